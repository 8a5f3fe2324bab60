import type { Weighing } from '../language/token.ts';
import type { SegmentIndex } from '../retrieval/segment-index.ts';
import { cover, rarity, saturation } from './cover.ts';
import { SparseSums } from './sparse-sums.ts';

/** One way to meet a word: by one term, or by half or more of several, such as its pairs of syllables. */
export interface Way {
  /** What it counts beside the word itself, 0 to 1. */
  readonly strength: number;
  readonly terms: readonly string[];
}

/** A word of a query with all ways to meet it; the best one counts. */
export interface Slot {
  /** How much the query stresses it; 1 for a word that stands once. */
  readonly weight: number;
  readonly weighing: Weighing;
  readonly ways: readonly Way[];
}

/** What a word in a field counts, and how long a text in it usually is, in words. */
export interface FieldWeight {
  readonly weight: number;
  readonly length: number;
}

/** Units belong to owners, several to one: the works of a researcher. */
export interface Owners {
  ownerOf(unit: number): number;
  /** How many units an owner has. */
  sizeOf(owner: number): number;
}

/** What a word brings to a unit, and the segments it was found in with their parts of that. */
export interface Contribution {
  readonly slot: number;
  readonly way: Way;
  readonly amount: number;
  readonly segments: readonly { readonly segment: number; readonly amount: number }[];
}

interface SlotFindings {
  /** How many units hold the word. */
  readonly holders: number;
  /** How many of them are an owner's own. */
  readonly own: ReadonlyMap<number, number>;
}

/**
 * Finds units for a query and says how far each covers it.
 *
 * A word's rarity is counted over the units of *other* owners, and lengths are compared to a fixed usual length. So what
 * an owner's units score depends on the rest only by how common the words are there, and taking a text away from an owner
 * can never make the others of its texts score more.
 */
export class CoverSearch {
  readonly #index: SegmentIndex;
  readonly #owners: Owners;
  readonly #fields: readonly FieldWeight[];
  readonly #slots: readonly Slot[];
  readonly #findings: SlotFindings[] = [];
  readonly #covered = new SparseSums();
  readonly #asked = new Map<number, number>();

  constructor(index: SegmentIndex, owners: Owners, fields: readonly FieldWeight[], slots: readonly Slot[]) {
    this.#index = index;
    this.#owners = owners;
    this.#fields = fields;
    this.#slots = slots;
    this.#covered.reset(index.capacity);
    const found = new Finder(index, fields);
    for (const [number, slot] of slots.entries()) this.#add(number, slot, found.unitsFor(slot));
  }

  /** The units that hold at least one word. */
  get units(): readonly number[] {
    return this.#covered.keys;
  }

  /** How far a unit covers the query, 0 to 1. */
  scoreOf(unit: number): number {
    return cover(this.#covered.get(unit), this.#askedOf(this.#owners.ownerOf(unit)));
  }

  /** What each word brings to a unit; the amounts add up to its score. */
  contributionsTo(unit: number): Contribution[] {
    const owner = this.#owners.ownerOf(unit);
    const covered = this.#covered.get(unit);
    const score = this.scoreOf(unit);
    return this.#slots.flatMap((slot, number) => {
      const best = this.#bestWay(slot, unit);
      if (best === undefined) return [];
      const amount = (score * this.#worth(number, owner) * saturation(best.frequency, slot.weighing.k1)) / covered;
      const total = best.segments.reduce((sum, { frequency }) => sum + frequency, 0);
      const segments = best.segments.map(({ segment, frequency }) => ({ segment, amount: (amount * frequency) / total }));
      return [{ slot: number, way: best.way, amount, segments }];
    });
  }

