import { lengthCode } from './length-code.ts';
import { termOf, type Model } from './model.ts';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';
import { PartWriter } from './part-writer.ts';

/** A word of a text, with the language it is weighed by. */
export interface IndexedWord {
  readonly language: string;
  readonly word: string;
  /** Terms beside the word; always the same for a word. */
  readonly parts: readonly string[];
  /** A part that comes from the word before. */
  readonly between: string | undefined;
}

/** One text of a unit: its field, how many words it has, and these. */
export interface Segment {
  readonly field: number;
  readonly length: number;
  readonly words: Iterable<IndexedWord>;
}

/** The units that came last, gathered until they are written as a part. */
export class Tail {
  readonly #ids: string[] = [];
  readonly #known = new Set<string>();
  readonly #unitOf: number[] = [];
  readonly #kindOf: number[] = [];
  /** Numbers of terms, by language. To write out every term as it occurs would cost more than all the rest. */
  readonly #words = new Map<string, Map<string, number>>();
  readonly #parts = new Map<string, Map<string, number>>();
  /** The numbers of a word and its parts, which would else be looked up one by one whenever the word occurs. */
  readonly #numbers = new Map<string, Map<string, readonly number[]>>();
  #terms = 0;
  /** Every occurrence as it came: its term, its segment. */
  #termOf = new Uint32Array(1024);
  #segmentOf = new Uint32Array(1024);
  #occurrences = 0;

  /** How many units there are. */
  get size(): number {
    return this.#ids.length;
  }

  /** How often terms occur, which is what takes the room. */
  get occurrences(): number {
    return this.#occurrences;
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  add(id: string, segments: readonly Segment[]): void {
    const unit = this.#ids.push(id) - 1;
    this.#known.add(id);
    for (const { field, length, words } of segments) {
      const segment = this.#unitOf.push(unit) - 1;
      this.#kindOf.push(256 * field + lengthCode(length));
      for (const word of words) {
        for (const number of this.#numbersOf(word)) this.#note(number, segment);
        if (word.between !== undefined) this.#note(this.#numberOf(word.language, word.between, true), segment);
      }
    }
  }

  toPart(model: Model, averages: Float64Array): Part {
    const ids = PackedStrings.of(this.#ids);
    const idOrder = new Uint32Array(this.#ids.keys()).sort((a, b) => ids.compare(a, this.#ids[b] as string));
    const writer = new PartWriter({ ids, idOrder, unitOf: new Uint32Array(this.#unitOf), kindOf: new Uint16Array(this.#kindOf) }, model, averages);
    const { ends, segments } = this.#byTerm();
    for (const [term, number] of this.#sortedTerms()) {
      writer.begin(term);
      const end = ends[number + 1] as number;
      for (let at = ends[number] as number; at < end; ) {
        const segment = segments[at] as number;
        const first = at;
        while (at < end && segments[at] === segment) at += 1;
        writer.add(segment, at - first);
      }
    }
    return writer.finish();
  }

  #numbersOf({ language, word, parts }: IndexedWord): readonly number[] {
    let byWord = this.#numbers.get(language);
    if (byWord === undefined) this.#numbers.set(language, (byWord = new Map<string, readonly number[]>()));
    let numbers = byWord.get(word);
    if (numbers === undefined) {
      numbers = [this.#numberOf(language, word, false), ...parts.map((part) => this.#numberOf(language, part, true))];
      byWord.set(word, numbers);
    }
    return numbers;
  }

  #numberOf(language: string, text: string, isPart: boolean): number {
    const byLanguage = isPart ? this.#parts : this.#words;
    let numbers = byLanguage.get(language);
    if (numbers === undefined) byLanguage.set(language, (numbers = new Map<string, number>()));
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = this.#terms++));
    return number;
  }

  #note(term: number, segment: number): void {
    if (this.#occurrences === this.#termOf.length) {
      this.#termOf = wider(this.#termOf);
      this.#segmentOf = wider(this.#segmentOf);
    }
    this.#termOf[this.#occurrences] = term;
    this.#segmentOf[this.#occurrences++] = segment;
  }

  #sortedTerms(): [term: string, number: number][] {
    const terms: [string, number][] = [];
    for (const [byLanguage, isPart] of [[this.#words, false], [this.#parts, true]] as const) {
      for (const [language, numbers] of byLanguage) for (const [text, number] of numbers) terms.push([termOf(language, text, isPart), number]);
    }
    return terms.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The segments of every term in their order, by counting. */
  #byTerm(): { ends: Uint32Array; segments: Uint32Array } {
    const ends = new Uint32Array(this.#terms + 2);
    for (let at = 0; at < this.#occurrences; at++) (ends[(this.#termOf[at] as number) + 2] as number) += 1;
    for (let term = 2; term < ends.length; term++) (ends[term] as number) += ends[term - 1] as number;
    const segments = new Uint32Array(this.#occurrences);
    for (let at = 0; at < this.#occurrences; at++) segments[(ends[(this.#termOf[at] as number) + 1] as number)++] = this.#segmentOf[at] as number;
    return { ends, segments };
  }
}

function wider(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(2 * numbers.length);
  copy.set(numbers);
  return copy;
}
