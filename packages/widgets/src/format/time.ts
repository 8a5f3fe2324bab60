/** Instants and dates as people read them. Instants are RFC 3339, zones IANA names, dates `2026-11-26`. */

const isKorean = (locale: string): boolean => locale.startsWith('ko');

/** The calendar date of an instant in a zone. */
export function dateIn(timeZone: string, instant: string | number): string {
  const { year, month, day } = parts(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }), new Date(instant));
  return `${year}-${month}-${day}`;
}

/** The time of day of an instant in a zone, on a 24-hour clock: `14:00`. */
export function clockIn(timeZone: string, instant: string): string {
  const { hour, minute } = parts(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }), new Date(instant));
  return `${hour}:${minute}`;
}

/** Minutes that a zone's clocks are ahead of UTC at an instant. */
export function offsetMinutes(timeZone: string, instant: string): number {
  const at = Math.floor(Date.parse(instant) / 60_000);
  const wall = Date.parse(`${dateIn(timeZone, instant)}T${clockIn(timeZone, instant)}:00Z`) / 60_000;
  return wall - at;
}

/** `11월 26일(목)`, `Thu 26 Nov`. */
export function formatDay(date: string, locale: string): string {
  const { month, day, weekday } = parts(
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: isKorean(locale) ? 'long' : 'short', day: 'numeric', weekday: 'short' }),
    new Date(date),
  );
  return isKorean(locale) ? `${month} ${day}일(${weekday})` : `${weekday} ${day} ${month}`;
}

/** `2026년 11월`, `November 2026`. */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(new Date(`${month}-01`));
}

/** A date of which the month or day may be unknown: `2019.3.`, `Mar 2019`, `2019`. */
export function formatPartialDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC', year: 'numeric', month: isKorean(locale) ? 'numeric' : 'short', ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(new Date(`${year}-${month}-${day ?? '01'}`));
}

/** The name of a zone: `대한민국 표준시`, `Korean Standard Time`. */
export function formatZone(timeZone: string, locale: string, instant: string): string {
  return parts(new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }), new Date(instant))['timeZoneName'] ?? timeZone;
}

/** The zone that the visitor's system is set to. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function parts(format: Intl.DateTimeFormat, at: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}
