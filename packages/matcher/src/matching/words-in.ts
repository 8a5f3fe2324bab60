import type { ConceptFinder } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import { fold } from '../language/fold.ts';
import type { Token } from '../language/token.ts';
import { conceptTerm, holdsTerm } from './terms.ts';

/** The words of a text, as they are written there, by which it holds one of the terms. Neighbours are kept together: 진동 시험. */
export function wordsIn(text: string, terms: readonly string[], finder: ConceptFinder): string | undefined {
  const folded = fold(text);
  const tokens = analyze(text);
  const wanted = new Set(terms);
  const [concept] = finder.find(tokens).filter(({ id }) => wanted.has(conceptTerm(id)));
  if (concept !== undefined) return folded.slice(concept.start, withoutParticle(concept.end, tokens));
  const first = tokens.findIndex((token) => holdsTerm(token, wanted));
  if (first < 0) return undefined;
  let last = first;
  for (let next = tokens[first + 1]; next !== undefined && holdsTerm(next, wanted) && next.start - (tokens[last]?.end ?? 0) <= 1; next = tokens[last + 1]) last += 1;
  const [from, to] = [tokens[first], tokens[last]];
  return from === undefined || to === undefined ? undefined : folded.slice(from.start, to.start + to.surface.length);
}

function withoutParticle(end: number, tokens: readonly Token[]): number {
  const last = tokens.find((token) => token.end === end);
  return last === undefined ? end : last.start + last.surface.length;
}
