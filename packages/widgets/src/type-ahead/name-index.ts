import { isChoseong } from '@dongban/matcher/hangul';
import Fuse from 'fuse.js/basic';
import { NameEntry, type Field } from './name-entry.ts';
import { nameKey, type Span } from './name-key.ts';
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

/** A name that was met, and where among its letters. */
interface Meeting<T> {
  readonly entry: NameEntry<T>;
  readonly field: Field;
  readonly spans: readonly Span[];
}

/** How far a typo may be from a name: 0 is the name itself, 1 anything. */
const typoThreshold = 0.34;
/** Shorter texts would be other words rather than typos; longer ones are sentences rather than names. */
const typoLetters = { least: 4, most: 32 } as const;
/** Names that are compared letter by letter: those that share most pairs of letters with what was typed. */
const typoCandidates = 60;

/**
 * Finds things by a part of one of their names as it is being typed: half-typed syllables, 초성, words in any order, a particle
 * at the end, the other keyboard layout, and, where nothing else fits, a typo.
 */
export class NameIndex<T> {
  readonly #entries: readonly NameEntry<T>[];

  constructor(things: Iterable<Named<T>>) {
    this.#entries = [...things].flatMap(({ value, names }) => [...new Set(names)].map((name) => new NameEntry(value, name)));
  }

  /** The things that fit best, each once; none for a text of no letters. */
  find(typed: string, limit: number): NameHit<T>[] {
    for (const form of typedForms(typed.trim())) {
      const meetings = this.#parts(form);
      if (meetings.length > 0) return firstOfEach(meetings, limit);
    }
    return firstOfEach(this.#typos(typed), limit);
  }

  /** Names that hold every word of a text. Names and words that begin so come before others, then short ones. */
  #parts(text: string): Meeting<T>[] {
    const words = text.split(/\s+/u).map(nameKey).filter((word) => word !== '');
    if (words.length === 0) return [];
    const field = isChoseong(words.join('')) ? 'initials' : 'key';
    const met = this.#entries.flatMap((entry) => {
      const spans = spansOf(words, entry[field]);
      return spans === undefined ? [] : [{ entry, field, spans, rank: rankOf({ entry, field, spans }) } as const];
    });
    return met.sort((a, b) => a.rank - b.rank || a.entry.key.length - b.entry.key.length);
  }

  /** Names that a slip of a finger or two would have made what was typed. */
  #typos(typed: string): Meeting<T>[] {
    const key = nameKey(typed);
    if (key.length < typoLetters.least || key.length > typoLetters.most) return [];
    const entries = this.#alike(key);
    const fuse = new Fuse(entries.map((entry) => entry.key), {
      threshold: typoThreshold, ignoreLocation: true, ignoreFieldNorm: true, includeMatches: true, minMatchCharLength: 2,
    });
    return fuse.search(key).flatMap(({ refIndex, matches = [] }) => {
      const entry = entries[refIndex];
      const spans = matches.flatMap(({ indices }) => indices.map(([from, last]): Span => [from, last + 1]));
      return entry === undefined ? [] : [{ entry, field: 'key', spans }];
    });
  }

  /** The names that share most pairs of letters with a key: an edit touches two of them, and comparing every name by edits takes too long. */
  #alike(key: string): NameEntry<T>[] {
    const pairs = [...new Set(Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2)))];
    const shared = this.#entries.map((entry) => ({ entry, count: pairs.filter((pair) => entry.key.includes(pair)).length }));
    return shared.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).slice(0, typoCandidates).map(({ entry }) => entry);
  }
}

/** Where each word stands; `undefined` where one does not. */
function spansOf(words: readonly string[], letters: string): Span[] | undefined {
  const joined = words.join('');
  const whole = letters.indexOf(joined);
  if (whole >= 0) return [[whole, whole + joined.length]];
  const spans = words.map((word): Span => [letters.indexOf(word), letters.indexOf(word) + word.length]);
  return spans.every(([from]) => from >= 0) ? spans.sort((a, b) => a[0] - b[0]) : undefined;
}

/** 0 for the beginning of the name, 1 for that of a word, 2 for any other place. */
function rankOf<T>({ entry, field, spans: [first = [0, 0]] }: Meeting<T>): number {
  const [from] = field === 'key' ? first : entry.keySpan(first);
  return from === 0 ? 0 : entry.starts.has(from) ? 1 : 2;
}

function firstOfEach<T>(meetings: readonly Meeting<T>[], limit: number): NameHit<T>[] {
  const first = new Map<T, Meeting<T>>();
  for (const meeting of meetings) {
    if (!first.has(meeting.entry.value)) first.set(meeting.entry.value, meeting);
    if (first.size === limit) break;
  }
  return [...first.values()].map(({ entry, field, spans }) => ({ value: entry.value, name: entry.name, spans: spans.map((span) => entry.spanInName(span, field)) }));
}
