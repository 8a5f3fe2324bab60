import type { Day, Period } from './calendar.ts';
import { dayPeriod, yearOf } from './calendar.ts';
import type { Found } from './span.ts';

/** A time that a text names, before the words around it say what of it matters. */
export interface Moment {
  /** The year it names, or stands in as “this week” does; `undefined` for a month or a day of any year. */
  readonly year: number | undefined;
  /** The days it is in a year; `undefined` where that year has no such day. */
  readonly in: (year: number) => Period | undefined;
  /** A whole year, or the end of something, says when to be done; not when to come. */
  readonly isOnlyLimit?: boolean;
  /** It names its first and its last day: 1~2월, 7 to 11 December. */
  readonly isRange?: boolean;
}

export type FoundMoment = Found<Moment>;

/** What a language contributes to finding times. */
export interface TimeWords {
  /** The times that the text names, in their order. */
  readonly moments: (text: string, today: Day) => FoundMoment[];
  /** Days from today within which something has to be done. */
  readonly spans: (text: string, today: Day) => Found<Day>[];
  /** What the words before and behind a time make of it, and how far they reach. */
  readonly relation: (before: string, behind: string) => Relation;
  /** Whether the words between two times make them the ends of one, given the words before and behind. */
  readonly isRange: (before: string, between: string, behind: string) => boolean;
  /** Words before and behind a time that is not the need's own: a launch, a fair. */
  readonly isOther: (before: string, behind: string) => boolean;
}

/** What of a time matters. */
export interface Relation {
  readonly kind: 'until' | 'before' | 'since' | 'after' | 'during';
  /** How many characters before and behind the time say so. */
  readonly reach: readonly [before: number, behind: number];
}

/** A time that stands where it is, in whatever year. */
export function fixed(period: Period): Moment {
  return { year: yearOf(period.last), in: () => period };
}

/** A day that stands where it is. */
export function onDay(day: Day): Moment {
  return fixed({ first: day, last: day });
}

/** From one day of a month to another, or that one alone. */
export function daysOf(year: number | undefined, month: number, firstDate: string | undefined, date: string | undefined): Moment {
  return {
    year,
    isRange: firstDate !== date,
    in: (inYear) => {
      const [first, last] = [firstDate, date].map((day) => dayPeriod(inYear, month, Number(day)));
      return first === undefined || last === undefined || last.last < first.first ? undefined : { first: first.first, last: last.last };
    },
  };
}

/** A day of every year. */
export function ofHoliday(month: number, date: number): Moment {
  return { year: undefined, in: (year) => dayPeriod(year, month, date) };
}

/** What is over for so long is taken to be meant again; what has only just passed may be a slip, or an old text. */
const justPassedDays = 31;

/**
 * The next days that a moment can mean: where it has no year, those of the first year in which they are not over.
 *
 * @param from the day of reading; for the end of a range, that of its beginning.
 * @returns `undefined` where there are none, or they have only just passed.
 */
export function nextOf({ year, in: inYear }: Moment, from: Day): Period | undefined {
  if (year !== undefined) return inYear(year);
  const [before, now, next] = [-1, 0, 1].map((years) => inYear(yearOf(from) + years));
  if (now !== undefined && now.last >= from) return isJustOver(before, from) ? undefined : now;
  return isJustOver(now, from) ? undefined : next;
}

function isJustOver(period: Period | undefined, day: Day): boolean {
  return period !== undefined && period.last < day && day - period.last <= justPassedDays;
}
