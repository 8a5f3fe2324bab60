import { termOf } from '../retrieval/model.ts';
import type { QueryTerm } from '../retrieval/search.ts';
import type { Analyzer } from './analyzer.ts';
import type { Reading } from './text-index.ts';

/** In a short query every word is meant; see `QueryTerm`. */
const floorOfShort = 0.5;

/**
 * The terms of a query, each with what it counts. What stands in it twice counts twice.
 *
 * @param isShort whether every word of it is meant, and may be met by the others that its reading names.
 */
export function queryTermsOf(readings: readonly Reading[], analyzer: Analyzer, isShort: boolean): QueryTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const [index, { token: { language, word, parts } }] of readings.entries()) {
    const weight = analyzer.weighingOf(language).parts;
    const before = readings[index - 1]?.token;
    // As `Lexicon` has it for texts.
    if (before?.language === language && analyzer.joinsWords(language)) add(termOf(language, before.word.slice(-1) + word.charAt(0), true), weight);
    add(termOf(language, word, false), 1);
    for (const part of parts) add(termOf(language, part, true), weight);
  }
  const waysOf = new Map(isShort ? readings.map(({ token: { language, word }, ways }) => [termOf(language, word, false), ways]) : []);
  return [...weights].map(([term, weight]) => {
    const own = waysOf.get(term);
    return own === undefined ? { term, weight } : { term, weight, ways: own, floor: floorOfShort };
  });
}
