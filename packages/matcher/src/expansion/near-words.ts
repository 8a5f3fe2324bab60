import type { FoundConcept } from '../concepts/concept-finder.ts';
import type { Token } from '../language/token.ts';
import { partTerms, wordTerm } from '../matching/terms.ts';
import { overlap } from '../need/span.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import type { Way } from '../retrieval/search.ts';
import { Vocabulary } from '../retrieval/vocabulary.ts';
import { analyzer } from '../text-index/default-analyzer.ts';
import { expand, strength } from './expand.ts';

/**
 * Words of a short need that no record holds, not even in parts, each with the terms that may have been meant: 베터리, ㅂㅌㄹ and
 * qoxjfl all ask for 배터리. A word of a concept is none that was mistyped.
 */
export function nearWords(asked: readonly Token[], concepts: readonly FoundConcept[], parts: readonly LivePart[]): ReadonlyMap<string, readonly Way[]> {
  const vocabulary = new Vocabulary(parts);
  const isThere = (term: string) => vocabulary.unitCount(term) > 0;
  const isKnown = (token: Token): boolean => {
    const inParts = partTerms(token);
    return isThere(wordTerm(token)) || (inParts.length > 0 && inParts.every(isThere)) || concepts.some((concept) => overlap(concept, token));
  };
  const isUnknown = asked.map((token) => !isKnown(token));
  const meant = isUnknown.includes(true) ? (expand(asked, parts, analyzer) ?? []) : [];
  return new Map(asked.flatMap(({ word }, index) => {
    const readings = isUnknown[index] === true ? (meant[index] ?? []) : [];
    const ways = readings.flatMap(({ token, ways }) => [...(token.word === word ? [] : [{ term: wordTerm(token), strength }]), ...ways]);
    return ways.length === 0 ? [] : [[word, ways] as const];
  }));
}
