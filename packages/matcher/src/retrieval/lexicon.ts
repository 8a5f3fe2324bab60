import type { PieceReader, StretchMemory, TextReader, Token } from '../language/token.ts';
import { termOf } from './model.ts';
import { PairNumbers } from './pair-numbers.ts';
import type { TermReader } from './tail.ts';
import { wider } from './wider.ts';

/** Takes texts apart. */
export interface WordSource {
  analyze(text: string): readonly Token[];
  readonly pieces?: PieceReader;
  joinsWords(language: string): boolean;
}

/** What is known of one language. */
interface Known {
  readonly number: number;
  readonly tag: string;
  readonly joinsWords: boolean;
  /** Numbers of parts of two characters. */
  readonly pairs: PairNumbers;
  /** By word: where its record stands. */
  readonly records: Map<string, number>;
}

/** Before the terms of a token in its record: its language, its first and last character, and how many terms there are. */
const headLength = 4;

/**
 * The terms of texts, numbered as they come. What a word gives is written down when it is first seen, so that of a word that
 * is seen again nothing is made: no string, no object.
 */
export class Lexicon implements TextReader, TermReader {
  numbers: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  count = 0;
  readonly terms: string[] = [];
  readonly #order: number[] = [];
  /** Of words, and of parts that are no pairs. */
  readonly #numberOfTerm = new Map<string, number>();
  readonly #source: WordSource;
  readonly #known: Known[] = [];
  /** Records, each a number of tokens and these. */
  #records: Uint32Array<ArrayBuffer> = new Uint32Array(4096);
  #used = 0;
  readonly #stretches: StretchMemory | undefined;
  /** Of the text that is being read: its words, and the language and last character of the word before. */
  #words = 0;
  #before: Known | undefined;
  #last = 0;

  constructor(source: WordSource) {
    this.#source = source;
    this.#stretches = source.pieces?.newMemory();
  }

  read(text: string): number {
    this.count = this.#words = 0;
    this.#before = undefined;
    if (this.#source.pieces === undefined) for (const token of this.#source.analyze(text)) this.token(token);
    else this.#source.pieces.read(text, this);
    return this.#words;
  }

  /** The numbers of the terms in the order of these. */
  inOrder(): readonly number[] {
    // What was in order before is found to be, so that only new terms are moved.
    for (let number = this.#order.length; number < this.terms.length; number++) this.#order.push(number);
    return this.#order.sort((a, b) => ((this.terms[a] as string) < (this.terms[b] as string) ? -1 : 1));
  }

  plain(text: string, start: number, end: number): void {
    let record = this.#stretches?.get(text, start, end) ?? -1;
    if (record < 0) {
      record = this.#write(this.#source.analyze(text.slice(start, end)));
      this.#stretches?.set(text, start, end, record);
    }
    this.#take(record);
  }

  token(token: Token): void {
    const { records } = this.#knownOf(token.language);
    let record = records.get(token.word);
    if (record === undefined) records.set(token.word, (record = this.#write([token])));
    this.#take(record);
  }

  /** Adds the terms of a record, and the pairs between its words and those before. */
  #take(record: number): void {
    let at = record + 1;
    for (let tokens = this.#records[record] as number; tokens > 0; tokens--) {
      const known = this.#known[this.#records[at] as number] as Known;
      if (known.joinsWords && known === this.#before) this.#add(this.#pairOf(known, this.#last, this.#records[at + 1] as number));
      const end = at + headLength + (this.#records[at + 3] as number);
      for (let place = at + headLength; place < end; place++) this.#add(this.#records[place] as number);
      this.#before = known;
      this.#last = this.#records[at + 2] as number;
      this.#words += 1;
      at = end;
    }
  }

  #add(number: number): void {
    if (this.count === this.numbers.length) this.numbers = wider(this.numbers);
    this.numbers[this.count++] = number;
  }

  /** Writes down what tokens give, and says where. */
  #write(tokens: readonly Token[]): number {
    const record = [tokens.length];
    for (const { language, word, parts } of tokens) {
      const known = this.#knownOf(language);
      record.push(known.number, word.charCodeAt(0), word.charCodeAt(word.length - 1), 1 + parts.length, this.#numberOf(termOf(language, word, false)));
      for (const part of parts) record.push(part.length === 2 ? this.#pairOf(known, part.charCodeAt(0), part.charCodeAt(1)) : this.#numberOf(termOf(language, part, true)));
    }
    const at = this.#used;
    this.#used += record.length;
    while (this.#used > this.#records.length) this.#records = wider(this.#records);
    this.#records.set(record, at);
    return at;
  }

  #knownOf(tag: string): Known {
    let known = this.#known.find((other) => other.tag === tag);
    if (known === undefined) {
      known = { number: this.#known.length, tag, joinsWords: this.#source.joinsWords(tag), pairs: new PairNumbers(), records: new Map() };
      this.#known.push(known);
    }
    return known;
  }

  #numberOf(term: string): number {
    let number = this.#numberOfTerm.get(term);
    if (number === undefined) this.#numberOfTerm.set(term, (number = this.terms.push(term) - 1));
    return number;
  }

  #pairOf({ tag, pairs }: Known, first: number, second: number): number {
    let number = pairs.get(first, second);
    if (number < 0) pairs.set(first, second, (number = this.terms.push(termOf(tag, String.fromCharCode(first, second), true)) - 1));
    return number;
  }
}
