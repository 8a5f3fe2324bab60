import type { TextParts } from '../retrieval/text-parts.ts';
import { cover } from './cover.ts';
import type { Presences } from './presences.ts';

/** Bounds are sums in another order than scores; this is far more than what the rounding of a thousand words makes of that. */
const slack = 1 + 1e-9;
/** Steps from nothing to the most that any text covers, by which texts are sorted. */
const steps = 1024;
/** So many are sorted at first; where they are not enough, eight times as many. */
const firstSorted = 64;

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

  /** The owners of texts that hold a word, roughly by how far the best of these covers the query; nothing may be asked any more afterwards. */
  *inOrder(): Generator<Promising> {
    const places = new Uint32Array(steps);
    const scale = this.#highest === 0 ? 0 : steps / (slack * this.#highest);
    for (let at = 0; at < this.#count; at++) (places[Math.floor((this.#sums[this.#held[at] as number] as number) * scale)] as number) += 1;
    try {
      let below = steps;
      for (let [wanted, low] = [firstSorted, steps]; low > 0; wanted *= 8) {
        let count = 0;
        while (low > 0 && count < wanted) {
          const own = places[--low] as number;
          places[low] = count;
          count += own;
        }
        // What is asked of the owner with the most texts is the least.
        if (count > 0) yield { owners: this.#ownersWithin(low, below, places, new Uint32Array(count), scale), most: this.#coverOf(below / scale, this.#largest) };
        below = low;
      }
    } finally {
      for (let at = 0; at < this.#count; at++) this.#sums[this.#held[at] as number] = 0;
      spare = { sums: this.#sums, held: this.#held };
    }
  }

  /** The owners whose best text is within some steps, highest first. */
  #ownersWithin(low: number, below: number, places: Uint32Array, sorted: Uint32Array, scale: number): Uint32Array {
    const [sums, held] = [this.#sums, this.#held];
    for (let at = 0; at < this.#count; at++) {
      const text = held[at] as number;
      const step = Math.floor((sums[text] as number) * scale);
      if (step >= low && step < below) sorted[(places[step] as number)++] = text;
    }
    let count = 0;
    for (const text of sorted) {
      const owner = this.#texts.unitOf[text] as number;
      if (this.#texts.isAlone[text] === 1 || this.#isBest(text, owner)) sorted[count++] = owner;
    }
    return sorted.subarray(0, count);
  }

  /** Whether a text is the first of those that bring most among the texts of its owner. */
  #isBest(text: number, owner: number): boolean {
    const sum = this.#sums[text] as number;
    const end = this.#texts.firstText[owner + 1] as number;
    for (let other = this.#texts.firstText[owner] as number; other < end; other++) {
      const others = this.#sums[other] as number;
      if (others > sum || (others === sum && other < text)) return false;
    }
    return true;
  }

  #coverOf(sum: number, size: number): number {
    const asked = (this.#asked[size] ??= this.#leastAsked(size));
    return slack * cover(Math.min(sum, asked), asked);
  }
}