  #add(number: number, slot: Slot, frequencies: SparseSums): void {
    const own = new Map<number, number>();
    for (const unit of frequencies.keys) {
      const owner = this.#owners.ownerOf(unit);
      own.set(owner, (own.get(owner) ?? 0) + 1);
    }
    this.#findings[number] = { holders: frequencies.keys.length, own };
    for (const unit of frequencies.keys) {
      const worth = this.#worth(number, this.#owners.ownerOf(unit));
      this.#covered.add(unit, worth * saturation(frequencies.get(unit), slot.weighing.k1));
    }
  }

  /** What a word is worth for an owner. */
  #worth(number: number, owner: number): number {
    const { holders, own } = this.#findings[number] ?? { holders: 0, own: new Map<number, number>() };
    return (this.#slots[number]?.weight ?? 0) * rarity(holders - (own.get(owner) ?? 0), this.#index.size - this.#owners.sizeOf(owner));
  }

  #askedOf(owner: number): number {
    let asked = this.#asked.get(owner);
    if (asked === undefined) {
      asked = this.#slots.reduce((sum, _, number) => sum + this.#worth(number, owner), 0);
      this.#asked.set(owner, asked);
    }
    return asked;
  }

  #bestWay(slot: Slot, unit: number) {
    const finder = new Finder(this.#index, this.#fields);
    let best: ReturnType<Finder['segmentsFor']> & { way: Way } | undefined;
    for (const way of slot.ways) {
      const found = finder.segmentsFor(way, unit, slot.weighing);
      if (found.frequency > (best?.frequency ?? 0)) best = { ...found, way };
    }
    return best;
  }
}

/** Looks terms up, and weighs how often they occur by field and length. */
class Finder {
  readonly #index: SegmentIndex;
  readonly #fields: readonly FieldWeight[];
  readonly #slot = new SparseSums();
  readonly #way = new SparseSums();
  readonly #term = new SparseSums();
  readonly #count = new SparseSums();

  constructor(index: SegmentIndex, fields: readonly FieldWeight[]) {
    this.#index = index;
    this.#fields = fields;
  }

  /** How often each unit holds the word, by the best of its ways. Good until the next call. */
  unitsFor(slot: Slot): SparseSums {
    this.#slot.reset(this.#index.capacity);
    for (const way of slot.ways) {
      this.#way.reset(this.#index.capacity);
      this.#count.reset(this.#index.capacity);
      for (const term of way.terms) this.#addTerm(term, slot.weighing);
      for (const unit of this.#way.keys) {
        const frequency = wayFrequency(way, this.#way.get(unit), this.#count.get(unit));
        if (frequency > 0) this.#slot.raise(unit, frequency);
      }
    }
    return this.#slot;
  }

  /** The segments of one unit in which a way meets the word. */
  segmentsFor(way: Way, unit: number, weighing: Weighing): { frequency: number; segments: { segment: number; frequency: number }[] } {
    const [first, end] = this.#index.segmentsOf(unit);
    const segments: { segment: number; frequency: number }[] = [];
    const present = new Set<string>();
    let sum = 0;
    for (let segment = first; segment < end; segment++) {
      let frequency = 0;
      for (const term of way.terms) {
        const count = this.#index.postings(term)?.countIn(segment) ?? 0;
        if (count === 0) continue;
        present.add(term);
        frequency += this.#weigh(segment, count, weighing);
      }
      if (frequency > 0) segments.push({ segment, frequency });
      sum += frequency;
    }
    return { frequency: wayFrequency(way, sum, present.size), segments };
  }

  #addTerm(term: string, weighing: Weighing): void {
    const postings = this.#index.postings(term);
    if (postings === undefined) return;
    this.#term.reset(this.#index.capacity);
    for (let at = 0; at < postings.size; at++) {
      const segment = postings.segmentAt(at);
      const unit = this.#index.livingUnitOf(segment);
      if (unit >= 0) this.#term.add(unit, this.#weigh(segment, postings.countAt(at), weighing));
    }
    for (const unit of this.#term.keys) {
      this.#way.add(unit, this.#term.get(unit));
      this.#count.add(unit, 1);
    }
  }

  #weigh(segment: number, count: number, { b }: Weighing): number {
    const { weight, length } = this.#fields[this.#index.fieldOf(segment)] ?? { weight: 1, length: 1 };
    return (weight * count) / (1 - b + (b * this.#index.lengthOf(segment)) / length);
  }
}

/** Of several terms at least half must be there, and what is missing weighs twice: two of three pairs are no chance hit, one is. */
function wayFrequency(way: Way, sum: number, present: number): number {
  const share = present / way.terms.length;
  if (share < 0.5) return 0;
  return (way.strength * share * share * sum) / Math.max(present, 1);
}
