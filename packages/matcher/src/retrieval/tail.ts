import { lengthCode } from './length-code.ts';
import type { Model } from './model.ts';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';
import { PartWriter } from './part-writer.ts';
import type { Steps } from './steps.ts';
import { wider } from './wider.ts';

/** Takes texts apart, and numbers their terms as they come. */
export interface TermReader {
  /** Reads a text, and says how many words it has. */
  read(text: string): number;
  /** The terms of the text that was read last, one by one; the first `count` of them. */
  readonly numbers: Uint32Array;
  readonly count: number;
  /** The terms, by number. */
  readonly terms: readonly string[];
}

/** The units that came last, gathered until they are written as a part. */
export class Tail {
  readonly #lexicon: TermReader;
  readonly #ids = new Set<string>();
  readonly #unitOf: number[] = [];
  readonly #kindOf: number[] = [];
  /** Every occurrence as it came: its term, its segment. */
  #termOf: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  #segmentOf: Uint32Array<ArrayBuffer> = new Uint32Array(1024);
  #occurrences = 0;

  constructor(lexicon: TermReader) {
    this.#lexicon = lexicon;
  }

  /** How many units there are. */
  get size(): number {
    return this.#ids.size;
  }

  /** How often terms occur, which is what takes the room. */
  get occurrences(): number {
    return this.#occurrences;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Adds a unit that is new and has no text yet. */
  add(id: string): void {
    this.#ids.add(id);
  }

  /** Adds a text to the unit that came last, and says how many words it has. */
  addText(field: number, text: string): number {
    const words = this.#lexicon.read(text);
    if (words === 0) return 0;
    const segment = this.#unitOf.push(this.size - 1) - 1;
    this.#kindOf.push(256 * field + lengthCode(words));
    const { numbers, count } = this.#lexicon;
    while (this.#occurrences + count > this.#termOf.length) {
      this.#termOf = wider(this.#termOf);
      this.#segmentOf = wider(this.#segmentOf);
    }
    for (let index = 0; index < count; index++) {
      this.#termOf[this.#occurrences] = numbers[index] as number;
      this.#segmentOf[this.#occurrences++] = segment;
    }
    return words;
  }

  /** @param order the numbers of the terms in the order of these. */
  *toPart(order: Iterable<number>, model: Model, averages: Float64Array): Steps<Part> {
    const own = [...this.#ids];
    const ids = PackedStrings.of(own);
    yield;
    const idOrder = new Uint32Array(own.keys()).sort((a, b) => ids.compare(a, own[b] as string));
    const writer = new PartWriter({ ids, idOrder, unitOf: new Uint32Array(this.#unitOf), kindOf: new Uint16Array(this.#kindOf) }, model, averages);
    const { terms } = this.#lexicon;
    yield;
    const { ends, segments } = this.#byTerm();
    yield;
    for (const number of order) {
      if (ends[number] === ends[number + 1]) continue;
      writer.begin(terms[number] as string);
      const end = ends[number + 1] as number;
      for (let at = ends[number] as number; at < end; ) {
        const segment = segments[at] as number;
        const first = at;
        while (at < end && segments[at] === segment) at += 1;
        writer.add(segment, at - first);
      }
      yield;
    }
    return writer.finish();
  }

  /** The segments of every term in their order, by counting. */
  #byTerm(): { ends: Uint32Array; segments: Uint32Array } {
    const ends = new Uint32Array(this.#lexicon.terms.length + 2);
    for (let at = 0; at < this.#occurrences; at++) (ends[(this.#termOf[at] as number) + 2] as number) += 1;
    for (let term = 2; term < ends.length; term++) (ends[term] as number) += ends[term - 1] as number;
    const segments = new Uint32Array(this.#occurrences);
    for (let at = 0; at < this.#occurrences; at++) segments[(ends[(this.#termOf[at] as number) + 1] as number)++] = this.#segmentOf[at] as number;
    return { ends, segments };
  }
}
