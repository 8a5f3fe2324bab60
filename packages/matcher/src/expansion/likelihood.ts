import { jamoOf } from '../hangul/jamo.ts';
import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { Candidates } from './candidates.ts';

/** So many words are tried in place of one that was typed. */
const mostWays = 12;

/** The most frequent candidates, those first: frequent words are meant more often. */
export function byFrequency(candidates: Candidates): Candidates {
  return new Map([...candidates].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1)).slice(0, mostWays));
}

/**
 * Candidates for a word that goes on, likelier the fewer letters are missing: as 회자 is typed, 회장 is one letter away and
 * 회자화 three, and a word is left off at any of its letters alike.
 */
export function byWhatIsMissing({ language, word }: Token, candidates: Candidates): Candidates {
  const typed = jamoOf(word).length;
  const start = termOf(language, '', false).length;
  return new Map([...byFrequency(candidates)].map(([term, count]) => [term, count / Math.max(1, jamoOf(term.slice(start)).length - typed)]));
}

/** Candidates by their 초성. Dozens of words share those, so what is frequent stands out more. */
export function byOnsets(candidates: Candidates): Candidates {
  return new Map([...candidates].map(([term, count]) => [term, count ** 2]));
}
