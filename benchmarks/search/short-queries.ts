import { asTypedInLatin, choseongOf, jamoOf, syllablesOf } from '@dongban/matcher/hangul';
import { seeded } from '../expert-matching/bootstrap.ts';
import type { TextRecord } from './records.ts';

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
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const isNoun = nounsOf(records);
  const queries: ShortQuery[] = [];
  while (queries.length < count) {
    const words = [...writtenWords(records[below(records.length)] as TextRecord)].filter((word) => isNoun(word) && (manner !== 'choseong' || word.length >= 3));
    if (words.length <= queries.length % 3) continue;
    const meant = Array.from({ length: 1 + (queries.length % 3) }, () => words.splice(below(words.length), 1)[0] as string);
    const typed = type(meant, manner, below);
    if (typed !== meant.join(' ') || manner === 'plain') queries.push({ typed, meant });
  }
  return queries;
}

/**
 * How many of the records among the first ten hold every word that was meant, as a share of how many could. A record holds a
 * word where one of its written words begins with it, whatever an engine makes of that.
 */
export function shareOfReachable({ meant }: ShortQuery, found: readonly string[], records: ReadonlyMap<string, TextRecord>): number {
  const words = meant.map((word) => ({ word, beginning: new RegExp(`(?<![가-힣])${word}`) }));
  // To look for a text is far quicker, and most records do not hold it.
  const holds = ({ title, body }: TextRecord) => words.every(({ word, beginning }) => [title, body].some((text) => text.includes(word) && beginning.test(text)));
  let reachable = 0;
  for (const record of records.values()) if (reachable < 10 && holds(record)) reachable += 1;
  const right = found.slice(0, 10).filter((id) => holds(records.get(id) as TextRecord)).length;
  return right / reachable;
}

function writtenWords({ title, body }: TextRecord): Set<string> {
  return new Set(`${title} ${body}`.split(/[^가-힣]+/));
}

function nounsOf(records: readonly TextRecord[]): (word: string) => boolean {
  const holders = new Map<string, number>();
  for (const record of records) for (const word of writtenWords(record)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const isWritten = (word: string, ...particles: string[]) => particles.some((particle) => holders.has(word + particle));
  return (word) => {
    const count = holders.get(word) ?? 0;
    return word.length >= 2 && word.length <= 5 && count >= 2 && count <= records.length / 100 && isWritten(word, '을', '를') && isWritten(word, '이', '가');
  };
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

function unfinished(word: string, isBegun: boolean): string {
  const strokes = jamoOf(word);
  return syllablesOf(strokes.slice(0, isBegun ? 1 - jamoOf(word.slice(-1)).length || undefined : -1));
}
