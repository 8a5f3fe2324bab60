import type { Steps } from '../retrieval/steps.ts';
import { dateOf, type Day, type Period } from './calendar.ts';
import { englishTimes } from './english-times.ts';
import { koreanTimes } from './korean-times.ts';
import { nextOf, type FoundMoment, type Relation, type TimeWords } from './moment.ts';
import { overlap, type Found } from './span.ts';

const languages: readonly TimeWords[] = [koreanTimes, englishTimes];

/** The first and the last days that a text names. */
export interface FoundDates {
  readonly from: Found<string>[];
  readonly deadline: Found<string>[];
}

/**
 * The days on which an answer is of use: 3월 전에, next month, between 3 and 7 March, within two weeks. Days gone by are
 * left out, and so is the time of a launch or a fair. A month or a day without a year is the next one; a third of a month is
 * 1 to 10, 11 to 20 or 21 to its end.
 *
 * @param today where the need is read.
 * @returns them, a language a step.
 */
export function* readingDates(text: string, today: Day): Steps<FoundDates> {
  const dates: FoundDates = { from: [], deadline: [] };
  const read: FoundPeriod[] = [];
  for (const words of languages) {
    for (const { value, start, end } of words.spans(text, today)) if (!words.isOther(text.slice(0, start), text.slice(end))) dates.deadline.push({ value: dateOf(value), start, end });
    // 12/14 is a day to both: who writes 까지 behind it has been understood already.
    for (const found of periodsIn(text, words, today).filter((period) => !read.some((other) => overlap(other, period)))) {
      read.push(found);
      keep(dates, text, found, today);
    }
    yield;
  }
  const isLess = (found: Found<string>) => !isLatest(text, found);
  const dropped = dates.deadline.every(isLess) ? [] : dates.deadline.filter(isLess);
  return { from: dates.from.filter(({ start }) => !dropped.some((other) => other.start === start)), deadline: dates.deadline.filter((found) => !dropped.includes(found)) };
}

/** Of several last days the one that is said to be the latest: 과제가 12월에 끝나서 늦어도 12월 11일까지. */
function isLatest(text: string, { start, end }: Found<string>): boolean {
  return /늦어도\s?$/u.test(text.slice(0, start)) || /^(?:(?:no|not) later than|latest)|at the latest$/iu.test(text.slice(start, end));
}

interface FoundPeriod {
  readonly moment: FoundMoment;
  readonly period: Period;
  /** Both ends are named: only what says so may stand around it. */
  readonly isRange: boolean;
  readonly start: number;
  readonly end: number;
}

function periodsIn(text: string, words: TimeWords, today: Day): FoundPeriod[] {
  const moments = withoutOverlap(words.moments(text, today));
  const periods: FoundPeriod[] = [];
  for (let index = 0; index < moments.length; index++) {
    const [moment, next] = [moments[index], moments[index + 1]];
    if (moment === undefined) break;
    if (next !== undefined && words.isRange(text.slice(0, moment.start), text.slice(moment.end, next.start), text.slice(next.end))) {
      const period = rangeOf(moment, next, today);
      if (period !== undefined) periods.push({ moment, period, isRange: true, start: moment.start, end: next.end });
      index += 1;
      continue;
    }
    const period = nextOf(moment.value, today);
    if (period !== undefined) periods.push({ moment, period, isRange: false, start: moment.start, end: moment.end });
  }
  return periods;
}

/** The year of one end goes for the other, so that no range runs backwards. */
function rangeOf({ value: first }: FoundMoment, { value: last }: FoundMoment, today: Day): Period | undefined {
  const year = last.year;
  if (first.year === undefined && year !== undefined) {
    const end = last.in(year);
    const start = [first.in(year), first.in(year - 1)].find((period) => period !== undefined && end !== undefined && period.first <= end.last);
    return start === undefined || end === undefined ? undefined : { first: start.first, last: end.last };
  }
  const start = nextOf(first, today);
  const end = start === undefined ? undefined : nextOf(last, start.first);
  return start === undefined || end === undefined || end.last < start.first ? undefined : { first: start.first, last: end.last };
}

function keep(dates: FoundDates, text: string, found: FoundPeriod, today: Day): void {
  const { moment, period, start, end } = found;
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (languages.some((words) => words.isOther(before, behind))) return;
  const isRange = found.isRange || moment.value.isRange === true;
  const { kind, reach } = relationOf(before, behind);
  const span = { start: start - reach[0], end: end + reach[1] };
  const isLimit = moment.value.isOnlyLimit === true;
  const from = isRange || kind === 'during' ? period.first : kind === 'since' ? period.first : kind === 'after' ? period.last + 1 : undefined;
  const deadline = isRange || kind === 'during' || kind === 'until' || (isLimit && kind === 'before') ? period.last : kind === 'before' ? period.first - 1 : undefined;
  if ((deadline ?? period.last) < today) return;
  if (deadline !== undefined) dates.deadline.push({ value: dateOf(deadline), ...span });
  if (from !== undefined && !isLimit) dates.from.push({ value: dateOf(from), ...span });
}

/** Whatever language a time is written in: 2027-03-15 is both, and people write "by 3월". */
function relationOf(before: string, behind: string): Relation {
  const relations = languages.map((words) => words.relation(before, behind));
  return relations.find(({ kind }) => kind !== 'during') ?? relations.find(({ reach }) => reach[0] + reach[1] > 0) ?? { kind: 'during', reach: [0, 0] };
}

/** Of times that overlap, the longest: 3월 15일 is no 3월. */
function withoutOverlap(moments: readonly FoundMoment[]): FoundMoment[] {
  const kept: FoundMoment[] = [];
  for (const moment of moments.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => overlap(moment, other))) kept.push(moment);
  }
  return kept.sort((a, b) => a.start - b.start);
}
