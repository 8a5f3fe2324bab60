import { asTypedInLatin, choseongOf, jamoOf, syllablesOf } from '@dongban/matcher/hangul';
import { seeded } from '../expert-matching/bootstrap.ts';
import type { TextRecord } from './records.ts';
import type { Below, WayOfTyping } from './ways-of-typing.ts';

/** How words are typed: as they are, with a slip of the finger, unfinished, as 초성, or with the Latin layout on. */
export const manners = ['plain', 'typo', 'half-typed', 'begun', 'choseong', 'keyboard'] as const;
export type Manner = (typeof manners)[number];

/** What somebody typed, and the words that were meant. */
export interface ShortQuery {
  readonly typed: string;
  readonly meant: readonly string[];
}

const seed = 424_242;
const letters = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ'];

/**
 * Queries of one to three words out of one record, so that there is something to find. The words are Korean nouns of two to
 * five syllables, as far as that can be told without an engine's own analysis: each is written with 을 or 를 somewhere, and
 * with 이 or 가. Each stands by itself in at least two records, and in no more than one in a hundred. Then
 * - `typo`: in one of the words, one letter is left out, put in, replaced by another, or swapped with the next;
 * - `half-typed`: the last letter of the last word is still missing;
 * - `begun`: of the last syllable of the last word, only the first letter has been typed;
 * - `choseong`: of every syllable, its first letter; words of three syllables or more, since two letters mean dozens of words;
 * - `keyboard`: every word as its keys read on the Latin layout.
 */
export function shortQueries(records: readonly TextRecord[], manner: Manner, count: number): ShortQuery[] {
  const isNoun = nounsOf(records);
  return draw(records, (word) => isNoun(word) && (manner !== 'choseong' || word.length >= 3), count, 1, (meant, below) => {
    const typed = type(meant, manner, below);
    return typed !== meant.join(' ') || manner === 'plain' ? typed : undefined;
  });
}

/** Queries of the same words, typed in another way. */
export function queriesTyped(way: WayOfTyping, records: readonly TextRecord[], isMeant: (word: string) => boolean, count: number): ShortQuery[] {
  const { takes = () => true, which, between = ' ', fewestWords = 1 } = way;
  // Where one of the words is typed so, the others may be any.
  return draw(records, (word) => isMeant(word) && (which !== 'all' || takes(word)), count, fewestWords, (meant, below) => {
    const changed = which === 'any one' ? below(meant.length) : meant.length - 1;
    if (!takes(meant[changed] ?? '')) return undefined;
    const typed = meant.map((word, index) => (which === 'all' || index === changed ? way.type(word, below) : word));
    return typed.every((word, index) => word === meant[index]) && between === ' ' ? undefined : typed.join(between);
  });
}

/** @param typed what is typed where some words are meant; `undefined` where others are to be drawn. */
function draw(records: readonly TextRecord[], isMeant: (word: string) => boolean, count: number, fewestWords: number, typed: (meant: readonly string[], below: Below) => string | undefined): ShortQuery[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const queries: ShortQuery[] = [];
  while (queries.length < count) {
    const length = fewestWords + (queries.length % (4 - fewestWords));
    const words = [...writtenWords(records[below(records.length)] as TextRecord)].filter(isMeant);
    if (words.length < length) continue;
    const meant = Array.from({ length }, () => words.splice(below(words.length), 1)[0] as string);
    const text = typed(meant, below);
    if (text !== undefined) queries.push({ typed: text, meant });
  }
  return queries;
}

/**
 * How many of the records among the first ten hold every word that was meant, as a share of how many could. A record holds a
 * word where one of its written words begins with it, whatever an engine makes of that.
 */
export function shareOfReachable({ meant }: ShortQuery, found: readonly string[], records: ReadonlyMap<string, TextRecord>): number {
  const words = meant.map((word) => {
    const isLatin = /[a-z]/.test(word);
    // To look for a text is far quicker, and most records do not hold it; but Latin letters may be capitals.
    return { text: isLatin ? '' : word, beginning: new RegExp(`(?<![${isLatin ? 'a-z' : '가-힣'}])${word}`, 'i') };
  });
  const holds = ({ title, body }: TextRecord) => words.every(({ text, beginning }) => [title, body].some((held) => held.includes(text) && beginning.test(held)));
  let reachable = 0;
  for (const record of records.values()) if (reachable < 10 && holds(record)) reachable += 1;
  const right = found.slice(0, 10).filter((id) => holds(records.get(id) as TextRecord)).length;
  return right / reachable;
}

/** The words of a record as they are written, in small letters. */
export function writtenWords({ title, body }: TextRecord): Set<string> {
  return new Set(`${title} ${body}`.toLowerCase().match(/[가-힣]+|[a-z]+/g));
}

/** Tells whether a Korean word is a noun that queries are made of. */
export function nounsOf(records: readonly TextRecord[]): (word: string) => boolean {
  const holders = holdersOf(records);
  const isWritten = (word: string, ...particles: string[]) => particles.some((particle) => holders.has(word + particle));
  return (word) => word.length >= 2 && word.length <= 5 && isDistinctive(holders.get(word), records) && isWritten(word, '을', '를') && isWritten(word, '이', '가');
}

/** Tells whether queries are made of a word in Latin letters, of five or more since many shorter ones are alike. */
export function latinWordsOf(records: readonly TextRecord[]): (word: string) => boolean {
  const holders = holdersOf(records);
  return (word) => /^[a-z]{5,}$/.test(word) && isDistinctive(holders.get(word), records);
}

function holdersOf(records: readonly TextRecord[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const record of records) for (const word of writtenWords(record)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
}

function isDistinctive(holders = 0, records: readonly TextRecord[]): boolean {
  return holders >= 2 && holders <= records.length / 100;
}

function type(words: readonly string[], manner: Manner, below: (limit: number) => number): string {
  if (manner === 'plain') return words.join(' ');
  if (manner === 'choseong') return words.map(choseongOf).join(' ');
  if (manner === 'keyboard') return words.map(asTypedInLatin).join(' ');
  const changed = manner === 'typo' ? below(words.length) : words.length - 1;
  return words.map((word, index) => (index !== changed ? word : manner === 'typo' ? withSlip(word, below) : unfinished(word, manner === 'begun'))).join(' ');
}

function withSlip(word: string, below: (limit: number) => number): string {
  const strokes = [...jamoOf(word)];
  const at = below(strokes.length);
  const other = letters[below(letters.length)] as string;
  const slips = [
    () => strokes.splice(at, 1),
    () => strokes.splice(at, 0, other),
    () => strokes.splice(at, 1, other),
    () => strokes.splice(at, 2, ...strokes.slice(at, at + 2).reverse()),
  ];
  slips[below(slips.length)]?.();
  return syllablesOf(strokes.join(''));
}

/** A word of which the last letter is missing, or all of the last syllable but its first. */
export function unfinished(word: string, isBegun: boolean): string {
  const strokes = jamoOf(word);
  return syllablesOf(strokes.slice(0, isBegun ? 1 - jamoOf(word.slice(-1)).length || undefined : -1));
}
