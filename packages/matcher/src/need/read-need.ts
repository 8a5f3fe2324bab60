import { DongbanError } from '@dongban/core/errors';
import { needTextLimit } from '@dongban/core/limits';
import type { Need } from '@dongban/core/need';
import { regionsOn } from '@dongban/core/regions';
import { fold } from '../language/fold.ts';
import { atOnce, type Steps } from '../retrieval/steps.ts';
import { readAreas } from './areas.ts';
import { readBudgets } from './budget.ts';
import { dateOf, dayIn } from './calendar.ts';
import { readOwnCountry, readPartnerCountries } from './countries.ts';
import { readingDates } from './dates.ts';
import { readKinds } from './kinds.ts';
import { readLanguages } from './languages.ts';
import { readModes } from './mode.ts';
import { readPlaces, type NamedHub, type NamedRegion } from './places.ts';
import { readQuantities } from './quantities.ts';
import { readReadiness } from './readiness.ts';
import { overlap, type Found, type NeedSpan } from './span.ts';
import { readStandards } from './standards.ts';

/** When and where a need is read. */
export interface ReadNeedOptions {
  /** The instant of reading, from which “next month” counts: epoch milliseconds, RFC 3339 text, a `Date` or a `Temporal.Instant`. @default the clock */
  readonly now?: number | string | Date | { readonly epochMilliseconds: number };
  /** IANA zone whose calendar days count. @default 'Asia/Seoul' */
  readonly timeZone?: string;
  /** Hubs that may be named; those of a catalog. @default [] */
  readonly hubs?: readonly NamedHub[];
  /** Regions that may be named. @default Korea's provinces and metropolitan cities at that time */
  readonly regions?: readonly NamedRegion[];
}

/** A need as it was understood, and where in its text that is written. */
export interface NeedReading {
  readonly need: Need;
  /** Every stretch that was understood, in the order of the text. */
  readonly spans: readonly NeedSpan[];
}

/**
 * Reads what a need says in words: quantities with their units, test standards, place, service areas, kinds of record, the
 * first and last day, budget, TRL now and wanted, online or on site, languages to work in, the company's country and those
 * of the partners it seeks. Nothing is guessed: what is ambiguous, or of which only one can be and two are named, is left
 * out, and everything that is read has words in the text.
 *
 * @param text what a company wrote; up to 4,000 characters.
 * @returns the need, with the text in composed form (NFC), and the stretches of it that were understood.
 * @throws {DongbanError} `need-empty` or `need-too-long`.
 * @throws {RangeError} where `now` is no instant, or `timeZone` no zone.
 * @example
 * const { need } = readNeed('50kN 진동시험을 3월 전에, 예산 2천만원 이하', { now: '2026-11-24T01:00:00Z', timeZone: 'Asia/Seoul' });
 * need.deadline; // → '2027-02-28'
 * need.budget; // → { amount: 20_000_000, currency: 'KRW' }
 * need.areas; // → ['reliability']
 * need.quantities; // → [{ quantity: 'force', min: 50, max: 50, unit: 'kN', text: '50kN' }]
 */
export function readNeed(text: string, options: ReadNeedOptions = {}): NeedReading {
  return atOnce(readingNeed(text, options));
}

