import type { ConceptFinder, FoundConcept } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import { fold } from '../language/fold.ts';
import type { Token } from '../language/token.ts';
import { conceptTerm, holdsTerm } from './terms.ts';

interface ReadText {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly concepts: readonly FoundConcept[];
}

/** Texts of the records of one answer. Several words are looked for in each, so that what was made of a text is kept. */
export class AnsweredTexts {
  readonly #finder: ConceptFinder;
  readonly #read = new Map<string, ReadText>();

  constructor(finder: ConceptFinder) {
    this.#finder = finder;
  }

  /** The words of a text, as they are written there, by which it holds one of the terms. Neighbours are kept together: 진동 시험. */
  wordsIn(text: string, terms: readonly string[]): string | undefined {
    const { folded, tokens, concepts } = this.#readText(text);
    const wanted = new Set(terms);
    const concept = concepts.find(({ id }) => wanted.has(conceptTerm(id)));
    if (concept !== undefined) return folded.slice(concept.start, withoutParticle(concept.end, tokens));
    const first = tokens.findIndex((token) => holdsTerm(token, wanted));
    if (first < 0) return undefined;
    let last = first;
    for (let next = tokens[first + 1]; next !== undefined && holdsTerm(next, wanted) && next.start - (tokens[last]?.end ?? 0) <= 1; next = tokens[last + 1]) last += 1;
    const [from, to] = [tokens[first], tokens[last]];
    return from === undefined || to === undefined ? undefined : folded.slice(from.start, to.start + to.surface.length);
  }

  #readText(text: string): ReadText {
    let read = this.#read.get(text);
    if (read === undefined) {
      const tokens = analyze(text);
      this.#read.set(text, (read = { folded: fold(text), tokens, concepts: this.#finder.find(tokens) }));
    }
    return read;
  }
}

function withoutParticle(end: number, tokens: readonly Token[]): number {
  const last = tokens.find((token) => token.end === end);
  return last === undefined ? end : last.start + last.surface.length;
}
