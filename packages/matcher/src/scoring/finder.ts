import type { Weighing } from '../language/token.ts';
import type { SegmentIndex } from '../retrieval/segment-index.ts';
import { saturation } from './cover.ts';
import type { FieldWeight, Slot, Way } from './slot.ts';
import { SparseSums } from './sparse-sums.ts';

/** A way to meet a word in one unit: how much of the word is there, and in which segments. */
export interface Presence {
  /** 0 to the way's strength. */
  readonly presence: number;
  readonly segments: readonly { readonly segment: number; readonly frequency: number }[];
}

/** Looks terms up, and weighs how often they occur by field and length. */
export class Finder {
  readonly #index: SegmentIndex;
  readonly #fields: readonly FieldWeight[];
  readonly #slot = new SparseSums();
  readonly #way = new SparseSums();
  readonly #sums = new SparseSums();
  readonly #counts = new SparseSums();

  constructor(index: SegmentIndex, fields: readonly FieldWeight[]) {
    this.#index = index;
    this.#fields = fields;
  }

  /** How much of the word each unit holds, by the best of its ways. Good until the next call. */
  unitsFor({ ways, weighing }: Slot): SparseSums {
    this.#slot.reset(this.#index.capacity);
    for (const way of ways) {
      this.#addWay(way, weighing);
      for (const unit of this.#way.keys) this.#slot.raise(unit, way.strength * saturation(this.#way.get(unit), weighing.k1));
    }
    return this.#slot;
  }

  /** How much of the word one unit holds by a way, and in which segments. */
  segmentsFor(way: Way, unit: number, weighing: Weighing): Presence {
    const [first, end] = this.#index.segmentsOf(unit);
    const segments: { segment: number; frequency: number }[] = [];
    let frequencies = 0;
    for (let segment = first; segment < end; segment++) {
      const counts = way.terms.map((term) => this.#index.postings(term)?.countIn(segment) ?? 0).filter((count) => count > 0);
      const sum = counts.reduce((total, count) => total + this.#weigh(segment, count, weighing), 0);
      const frequency = ofSeveral(way, sum, counts.length);
      if (frequency > 0) segments.push({ segment, frequency });
      frequencies += frequency;
    }
    return { presence: way.strength * saturation(frequencies, weighing.k1), segments };
  }

  /** Sums up how often units hold the terms of a way, where enough of them stand in one segment. */
  #addWay(way: Way, weighing: Weighing): void {
    this.#sums.reset(this.#index.segmentCapacity);
    this.#counts.reset(this.#index.segmentCapacity);
    this.#way.reset(this.#index.capacity);
    for (const term of way.terms) this.#addTerm(term, weighing);
    for (const segment of this.#sums.keys) {
      const frequency = ofSeveral(way, this.#sums.get(segment), this.#counts.get(segment));
      if (frequency > 0) this.#way.add(this.#index.livingUnitOf(segment), frequency);
    }
  }

  #addTerm(term: string, weighing: Weighing): void {
    const postings = this.#index.postings(term);
    if (postings === undefined) return;
    for (let at = 0; at < postings.size; at++) {
      const segment = postings.segmentAt(at);
      if (this.#index.livingUnitOf(segment) < 0) continue;
      this.#sums.add(segment, this.#weigh(segment, postings.countAt(at), weighing));
      this.#counts.add(segment, 1);
    }
  }

  #weigh(segment: number, count: number, { b }: Weighing): number {
    const { weight, length } = this.#fields[this.#index.fieldOf(segment)] ?? { weight: 1, length: 1 };
    return (weight * count) / (1 - b + (b * this.#index.lengthOf(segment)) / length);
  }
}

/**
 * How often a way's terms occur together in a segment. Of several, three in five must be there, and what is missing weighs
 * twice: of the three pairs in 진동시험, two are no chance hit, and one is.
 */
function ofSeveral(way: Way, sum: number, present: number): number {
  const share = present / way.terms.length;
  return present === 0 || share < 0.6 ? 0 : (share * share * sum) / present;
}