/** Reads a need as `readNeed` does, field by field. */
export function* readingNeed(text: string, { now = Date.now(), timeZone = 'Asia/Seoul', hubs = [], regions }: ReadNeedOptions = {}): Steps<NeedReading> {
  const folded = fold(text).trim();
  checkLength(folded);
  const today = yield* after(dayIn(timeZone, instantOf(now)));
  const standards = readStandards(folded);
  const named = yield* readingDates(folded, today);
  const levels = yield* after(readReadiness(folded));
  const places = yield* after(readPlaces(folded, hubs, regions ?? regionsOn(dateOf(today))));
  // A number says one thing: that of a standard is no date, that of a date no quantity.
  const isFreeOf = (...taken: readonly Found<unknown>[]) => (found: Found<unknown>) => !taken.some((other) => overlap(other, found));
  const budgets = readBudgets(folded).filter(isFreeOf(...standards));
  const dates = { from: named.from.filter(isFreeOf(...standards, ...budgets)), deadline: named.deadline.filter(isFreeOf(...standards, ...budgets)) };
  const times = [...dates.from, ...dates.deadline];
  const readiness = { now: levels.now.filter(isFreeOf(...times)), wanted: levels.wanted.filter(isFreeOf(...times)) };
  const quantities = readQuantities(folded).filter(isFreeOf(...standards, ...budgets, ...times, ...readiness.now, ...readiness.wanted));
  const areas = yield* after(readAreas(folded));
  const kinds = yield* after(readKinds(folded));
  const fields = [
    many('quantities', quantities),
    many('standards', standards),
    many('areas', areas),
    many('kinds', kinds),
    one('from', isTwo(dates.deadline) ? [] : dates.from),
    one('deadline', dates.deadline),
    one('budget', budgets),
    one('trlNow', readiness.now),
    one('trlWanted', readiness.wanted),
    one('hub', places.hubs),
    one('region', isTwo(places.hubs) ? [] : places.regions),
    one('mode', readModes(folded)),
    many('languages', readLanguages(folded)),
    one('country', readOwnCountry(folded)),
    many('partnerCountries', readPartnerCountries(folded)),
  ];
  const lang = languageOf(folded);
  const need = fields.reduce<Need>((whole, { field }) => ({ ...whole, ...field }), { text: folded, ...(lang === undefined ? {} : { lang }) });
  return { need, spans: fields.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** What was made, once others have had their turn. */
function* after<T>(made: T): Steps<T> {
  yield;
  return made;
}

/** What was read of one field of a need. */
interface Reading {
  readonly field: Partial<Need>;
  readonly spans: readonly NeedSpan[];
}

/** A field that holds a list: what is said twice stands there once, with both stretches. */
function many<Name extends keyof Need>(name: Name, found: readonly Found<unknown>[]): Reading {
  const keys = [...new Set(found.map(keyOf))];
  const values = keys.map((key) => found.find((one) => keyOf(one) === key)?.value);
  return {
    field: values.length === 0 ? {} : { [name]: values },
    spans: found.map((one) => ({ start: one.start, end: one.end, pointer: `/${name}/${keys.indexOf(keyOf(one))}` })),
  };
}

/** A field that holds one thing: where the text names two, none is chosen. */
function one<Name extends keyof Need>(name: Name, found: readonly Found<unknown>[]): Reading {
  const [first] = found;
  if (first === undefined || isTwo(found)) return { field: {}, spans: [] };
  return { field: { [name]: first.value }, spans: found.map(({ start, end }) => ({ start, end, pointer: `/${name}` })) };
}

/** Whether different things were found for what can be but one. */
function isTwo(found: readonly Found<unknown>[]): boolean {
  return new Set(found.map(keyOf)).size > 1;
}

const keyOf = ({ value }: Found<unknown>): string => JSON.stringify(value);

function instantOf(now: NonNullable<ReadNeedOptions['now']>): number {
  const instant = typeof now === 'object' && 'epochMilliseconds' in now ? now.epochMilliseconds : new Date(now).getTime();
  if (Number.isNaN(instant)) throw new RangeError('readNeed: `now` must be an instant, such as 2026-11-24T01:00:00Z.');
  return instant;
}

function checkLength(text: string): void {
  if (text === '') throw new DongbanError('need-empty', 'The need has no text.');
  const { length } = text;
  if (length > needTextLimit) {
    throw new DongbanError('need-too-long', `The need has ${length} characters; at most ${needTextLimit} are read.`, { params: { limit: needTextLimit, length } });
  }
}

/** Who writes Hangul at all reads Korean; Latin letters alone are taken for English. */
function languageOf(text: string): 'ko' | 'en' | undefined {
  if (/[가-힣]/.test(text)) return 'ko';
  return /[A-Za-z]{2}/.test(text) ? 'en' : undefined;
}
