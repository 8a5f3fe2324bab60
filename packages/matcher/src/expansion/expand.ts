import { isChoseong } from '../hangul/jamo.ts';
import { asTypedInKorean, asTypedInLatin } from '../hangul/keyboard.ts';
import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { Way } from '../retrieval/search.ts';
import type { Vocabulary } from '../retrieval/vocabulary.ts';
import type { Analyzer } from '../text-index/analyzer.ts';
import { unfinished, withOnsets, withSlip, type Candidates } from './candidates.ts';

/** A query of more words is a sentence, in which a word that was mistyped hardly matters. */
const mostWords = 3;
/** So many words are tried in place of one that was typed. */
const mostWays = 24;
/** What the likeliest word counts beside one that was typed. Others count less as they are rarer: frequent words are meant more often. */
const strength = 0.7;

/**
 * What the words of a short query may stand for in an index, beside themselves: a word that is still being typed, 초성, a slip
 * of the finger, the other keyboard layout.
 *
 * @returns by word, terms that may have been meant, likeliest first; `undefined` for a query that is not short.
 */
export function expand(tokens: readonly Token[], vocabulary: Vocabulary, analyzer: Analyzer): Way[][] | undefined {
  if (tokens.length > mostWords) return undefined;
  return tokens.map((token, index) => {
    const isLast = index === tokens.length - 1;
    const candidates = new Map(candidatesFor(token, isLast, vocabulary));
    if (unitCountOf(token, vocabulary) === 0) {
      for (const other of onOtherKeyboard(token, analyzer)) {
        candidates.set(termOf(other.language, other.word, false), unitCountOf(other, vocabulary));
        for (const [term, count] of candidatesFor(other, isLast, vocabulary)) candidates.set(term, count);
      }
    }
    return likeliest(candidates);
  });
}

function candidatesFor(token: Token, isLast: boolean, vocabulary: Vocabulary): Candidates {
  if (isChoseong(token.word)) return withOnsets(token, vocabulary);
  const completed = isLast ? unfinished(token, vocabulary) : new Map<string, number>();
  // What goes on to something that is there is unfinished rather than wrong.
  return completed.size > 0 || unitCountOf(token, vocabulary) > 0 ? completed : withSlip(token, vocabulary);
}

function likeliest(candidates: Candidates): Way[] {
  const sorted = [...candidates].filter(([, count]) => count > 0).sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  const most = sorted[0]?.[1] ?? 1;
  return sorted.slice(0, mostWays).map(([term, count]) => ({ term, strength: (strength * count) / most }));
}

/** What the keys that were hit say on the other keyboard layout, where that is a word or 초성. */
function onOtherKeyboard({ surface }: Token, analyzer: Analyzer): readonly Token[] {
  const isLatin = /^[a-z]+$/i.test(surface);
  const other = isLatin ? asTypedInKorean(surface) : asTypedInLatin(surface);
  return (isLatin ? /^(?:[가-힣]+[ㄱ-ㅎ]?|[ㄱ-ㅎ]{2,})$/ : /^[a-z]+$/i).test(other) ? analyzer.analyze(other) : [];
}

function unitCountOf({ language, word }: Token, vocabulary: Vocabulary): number {
  return vocabulary.unitCount(termOf(language, word, false));
}
