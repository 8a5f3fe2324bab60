import type { WaitlistEntry } from '@dongban/core/waitlist';

/** `11월 26일(목)~11월 27일(금) 09:00~12:00 (Asia/Seoul)`: the days that somebody waits for. */
export function daySpan({ from, through, hours, timeZone }: Pick<WaitlistEntry, 'from' | 'through' | 'hours' | 'timeZone'>, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' });
  const day = (date: string): string => format.format(new Date(`${date}T00:00:00Z`));
  const days = from === through ? day(from) : `${day(from)}~${day(through)}`;
  return `${days}${hours === undefined ? '' : ` ${hours.from}~${hours.until}`} (${timeZone})`;
}
