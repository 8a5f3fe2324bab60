import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { Vocabulary } from '../retrieval/vocabulary.ts';
import { withOnsets } from './candidates.ts';

/** No word that is set apart has fewer syllables; a stretch of more than so many is none that was meant. */
const fewest = 2;
const longest = 15;
const mostWords = 3;
/** 초성 of so few letters, or of three words of which one has two, may be anything: ㅁㄴㅇㄹ is a row of keys. */
const fewestLetters = { inAll: 5, ofThree: 3 };

/** Words that stand in one without a space, and in how many units the rarest of them does. */
export interface Split {
  readonly words: readonly Token[];
  readonly least: number;
}

/** The words that stand in one without a space, 초성 too: as few as there can be, and then those of which the rarest is most frequent. */
export function splitOf(token: Token, vocabulary: Vocabulary): Split {
  const { word, language, parts } = token;
  const none: Split = { words: [], least: 0 };
  const isLetters = /^[ㄱ-ㅎ]+$/.test(word);
  if (word.length > longest || !(isLetters ? word.length >= fewestLetters.inAll : /^[가-힣]+$/.test(word))) return none;
  const counts = new Map<string, number>();
  const countOf = (text: string) => {
    const count = counts.get(text) ?? (isLetters ? Math.max(0, ...withOnsets({ ...token, word: text }, false, vocabulary).values()) : vocabulary.unitCount(termOf(language, text, false)));
    counts.set(text, count);
    return count;
  };
  for (let most = 2; most <= mostWords; most++) {
    const [least, ...texts] = bestSplit(word, most, isLetters && most === mostWords ? fewestLetters.ofThree : fewest, countOf);
    if (least > 0) return { least, words: texts.map((text) => ({ ...token, word: text, surface: text, parts: parts.filter((pair) => text.includes(pair)) })) };
  }
  return none;
}

/** In how many units the rarest of some words does stand at best, and those words. */
function bestSplit(text: string, words: number, fewest: number, countOf: (text: string) => number): [least: number, ...words: string[]] {
  if (words === 1) return [countOf(text), text];
  let best: [number, ...string[]] = [0];
  for (let at = fewest; at <= text.length - fewest; at++) {
    const first = countOf(text.slice(0, at));
    if (first <= best[0]) continue;
    const [least, ...rest] = bestSplit(text.slice(at), words - 1, fewest, countOf);
    if (least > best[0]) best = [Math.min(first, least), text.slice(0, at), ...rest];
  }
  return best;
}
