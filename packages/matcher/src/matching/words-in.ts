import type { ConceptFinder, FoundConcept } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import { fold } from '../language/fold.ts';
import type { Token } from '../language/token.ts';
import { conceptTerm, holdsTermOf, isConceptTerm } from './terms.ts';

interface ReadText {
  readonly tokens: readonly Token[];
  concepts?: readonly FoundConcept[];
}

/** Texts of the records of one answer. They are looked at for their words and for what they have in common, and taken apart once. */
export class AnsweredTexts {
  readonly #finder: ConceptFinder;
  readonly #read = new Map<string, ReadText>();

  constructor(finder: ConceptFinder) {
    this.#finder = finder;
  }

  /** The words of a text that carry meaning. */
  tokensOf(text: string): readonly Token[] {
    return this.#readText(text).tokens;
  }

  /** The words of a text, as they are written there, by which it holds one of the terms. Neighbours are kept together: 진동 시험. */
  wordsIn(text: string, terms: readonly string[]): string | undefined {
    const { tokens } = this.#readText(text);
    const concept = this.#conceptIn(text, terms);
    if (concept !== undefined) return fold(text).slice(concept.start, withoutParticle(concept.end, tokens));
    const isHolder = holdsTermOf(terms);
    const first = tokens.findIndex(isHolder);
    if (first < 0) return undefined;
    let last = first;
    for (let next = tokens[first + 1]; next !== undefined && isHolder(next) && next.start - (tokens[last]?.end ?? 0) <= 1; next = tokens[last + 1]) last += 1;
    const [from, to] = [tokens[first], tokens[last]];
    return from === undefined || to === undefined ? undefined : fold(text).slice(from.start, to.start + to.surface.length);
  }

  #conceptIn(text: string, terms: readonly string[]): FoundConcept | undefined {
    if (!terms.some(isConceptTerm)) return undefined;
    const read = this.#readText(text);
    read.concepts ??= this.#finder.find(read.tokens);
    return read.concepts.find(({ id }) => terms.includes(conceptTerm(id)));
  }

  #readText(text: string): ReadText {
    let read = this.#read.get(text);
    if (read === undefined) this.#read.set(text, (read = { tokens: analyze(text) }));
    return read;
  }
}

function withoutParticle(end: number, tokens: readonly Token[]): number {
  const last = tokens.find((token) => token.end === end);
  return last === undefined ? end : last.start + last.surface.length;
}
