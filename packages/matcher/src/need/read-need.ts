import { DongbanError } from '@dongban/core/errors';
import { needTextLimit } from '@dongban/core/limits';
import type { Need } from '@dongban/core/need';
import { koreanRegions } from '@dongban/core/regions';
import { fold } from '../language/fold.ts';
import { standardPattern } from '../language/standards.ts';
import { readPlaces, type NamedHub, type NamedRegion } from './places.ts';
import { readQuantities } from './quantities.ts';
import { overlap, type Found, type NeedSpan } from './span.ts';

/** What the places in a text may be. */
export interface ReadNeedOptions {
  /** Hubs that may be named; those of a catalog. @default [] */
  readonly hubs?: readonly NamedHub[];
  /** Regions that may be named. @default Korea's provinces and metropolitan cities */
  readonly regions?: readonly NamedRegion[];
}

/** A need as it was understood, and where in its text that is written. */
export interface NeedReading {
  readonly need: Need;
  readonly spans: readonly NeedSpan[];
}

const modePatterns: readonly (readonly ['online' | 'onsite', RegExp])[] = [
  ['online', /비대면|화상\s?(?:상담|회의|미팅|교육)|온라인(?=으로|에서|\s?(?:상담|회의|미팅|교육|강의|참여|진행))|\b(?:online|remote(?:ly)?|video call)\b/giu],
  ['onsite', /방문(?=하|해|\s?(?:상담|시험|이용)|$|\s|으로)|현장에서|직접\s?가서|대면(?<!비대면)|\b(?:on[- ]?site|in person)\b/giu],
];

/**
 * Reads what a need says in words: quantities with their units, test standards, the hub or region it names, whether it is
 * to be online or on site, and its language. Nothing is guessed: what is ambiguous, or named twice over, is left out.
 *
 * @param text what a company wrote; up to 4,000 characters.
 * @returns the need, with the text in composed form (NFC), and the stretches of it that were understood.
 * @throws {DongbanError} `need-empty` or `need-too-long`.
 * @example
 * readNeed('50kN 진동시험, 10 Hz~2 kHz, IEC 60068-2-6').need.quantities;
 * // [{ quantity: 'force', min: 50, max: 50, unit: 'kN', text: '50kN' },
 * //  { quantity: 'frequency', min: 10, max: 2000, unit: 'Hz', text: '10 Hz~2 kHz' }]
 */
export function readNeed(text: string, options: ReadNeedOptions = {}): NeedReading {
  const folded = fold(text).trim();
  checkLength(folded);
  const standards = readStandards(folded);
  const quantities = readQuantities(folded).filter((quantity) => !standards.some((standard) => overlap(standard, quantity)));
  const places = readPlaces(folded, options.hubs ?? [], options.regions ?? koreanRegions);
  const hub = onlyOne(places.hubs);
  const region = onlyOne(places.regions);
  const mode = onlyOne(readModes(folded));
  const lang = languageOf(folded);

  const need: Need = {
    text: folded,
    ...(lang === undefined ? {} : { lang }),
    ...(quantities.length === 0 ? {} : { quantities: quantities.map(({ value }) => value) }),
    ...(standards.length === 0 ? {} : { standards: standards.map(({ value }) => value) }),
    ...(hub === undefined ? {} : { hub }),
    ...(region === undefined ? {} : { region }),
    ...(mode === undefined ? {} : { mode }),
  };
  const spans = [
    ...quantities.map(spanAt((index) => `/quantities/${index}`)),
    ...standards.map(spanAt((index) => `/standards/${index}`)),
    ...(hub === undefined ? [] : places.hubs.map(spanAt(() => '/hub'))),
    ...(region === undefined ? [] : places.regions.map(spanAt(() => '/region'))),
    ...(mode === undefined ? [] : readModes(folded).map(spanAt(() => '/mode'))),
  ];
  return { need, spans: spans.sort((a, b) => a.start - b.start) };
}

function checkLength(text: string): void {
  if (text === '') throw new DongbanError('need-empty', 'The need has no text.');
  const { length } = text;
  if (length > needTextLimit) {
    throw new DongbanError('need-too-long', `The need has ${length} characters; at most ${needTextLimit} are read.`, { params: { limit: needTextLimit, length } });
  }
}

function readStandards(text: string): Found<string>[] {
  return [...text.matchAll(new RegExp(standardPattern, 'gu'))].map((match) => ({ value: match[0], start: match.index, end: match.index + match[0].length }));
}

function readModes(text: string): Found<'online' | 'onsite'>[] {
  return modePatterns.flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ value, start: match.index, end: match.index + match[0].length })),
  );
}

/** Who writes Hangul at all reads Korean; Latin letters alone are taken for English. */
function languageOf(text: string): 'ko' | 'en' | undefined {
  if (/[가-힣]/.test(text)) return 'ko';
  return /[A-Za-z]{2}/.test(text) ? 'en' : undefined;
}

function onlyOne<T>(found: readonly Found<T>[]): T | undefined {
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? found[0]?.value : undefined;
}

function spanAt(pointer: (index: number) => string): (found: Found<unknown>, index: number) => NeedSpan {
  return ({ start, end }, index) => ({ start, end, pointer: pointer(index) });
}
