/**
 * Day and time as a person in that language writes them: `11월 26일(목) 14:00`, `Thu 26 Nov, 14:00`.
 * Always 24 hours, so that the two cannot be taken for one another.
 *
 * @param instant RFC 3339, such as `2026-11-26T05:00:00Z`.
 * @param timeZone IANA name of the zone whose clock is shown.
 * @throws {RangeError} where one of the three cannot be read.
 * @example
 * formatTime('2026-11-26T05:00:00Z', 'Asia/Seoul', 'ko'); // → '11월 26일(목) 14:00'
 * formatTime('2026-11-26T05:00:00Z', 'Asia/Seoul', 'en'); // → 'Thu 26 Nov, 14:00'
 */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat(locale, {
      timeZone, month: locale.startsWith('ko') ? 'long' : 'short', day: 'numeric', weekday: 'short',
      hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const { month, day, weekday, hour, minute } = parts;
  const clock = `${hour}:${minute}`;
  return locale.startsWith('ko') ? `${month} ${day}일(${weekday}) ${clock}` : `${weekday} ${day} ${month}, ${clock}`;
}
