import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { QueryTerm, Way } from '../retrieval/search.ts';
import type { TakeTerm } from '../retrieval/tail.ts';
import type { Analyzer } from './analyzer.ts';

/**
 * The terms under which a text stands in an index: every word and every part of a word. Korean nouns in a row are spaced or
 * not as people like, so the pair of syllables between two of them counts as a part too: 진동 시험 then holds every part of
 * 진동시험, and words side by side find texts where they stand side by side.
 */
export function forEachTerm(tokens: readonly Token[], analyzer: Analyzer, take: TakeTerm): void {
  let before: Token | undefined;
  for (const token of tokens) {
    const { language, word, parts } = token;
    take(language, word, false);
    for (const part of parts) take(language, part, true);
    if (before?.language === language && analyzer.joinsWords(language)) take(language, before.word.slice(-1) + word.charAt(0), true);
    before = token;
  }
}

/** In a short query every word is meant; see `QueryTerm`. */
const floorOfShort = 0.5;

/**
 * The terms of a query, each with what it counts. What stands in it twice counts twice.
 *
 * @param ways for a short query: by token, terms that count as its word.
 */
export function queryTermsOf(tokens: readonly Token[], analyzer: Analyzer, ways?: readonly (readonly Way[])[]): QueryTerm[] {
  const weights = new Map<string, number>();
  forEachTerm(tokens, analyzer, (language, text, isPart) => {
    const term = termOf(language, text, isPart);
    weights.set(term, (weights.get(term) ?? 0) + (isPart ? analyzer.weighingOf(language).parts : 1));
  });
  const waysOf = new Map(tokens.map(({ language, word }, index) => [termOf(language, word, false), ways?.[index]]));
  return [...weights].map(([term, weight]) => {
    const own = waysOf.get(term);
    return own === undefined ? { term, weight } : { term, weight, ways: own, floor: floorOfShort };
  });
}
