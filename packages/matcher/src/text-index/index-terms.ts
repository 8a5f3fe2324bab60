import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
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
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const [index, { language, word, parts }] of tokens.entries()) {
    const weight = analyzer.weighingOf(language).parts;
    const before = tokens[index - 1];
    // As `Lexicon` has it for texts.
    if (before?.language === language && analyzer.joinsWords(language)) add(termOf(language, before.word.slice(-1) + word.charAt(0), true), weight);
    add(termOf(language, word, false), 1);
    for (const part of parts) add(termOf(language, part, true), weight);
  }
  const waysOf = new Map(tokens.map(({ language, word }, index) => [termOf(language, word, false), ways?.[index]]));
  return [...weights].map(([term, weight]) => {
    const own = waysOf.get(term);
    return own === undefined ? { term, weight } : { term, weight, ways: own, floor: floorOfShort };
  });
}
