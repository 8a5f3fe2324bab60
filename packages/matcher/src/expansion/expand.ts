import { isChoseong } from '../hangul/jamo.ts';
import { asTypedInKorean, asTypedInLatin } from '../hangul/keyboard.ts';
import type { Token } from '../language/token.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import { termOf } from '../retrieval/model.ts';
import type { Way } from '../retrieval/search.ts';
import { Vocabulary } from '../retrieval/vocabulary.ts';
import type { Analyzer } from '../text-index/analyzer.ts';
import { begunBy, unfinished, withOnsets, withSlip, type Candidates } from './candidates.ts';
import { byFrequency, byOnsets, byWhatIsMissing } from './likelihood.ts';

/** A query of more words is a sentence, in which a word that was mistyped hardly matters. */
const mostWords = 3;
/** What the likeliest word counts beside one that was typed. Others count less as they are less likely. */
const strength = 0.7;
/** Where fewer units hold what a word may become, it is as well a slip: 나하 is 나라 rather than on its way to 나한테. */
const fewUnits = 10;

/**
 * What the words of a short query may stand for in an index, beside themselves: a word that is still being typed, the first
 * part of a compound, 초성, a slip of the finger, the other keyboard layout.
 *
 * @returns by word, terms that may have been meant, likeliest first; `undefined` for a query that is not short.
 */
export function expand(tokens: readonly Token[], parts: readonly LivePart[], analyzer: Analyzer): Way[][] | undefined {
  if (tokens.length > mostWords) return undefined;
  const vocabulary = new Vocabulary(parts);
  return tokens.map((token, index) => {
    const isLast = index === tokens.length - 1;
    const meant = new Map(candidatesFor(token, isLast, vocabulary));
    if (unitCountOf(token, vocabulary) === 0) {
      for (const other of onOtherKeyboard(token, analyzer)) {
        meant.set(termOf(other.language, other.word, false), unitCountOf(other, vocabulary));
        for (const [term, likelihood] of candidatesFor(other, isLast, vocabulary)) meant.set(term, likelihood);
      }
    }
    return likeliest(meant);
  });
}

/** Terms that a word may stand for, with how likely each is beside the others. */
function candidatesFor(token: Token, isLast: boolean, vocabulary: Vocabulary): Candidates {
  if (isChoseong(token.word)) return byOnsets(withOnsets(token, vocabulary));
  const longer = isLast ? unfinished(token, vocabulary) : begunBy(token, vocabulary);
  const completed = byWhatIsMissing(token, longer);
  // What goes on to something that is there is unfinished rather than wrong; and only the last word is unfinished.
  const isRight = unitCountOf(token, vocabulary) > 0 || (isLast && unitsOf(longer) >= fewUnits);
  return isRight ? completed : new Map([...completed, ...byFrequency(withSlip(token, vocabulary))]);
}

function likeliest(candidates: Candidates): Way[] {
  const sorted = [...byFrequency(candidates)].filter(([, likelihood]) => likelihood > 0);
  const most = sorted[0]?.[1] ?? 1;
  return sorted.map(([term, likelihood]) => ({ term, strength: (strength * likelihood) / most }));
}

function unitsOf(candidates: Candidates): number {
  let sum = 0;
  for (const count of candidates.values()) sum += count;
  return sum;
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
