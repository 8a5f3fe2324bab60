/** A day of the calendar as a number: days since 1970-01-01, whatever the zone. */
export type Day = number;

/** Days from one to another, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const millisecondsADay = 86_400_000;

/** Made once, since it takes longer to make than a small catalog to search. */
let calendar: { readonly timeZone: string; readonly days: Intl.DateTimeFormat } | undefined;

/** The day of an instant on the calendars of a zone. */
export function dayIn(timeZone: string, instant: number): Day {
  // Swedish writes dates as ISO 8601 does. Temporal would do it too, but not every browser has it yet.
  if (calendar?.timeZone !== timeZone) calendar = { timeZone, days: new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }) };
  return Date.parse(calendar.days.format(instant)) / millisecondsADay;
}

/** The day of a date; a month beyond December is in the next year, a day 0 the last of the month before. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / millisecondsADay;
}

/** The date of a day: `2026-11-26`. */
export function dateOf(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsADay).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * millisecondsADay).getUTCMonth() + 1;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The first such day of the week, 0 for Monday, from a day on, itself included. */
export function nextWeekday(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** The same day so many months on, or the last of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * millisecondsADay).getUTCDate();
  const [year, month] = [yearOf(day), monthOf(day) + months];
  return Math.min(dayOf(year, month, date), dayOf(year, month + 1, 0));
}

/** From the first of a month to the last of a later one, or of itself. */
export function monthsOf(year: number, month: number, count = 1): Period {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + count, 0) };
}

/** The three months that a day is in, or those so many quarters on. */
export function quarterOf(day: Day, quarters: number): Period {
  return monthsOf(yearOf(day), 3 * (Math.floor((monthOf(day) - 1) / 3) + quarters) + 1, 3);
}

/** Spring, the first of four, begins in March, as weather services count; winter ends in the year after. */
export function seasonOf(year: number, season: number): Period {
  return monthsOf(year, 3 * season + 3, 3);
}

/** Monday to Sunday of the week so many weeks on. */
export function weekOf(day: Day, weeks: number): Period {
  const first = day - weekdayOf(day) + 7 * weeks;
  return { first, last: first + 6 };
}

/** A third of a month: 1 to 10, 11 to 20, 21 to the end. */
export function thirdOf(month: Period, third: 0 | 1 | 2): Period {
  const first = month.first + 10 * third;
  return { first, last: third === 2 ? month.last : first + 9 };
}

/** One day of a year; `undefined` where the month has no such day. */
export function dayPeriod(year: number, month: number, date: number): Period | undefined {
  const day = dayOf(year, month, date);
  return date > 0 && month > 0 && month < 13 && monthOf(day) === month ? { first: day, last: day } : undefined;
}

/** A day of the lunar calendar that Korea's holidays go by; `undefined` where the platform does not know that calendar. */
export function lunarDay(year: number, month: 1 | 8, date: number): Period | undefined {
  const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  // The first day of the first month lies between 21 January and 20 February, the fifteenth of the eighth seven to eight months on.
  const first = month === 1 ? dayOf(year, 1, 20) : dayOf(year, 9, 6);
  const days = Array.from({ length: 34 }, (_, index) => first + index);
  const day = days.find((candidate) => lunar.format(candidate * millisecondsADay) === `${month}/${date}`);
  return day === undefined ? undefined : { first: day, last: day };
}
