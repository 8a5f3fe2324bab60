import type { ConceptFinder } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import type { Token } from '../language/token.ts';
import type { Steps } from '../retrieval/steps.ts';
import type { TermReader } from '../retrieval/tail.ts';
import { TermOrder } from '../retrieval/term-order.ts';
import { wider } from '../retrieval/wider.ts';
import { phrasesIn } from './phrases.ts';
import { conceptTerm, pairBetween, partTerm, partsOf, phraseTerm, wordTerm } from './terms.ts';

/**
 * The terms under which texts stand in the index of a catalog, numbered as they come: words with their parts, the concepts
 * that are named and, where asked for, words two by two. Korean nouns in a row are spaced or not as people like, so the pair
 * of syllables between two of them counts as a part too: 진동 시험 then holds every part of 진동시험.
 */
export class CatalogLexicon implements TermReader {
  numbers: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  count = 0;
  readonly terms: string[] = [];
  /** Whether words in a row are taken as terms, too. */
  hasPhrases = false;
  readonly #finder: ConceptFinder;
  readonly #byTerm = new Map<string, number>();
  /** By language and word: the numbers of the word and its parts, which would else be looked up whenever it occurs. */
  readonly #byWord = new Map<string, Map<string, readonly number[]>>();
  readonly #byPair = new Map<string, number>();
  readonly #order = new TermOrder();

  constructor(finder: ConceptFinder) {
    this.#finder = finder;
  }

  /** Reads a text, and says how many words it has; one where it has none, since every text of a record has its place in the index. */
  read(text: string): number {
    this.count = 0;
    const tokens = analyze(text);
    for (const [index, token] of tokens.entries()) {
      for (const number of this.#numbersOf(token)) this.#add(number);
      const between = pairBetween(tokens[index - 1], token);
      if (between !== undefined) this.#add(this.#pairOf(token, between));
    }
    for (const { id } of this.#finder.find(tokens)) this.#add(this.#numberOf(conceptTerm(id)));
    if (this.hasPhrases) for (const { words, first } of phrasesIn(tokens)) this.#add(this.#numberOf(phraseTerm(first, words)));
    return Math.max(1, tokens.length);
  }

  /** The numbers of the terms in the order of these. */
  inOrder(): Steps<Uint32Array> {
    return this.#order.of(this.terms);
  }

  #add(number: number): void {
    if (this.count === this.numbers.length) this.numbers = wider(this.numbers);
    this.numbers[this.count++] = number;
  }

  #numbersOf(token: Token): readonly number[] {
    let words = this.#byWord.get(token.language);
    if (words === undefined) this.#byWord.set(token.language, (words = new Map<string, readonly number[]>()));
    let numbers = words.get(token.word);
    if (numbers === undefined) words.set(token.word, (numbers = [this.#numberOf(wordTerm(token)), ...partsOf(token).map((part) => this.#numberOf(partTerm(token, part)))]));
    return numbers;
  }

  #numberOf(term: string): number {
    let number = this.#byTerm.get(term);
    if (number === undefined) this.#byTerm.set(term, (number = this.terms.push(term) - 1));
    return number;
  }

  /** Pairs between words come by the million, and their terms are not made anew. */
  #pairOf(token: Token, pair: string): number {
    let number = this.#byPair.get(pair);
    if (number === undefined) this.#byPair.set(pair, (number = this.#numberOf(partTerm(token, pair))));
    return number;
  }
}
