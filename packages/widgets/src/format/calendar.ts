/** Calendar dates as text, `2026-11-26`, and months, `2026-11`. Reckoned in UTC, where every day has 24 hours. */

const dayMilliseconds = 86_400_000;

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * dayMilliseconds);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const month = shiftMonth(monthOf(date), months);
  const day = Math.min(Number(date.slice(8)), daysIn(month));
  return `${month}-${String(day).padStart(2, '0')}`;
}

export function shiftMonth(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDate(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function firstDay(month: string): string {
  return `${month}-01`;
}

export function lastDay(month: string): string {
  return addDays(firstDay(shiftMonth(month, 1)), -1);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** The month's dates in weeks of seven; places before the first and after the last day are empty. */
export function weeksOf(month: string, firstWeekday: number): (string | undefined)[][] {
  const lead = (weekday(firstDay(month)) - firstWeekday + 7) % 7;
  const cells: (string | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let day = firstDay(month); monthOf(day) === month; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day a week begins with where the language is spoken, 0 for Sunday; Sunday where the browser does not say. */
export function firstWeekdayOf(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return (info.getWeekInfo?.().firstDay ?? 7) % 7;
}

function daysIn(month: string): number {
  return Number(lastDay(month).slice(8));
}

function isoDate(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}
