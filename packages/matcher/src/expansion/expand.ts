import { isChoseong } from '../hangul/jamo.ts';
import { asTypedInKorean, asTypedInLatin } from '../hangul/keyboard.ts';
import type { Token } from '../language/token.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import { termOf } from '../retrieval/model.ts';
import type { Way } from '../retrieval/search.ts';
import { Vocabulary } from '../retrieval/vocabulary.ts';
import type { Analyzer } from '../text-index/analyzer.ts';
import type { Reading } from '../text-index/text-index.ts';
import { begunBy, mostWays, unfinished, withOnsets, withoutEnd, withSlip, type Candidates } from './candidates.ts';
import { splitOf } from './joined.ts';

/** A query of more words is a sentence, in which a word that was mistyped hardly matters. */
const mostWords = 3;
/** What the likeliest word counts beside one that was typed. Others count less as they are less likely. */
export const strength = 0.7;
/** A list has so many places. What else a word may be is asked where it fills fewer, or what goes on from it does. */
const fewUnits = 10;
/** How much likelier than a last word what it goes on to must be, so that it is taken as unfinished though it is a word: 회자 for 회장. */
const surely = 3;
/** How likely a word that is there, or goes on to one, is mistyped all the same; and one that is not, several without a space. */
const mistyped = 0.1;
const joined = 0.02;

/** What words are read by. */
interface Context {
  readonly vocabulary: Vocabulary;
  readonly analyzer: Analyzer;
  /** By itself a word is the likeliest one, if any; beside others, those tell which it is. */
  readonly isAlone: boolean;
}

/**
 * What the words of a short query may stand for in an index, beside themselves: a word that is still being typed, the first
 * part of a compound, 초성, a slip of the finger, the other keyboard layout, words with a space too many or too few.
 *
 * @returns by word, how it is read; `undefined` for a query that is not short.
 */
export function expand(tokens: readonly Token[], parts: readonly LivePart[], analyzer: Analyzer): Reading[][] | undefined {
  if (tokens.length > mostWords) return undefined;
  const context = { vocabulary: new Vocabulary(parts), analyzer, isAlone: tokens.length === 1 };
  return tokens.map((token, index) => {
    const readings = readingsOf(token, index === tokens.length - 1, context);
    const compounds = [compoundOf(tokens[index - 1], token, context), compoundOf(token, tokens[index + 1], context)].flat();
    return readings.map((reading) => ({ ...reading, ways: [...compounds, ...reading.ways] }));
  });
}

function readingsOf(token: Token, isLast: boolean, context: Context): Reading[] {
  const { vocabulary, analyzer } = context;
  const count = countOf(token, vocabulary);
  const meant = new Map<string, number>();
  if (count === 0) {
    const others = onOtherKeyboard(token, analyzer);
    if (!isChoseong(token.word) && others.some((other) => countOf(other, vocabulary) > 0)) return others.flatMap((other) => readingsOf(other, isLast, context));
    for (const other of others) put(meant, candidatesFor(other, 0, isLast, context));
  }
  put(meant, candidatesFor(token, count, isLast, context));
  const likeliest = most(meant);
  if (count === 0 && likeliest < fewUnits) {
    const { words, least } = splitOf(token, vocabulary);
    if (joined * least > likeliest) return words.flatMap((word, index) => readingsOf(word, isLast && index === words.length - 1, { ...context, isAlone: false }));
  }
  return [readingOf(token, count, meant, isLast, context)];
}

function readingOf(token: Token, count: number, meant: Candidates, isLast: boolean, { isAlone, vocabulary }: Context): Reading {
  const likeliest = Math.max(count < fewUnits ? count : 0, most(meant));
  const isUnfinished = isLast && count > 0 && likeliest >= surely * count;
  const sorted = [...meant].sort(([a, forA], [b, forB]) => forB - forA || (a < b ? -1 : 1)).slice(0, mostWays);
  // Which words stand together says more than how frequent each is, so that beside others it counts how well a word fits.
  const values = sorted.map(([term, likelihood]) => (isAlone ? (likelihood / likeliest) ** 2 : likelihood / vocabulary.unitCount(term)));
  const best = isAlone ? 1 : Math.max(...values);
  const ways = sorted.map(([term], index) => ({ term, strength: ((isUnfinished ? 1 : strength) * (values[index] as number)) / best }));
  // Its parts would lift the records that hold it as it was typed.
  return { token: isUnfinished ? { ...token, parts: [] } : token, ways };
}

/** Terms that a word may stand for, with how likely each is beside the others. */
function candidatesFor(token: Token, count: number, isLast: boolean, { vocabulary, isAlone }: Context): Candidates {
  const found = new Map<string, number>();
  const isLetters = isChoseong(token.word);
  // A letter that only the last word ends in is one that is being typed.
  if ((isLast && !isLetters ? /[ㄱ-ㅎ]./ : /[ㄱ-ㅎ]/).test(token.word)) put(found, withOnsets(token, isLast, vocabulary));
  if (isLetters) return found;
  const longer = isLast || count === 0 ? unfinished(token, vocabulary) : begunBy(token, vocabulary);
  put(found, longer);
  if (count >= fewUnits || (count > 0 && !isAlone)) return found;
  if (count === 0) put(found, withoutEnd(token, vocabulary));
  // What goes on to something that is there is unfinished rather than wrong; and most often the last word is unfinished.
  if (!isLast || sumOf(longer) < fewUnits) put(found, withSlip(token, vocabulary), count > 0 || longer.size > 0 ? mistyped : 1);
  return found;
}

/** The compound that two words with a space between them may be, where there is one. */
function compoundOf(before: Token | undefined, after: Token | undefined, { vocabulary, analyzer }: Context): Way[] {
  if (before === undefined || after === undefined || !analyzer.joinsWords(before.language)) return [];
  const term = termOf(before.language, before.word + after.word, false);
  return vocabulary.unitCount(term) > 0 ? [{ term, strength: 1 }] : [];
}

function put(candidates: Map<string, number>, others: Candidates, fit = 1): void {
  for (const [term, likelihood] of others) if (likelihood > 0) candidates.set(term, Math.max(candidates.get(term) ?? 0, fit * likelihood));
}

function most(candidates: Candidates): number {
  return Math.max(0, ...candidates.values());
}

function sumOf(candidates: Candidates): number {
  let sum = 0;
  for (const likelihood of candidates.values()) sum += likelihood;
  return sum;
}

/** What the keys that were hit say on the other keyboard layout. */
function onOtherKeyboard({ surface }: Token, analyzer: Analyzer): readonly Token[] {
  const isLatin = /^[a-z]+$/i.test(surface);
  const other = isLatin ? asTypedInKorean(surface) : asTypedInLatin(surface);
  return (isLatin ? /^[가-힣ㄱ-ㅣ]+$/ : /^[a-z]+$/i).test(other) ? analyzer.analyze(other) : [];
}

function countOf({ language, word }: Token, vocabulary: Vocabulary): number {
  return vocabulary.unitCount(termOf(language, word, false));
}
