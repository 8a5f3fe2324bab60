import { formatTime } from '@dongban/core/describe';
import type { WaitlistEntry } from '@dongban/core/waitlist';

/** The institute's own zone: of promises, records and notices that belong to no hub. */
export const houseZone = 'Asia/Seoul';

/** `11월 26일(목) 14:00~16:00` and `Thu 26 Nov, 14:00–16:00`. */
export function spanOf({ start, end }: { readonly start: string; readonly end: string }, timeZone: string, locale: string): string {
  const day = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = formatTime(end, timeZone, locale);
  return formatTime(start, timeZone, locale) + dashOf(locale) + (day(start).equals(day(end)) ? last.slice(-5) : last);
}

/** The same with the name of the zone: the reader may be in another one. */
export function spanInZone(span: { readonly start: string; readonly end: string }, timeZone: string, locale: string): string {
  return `${spanOf(span, timeZone, locale)} (${zoneName(timeZone, span.start, locale)})`;
}

/** `11월 26일(목)~11월 27일(금) 09:00~12:00 (한국 표준시)`: the days that somebody waits for. */
export function daySpan({ from, through, hours, timeZone }: Pick<WaitlistEntry, 'from' | 'through' | 'hours' | 'timeZone'>, locale: string): string {
  const dash = dashOf(locale);
  const days = from === through ? dayName(from, locale) : dayName(from, locale) + dash + dayName(through, locale);
  return `${days}${hours === undefined ? '' : ` ${hours.from}${dash}${hours.until}`} (${zoneName(timeZone, `${from}T12:00:00Z`, locale)})`;
}

/** `11월 26일(목)` and `Thu 26 Nov`. */
export function dayName(date: string, locale: string): string {
  return formatTime(`${date}T00:00:00Z`, 'UTC', locale).replace(/,? \d\d:\d\d$/, '');
}

/** `11월 26일(목) 14:00` and `Thu 26 Nov, 14:00 (Korean Standard Time, UTC+9)`: who reads English may be anywhere. */
export function timeInZone(instant: string, timeZone: string, locale: string): string {
  const time = formatTime(instant, timeZone, locale);
  return locale.startsWith('ko') ? time : `${time} (${zoneName(timeZone, instant, locale)})`;
}

/** `한국 표준시` and `Korean Standard Time, UTC+9`, as it is called at that moment. */
export function zoneName(timeZone: string, at: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(new Date(at));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return locale.startsWith('ko') ? name : `${name}, UTC${offsetOf(timeZone, at)}`;
}

/** `+9`, `+5:30`, and nothing for UTC itself. */
function offsetOf(timeZone: string, at: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).offset) ?? [];
  if (Number(hours) === 0 && minutes === '00') return '';
  return `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

const dashOf = (locale: string): string => (locale.startsWith('ko') ? '~' : '–');
