import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { Vocabulary } from '../retrieval/vocabulary.ts';
import { withOnsets } from './candidates.ts';

/** No word that is set apart has fewer syllables; a stretch of more than so many is none that was meant. */
const fewest = 2;
const longest = 15;
const mostWords = 3;

/** Words that stand in one without a space, and in how many units the rarest of them does. */
export interface Split {
  readonly words: readonly Token[];
  readonly least: number;
}

/** The words that stand in one without a space, 초성 too: as few as there can be, and then those of which the rarest is most frequent. */
export function splitOf(token: Token, vocabulary: Vocabulary): Split {
  const { word, language, parts } = token;
  if (word.length > longest || !/^(?:[가-힣]+|[ㄱ-ㅎ]+)$/.test(word)) return { words: [], least: 0 };
  const counts = new Map<string, number>();
  const countOf = (text: string) => {
    const isLetters = /^[ㄱ-ㅎ]/.test(text);
    const count = counts.get(text) ?? (isLetters ? Math.max(0, ...withOnsets({ ...token, word: text }, false, vocabulary).values()) : vocabulary.unitCount(termOf(language, text, false)));
    counts.set(text, count);
    return count;
  };
  for (let most = 2; most <= mostWords; most++) {
    const [least, ...texts] = bestSplit(word, most, countOf);
    if (least > 0) return { least, words: texts.map((text) => ({ ...token, word: text, surface: text, parts: parts.filter((pair) => text.includes(pair)) })) };
  }
  return { words: [], least: 0 };
}

/** In how many units the rarest of some words does stand at best, and those words. */
function bestSplit(text: string, words: number, countOf: (text: string) => number): [least: number, ...words: string[]] {
  if (words === 1) return [countOf(text), text];
  let best: [number, ...string[]] = [0];
  for (let at = fewest; at <= text.length - fewest; at++) {
    const first = countOf(text.slice(0, at));
    if (first <= best[0]) continue;
    const [least, ...rest] = bestSplit(text.slice(at), words - 1, countOf);
    if (least > best[0]) best = [Math.min(first, least), text.slice(0, at), ...rest];
  }
  return best;
}
