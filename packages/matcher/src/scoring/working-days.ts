const millisecondsPerDay = 86_400_000;

/**
 * The calendar day that lies so many working days (Monday to Friday) after one.
 *
 * @param date calendar day, `2026-11-24`.
 * @example
 * addWorkingDays('2026-11-27', 1); // '2026-11-30'
 */
export function addWorkingDays(date: string, days: number): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  const weekday = new Date(start).getUTCDay();
  // A start on a weekend counts from the Friday before it.
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const first = back === 0 ? weekday : 5;
  const weekends = Math.floor((first - 1 + days) / 5);
  return new Date(start + (days + 2 * weekends - back) * millisecondsPerDay).toISOString().slice(0, 10);
}
