import { choseongOf, isChoseong } from '@dongban/matcher/hangul';
import Fuse from 'fuse.js/basic';
import { nameKey, spanInText, type Span } from './name-key.ts';
import { typedForms } from './typed-forms.ts';

/** Something that is found by any of its names. */
export interface Named<T> {
  readonly value: T;
  /** Every name, in any language and script, the one to prefer first. */
  readonly names: readonly string[];
}

/** Something found. */
export interface NameHit<T> {
  readonly value: T;
  /** The name by which it was found. */
  readonly name: string;
  /** What of that name was typed, from left to right. */
  readonly spans: readonly Span[];
}

/** One name of one thing, taken apart once. */
interface Entry<T> {
  readonly value: T;
  readonly name: string;
  readonly key: string;
  /** The first letters of its syllables. */
  readonly initials: string;
  /** Where words begin in the key. */
  readonly starts: ReadonlySet<number>;
}

/** How far a typo may be from a name: 0 is the name itself, 1 anything. */
const typoThreshold = 0.34;
/** Shorter texts would be other words rather than typos; longer ones are sentences rather than names. */
const typoLetters = { least: 4, most: 32 } as const;

/**
 * Finds things by a part of one of their names as it is being typed: half-typed syllables, 초성, words in any order, a particle
 * at the end, the other keyboard layout, and, where nothing else fits, a typo.
 */
export class NameIndex<T> {
  readonly #entries: readonly Entry<T>[];
  #typos: Fuse<string> | undefined;

  constructor(things: Iterable<Named<T>>) {
    this.#entries = [...things].flatMap(({ value, names }) => [...new Set(names)].map((name) => entryOf(value, name)));
  }

  /** The things that fit best, each once; none for a text of no letters. */
  find(typed: string, limit: number): NameHit<T>[] {
    for (const form of typedForms(typed.trim())) {
      const hits = this.#parts(form);
      if (hits.length > 0) return firstOfEach(hits, limit);
    }
    return firstOfEach(this.#fuzzy(typed), limit);
  }

  /** Names that hold every word of a text. Names and words that begin so come before others, then short ones. */
  #parts(text: string): NameHit<T>[] {
    const words = text.split(/\s+/u).map(nameKey).filter((word) => word !== '');
    if (words.length === 0) return [];
    const field = isChoseong(words.join('')) ? 'initials' : 'key';
    const found = this.#entries.flatMap((entry) => {
      const spans = spansOf(words, entry[field]);
      return spans === undefined ? [] : [{ entry, spans, rank: rankOf(entry, field, spans) }];
    });
    found.sort((a, b) => a.rank - b.rank || a.entry.key.length - b.entry.key.length);
    return found.map(({ entry, spans }) => hitOf(entry, field === 'key' ? spans : spans.map((span) => keySpan(entry, span))));
  }

  #fuzzy(typed: string): NameHit<T>[] {
    const key = nameKey(typed);
    if (key.length < typoLetters.least || key.length > typoLetters.most) return [];
    this.#typos ??= new Fuse(this.#entries.map((entry) => entry.key), {
      threshold: typoThreshold, ignoreLocation: true, ignoreFieldNorm: true, includeMatches: true, minMatchCharLength: 2,
    });
    return this.#typos.search(key).flatMap(({ refIndex, matches = [] }) => {
      const entry = this.#entries[refIndex];
      const spans = matches.flatMap(({ indices }) => indices.map(([from, last]): Span => [from, last + 1]));
      return entry === undefined ? [] : [hitOf(entry, spans)];
    });
  }
}

function entryOf<T>(value: T, name: string): Entry<T> {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(nameKey);
  const starts = new Set<number>();
  let at = 0;
  for (const word of words) {
    starts.add(at);
    at += word.length;
  }
  return { value, name, key: nameKey(name), initials: nameKey(choseongOf(name)), starts };
}

/** Where each word stands; `undefined` where one does not. */
function spansOf(words: readonly string[], key: string): Span[] | undefined {
  const joined = words.join('');
  const whole = key.indexOf(joined);
  if (whole >= 0) return [[whole, whole + joined.length]];
  const spans = words.map((word): Span => [key.indexOf(word), key.indexOf(word) + word.length]);
  return spans.every(([from]) => from >= 0) ? spans.sort((a, b) => a[0] - b[0]) : undefined;
}

/** 0 for the beginning of the name, 1 for that of a word, 2 for any other place. */
function rankOf<T>(entry: Entry<T>, field: 'key' | 'initials', spans: readonly Span[]): number {
  const from = field === 'key' ? (spans[0]?.[0] ?? 0) : keySpan(entry, spans[0] ?? [0, 0])[0];
  return from === 0 ? 0 : entry.starts.has(from) ? 1 : 2;
}

/** The part of a name's key that a part of its 초성 stands for. */
function keySpan<T>({ name }: Entry<T>, [from, to]: Span): Span {
  let key = 0;
  let initials = 0;
  let start = 0;
  for (const character of name) {
    if (initials === from) start = key;
    initials += nameKey(choseongOf(character)).length;
    key += nameKey(character).length;
    if (initials >= to) break;
  }
  return [start, key];
}

function hitOf<T>({ value, name }: Entry<T>, spans: readonly Span[]): NameHit<T> {
  return { value, name, spans: spans.map((span) => spanInText(name, span)) };
}

function firstOfEach<T>(hits: readonly NameHit<T>[], limit: number): NameHit<T>[] {
  const first = new Map<T, NameHit<T>>();
  for (const hit of hits) {
    if (!first.has(hit.value)) first.set(hit.value, hit);
    if (first.size === limit) break;
  }
  return [...first.values()];
}
