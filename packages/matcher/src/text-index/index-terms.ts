import type { Token } from '../language/token.ts';
import { Lexicon } from '../retrieval/lexicon.ts';
import { isPartTerm, termOf, weighingOfTerm } from '../retrieval/model.ts';
import type { QueryTerm, Way } from '../retrieval/search.ts';
import type { Analyzer } from './analyzer.ts';

/** In a short query every word is meant; see `QueryTerm`. */
const floorOfShort = 0.5;

/**
 * The terms of a query, each with what it counts. What stands in it twice counts twice.
 *
 * @param ways for a short query: by token, terms that count as its word.
 */
export function queryTermsOf(tokens: readonly Token[], analyzer: Analyzer, ways?: readonly (readonly Way[])[]): QueryTerm[] {
  const lexicon = new Lexicon(analyzer);
  const weights = new Map<string, number>();
  for (const token of tokens) lexicon.token(token);
  for (const number of lexicon.numbers.subarray(0, lexicon.count)) {
    const term = lexicon.terms[number] as string;
    weights.set(term, (weights.get(term) ?? 0) + (isPartTerm(term) ? weighingOfTerm(analyzer, term).parts : 1));
  }
  const waysOf = new Map(tokens.map(({ language, word }, index) => [termOf(language, word, false), ways?.[index]]));
  return [...weights].map(([term, weight]) => {
    const own = waysOf.get(term);
    return own === undefined ? { term, weight } : { term, weight, ways: own, floor: floorOfShort };
  });
}
