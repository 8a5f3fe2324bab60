import type { TextParts } from '../retrieval/text-parts.ts';
import { cover } from './cover.ts';
import type { Presences } from './presences.ts';

/** Bounds are sums in another order than scores; this is far more than what the rounding of a thousand words makes of that. */
const slack = 1 + 1e-9;
/** Steps from nothing to the most that any text covers, by which texts are sorted. */
const steps = 1024;
/** So many texts come at first; where they are not enough, four times as many. */
const firstSize = 64;

/** Owners that come next, and how far a text of any of them, or of those after them, covers the query at most. */
export interface Promising {
  readonly owners: Uint32Array;
  readonly most: number;
}

/**
 * Room for sums by text, and for the texts that have one. To make it anew for every query, all zeros, would cost more than most
 * queries; while one has it, or where one did not come to its end, there is none.
 */
let spare: { readonly sums: Float64Array; readonly held: Uint32Array } | undefined;

/** Texts of owners, numbered through. */
export type OwnedTexts = Pick<TextParts, 'texts' | 'unitOf' | 'firstText' | 'isAlone'>;

/** How far texts cover a query at most. */
export class Bounds {
  readonly #texts: OwnedTexts;
  /** By text: the worth of what it covers. */
  readonly #sums: Float64Array;
  /** The texts that hold a word, each once. */
  readonly #held: Uint32Array;
  #count = 0;
  #highest = 0;
  /** How many texts the largest owner of any of them has. */
  #largest = 1;
  /** By how many texts an owner has: the least that is asked of it, since the words that it holds are rarer among the others. */
  readonly #asked: number[] = [];
  readonly #leastAsked: (size: number) => number;
  readonly #covers: number[] = [];

  constructor(texts: OwnedTexts, leastAsked: (size: number) => number) {
    const room = spare !== undefined && spare.sums.length >= texts.texts ? spare : { sums: new Float64Array(texts.texts), held: new Uint32Array(texts.texts) };
    spare = undefined;
    this.#texts = texts;
    this.#sums = room.sums;
    this.#held = room.held;
    this.#leastAsked = leastAsked;
  }

  /**
   * Adds what a word brings.
   *
   * @param worth of the word for an owner with so many texts, of which so many hold it.
   */
  add({ texts, values }: Presences, worth: (own: number, size: number) => number): void {
    if (texts.length === 0) return;
    const [sums, held] = [this.#sums, this.#held];
    const { unitOf, firstText, isAlone } = this.#texts;
    const alone = worth(1, 1);
    let [count, highest] = [this.#count, this.#highest];
    for (let [at, next, each] = [0, 0, 0]; at < texts.length; at++) {
      const text = texts[at] as number;
      if (at === next) {
        next += 1;
        each = alone;
        if (isAlone[text] === 0) {
          const owner = unitOf[text] as number;
          const end = firstText[owner + 1] as number;
          const size = end - (firstText[owner] as number);
          while (next < texts.length && (texts[next] as number) < end) next += 1;
          each = worth(next - at, size);
          if (size > this.#largest) this.#largest = size;
        }
      }
      const before = sums[text] as number;
      if (before === 0) held[count++] = text;
      const sum = before + each * (values[at] as number);
      sums[text] = sum;
      if (sum > highest) highest = sum;
    }
    this.#count = count;
    this.#highest = highest;
  }

  /** How far the texts of an owner cover the query at most, in their order; until it is asked of another. */
  coversOf(owner: number): readonly number[] {
    const [first, end] = [this.#texts.firstText[owner] as number, this.#texts.firstText[owner + 1] as number];
    const covers = this.#covers;
    covers.length = 0;
    for (let text = first; text < end; text++) covers.push(this.#coverOf(this.#sums[text] as number, end - first));
    return covers;
  }

  /**
   * The owners of texts that hold a word, each once, roughly by how far the best of its texts covers the query. They are put in
   * order only as far as somebody asks.
   */
  *inOrder(): Generator<Promising> {
    const [sums, held] = [this.#sums, this.#held.subarray(0, this.#count)];
    const factor = steps / this.#highest;
    const stepOf = new Uint16Array(held.length);
    // By step: where its texts begin among all; one more at the end.
    const places = new Uint32Array(steps + 1);
    for (let at = 0; at < held.length; at++) {
      const step = Math.min(steps - 1, steps - factor * (sums[held[at] as number] as number)) | 0;
      stepOf[at] = step;
      (places[step + 1] as number) += 1;
    }
    for (let step = 1; step <= steps; step++) (places[step] as number) += places[step - 1] as number;
    const seen = new Set<number>();
    for (let [from, size] = [0, firstSize]; from < steps; size *= 4) {
      const first = places[from] as number;
      let to = from + 1;
      while (to < steps && (places[to] as number) < first + size) to += 1;
      const texts = new Uint32Array((places[to] as number) - first);
      for (let at = 0; at < held.length; at++) {
        const step = stepOf[at] as number;
        if (step >= from && step < to) texts[(places[step] as number)++ - first] = held[at] as number;
      }
      // What is asked of the owner with the most texts is the least.
      yield { owners: this.#ownersOf(texts, seen), most: this.#coverOf(slack * this.#highest * (1 - from / steps), this.#largest) };
      from = to;
    }
  }

  /** Nothing may be asked any more afterwards. */
  end(): void {
    for (let at = 0; at < this.#count; at++) this.#sums[this.#held[at] as number] = 0;
    spare = { sums: this.#sums, held: this.#held };
  }

  /** The owners of texts, without those of several that have come. */
  #ownersOf(texts: Uint32Array, seen: Set<number>): Uint32Array {
    const { unitOf, isAlone } = this.#texts;
    let count = 0;
    for (const text of texts) {
      const owner = unitOf[text] as number;
      if (isAlone[text] === 0) {
        if (seen.has(owner)) continue;
        seen.add(owner);
      }
      texts[count++] = owner;
    }
    return texts.subarray(0, count);
  }

  #coverOf(sum: number, size: number): number {
    const asked = (this.#asked[size] ??= this.#leastAsked(size));
    return slack * cover(Math.min(sum, asked), asked);
  }
}
