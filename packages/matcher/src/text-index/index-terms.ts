import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { QueryTerm, Way } from '../retrieval/search.ts';
import type { IndexedWord } from '../retrieval/tail.ts';
import type { Analyzer } from './analyzer.ts';

/**
 * The words under which a text stands in an index, each with its parts. Korean nouns in a row are spaced or not as people
 * like, so the pair of syllables between two of them counts as a part too: 진동 시험 then holds every part of 진동시험, and
 * words side by side find texts where they stand side by side.
 */
export function indexedWords(tokens: readonly Token[], analyzer: Analyzer): IndexedWord[] {
  return tokens.map(({ language, word, parts }, index) => {
    const before = tokens[index - 1];
    const areJoined = before?.language === language && analyzer.joinsWords(language);
    return { language, word, parts, between: areJoined ? before.word.slice(-1) + word.charAt(0) : undefined };
  });
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
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const { language, word, parts, between } of indexedWords(tokens, analyzer)) {
    add(termOf(language, word, false), 1);
    for (const part of between === undefined ? parts : [...parts, between]) add(termOf(language, part, true), analyzer.weighingOf(language).parts);
  }
  const waysOf = new Map(tokens.map(({ language, word }, index) => [termOf(language, word, false), ways?.[index]]));
  return [...weights].map(([term, weight]) => {
    const own = waysOf.get(term);
    return own === undefined ? { term, weight } : { term, weight, ways: own, floor: floorOfShort };
  });
}
