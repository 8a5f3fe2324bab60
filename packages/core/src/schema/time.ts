import { formatted } from './formatted.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** An instant in UTC, RFC 3339: `2026-11-26T05:00:00Z`. */
export const Instant = formatted('date-time', (text) => isDate(text.slice(0, 10)) && text[10] === 'T' && clock.test(text.slice(11)));

/** A calendar date: `2026-11-26`. */
export const CalendarDate = formatted('date', isDate);

/** A date of which the day, or the month and the day, may be unknown: `2019`, `2019-03`, `2019-03-02`. */
export const PartialDate = formatted('partial-date', (text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDate(text));

/** Wall time in a zone named elsewhere: `09:00`; `24:00` is the end of the day. */
export const WallTime = formatted('wall-time', /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** An ISO 8601 duration: `PT2M30S`, `P7D`. */
export const Duration = formatted('duration', /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);

/** An IANA time zone: `Asia/Seoul`. */
export const TimeZone = formatted('time-zone', (zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
});

/** Whether the text is a day that the calendar has; the 30th of February rolls over to another text. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
