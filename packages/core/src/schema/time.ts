import * as z from 'zod/mini';

/** An instant in UTC, RFC 3339: `2026-11-26T05:00:00Z`. */
export const Instant = z.iso.datetime();

/** A calendar date: `2026-11-26`. */
export const CalendarDate = z.iso.date();

/** A date of which the day, or the month and the day, may be unknown: `2019`, `2019-03`, `2019-03-02`. */
export const PartialDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** Wall time in a zone named elsewhere: `09:00`; `24:00` is the end of the day. */
export const WallTime = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** An ISO 8601 duration: `PT2M30S`, `P7D`. */
export const Duration = z.iso.duration();

/** An IANA time zone: `Asia/Seoul`. */
export const TimeZone = z.string().check(
  z.refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    } catch {
      return false;
    }
  }, 'is no IANA time zone'),
);
