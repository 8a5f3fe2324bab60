import type { Weighing } from '../language/token.ts';
import type { SegmentIndex } from '../retrieval/segment-index.ts';
import { cover, rarity, saturation } from './cover.ts';
import { SparseSums } from './sparse-sums.ts';

/** One way to meet a word: by one term, or by most of several, such as its pairs of syllables. */
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
  readonly #finder: Finder;
  readonly #slots: readonly Slot[];
  readonly #findings: SlotFindings[] = [];
  readonly #covered = new SparseSums();
  readonly #asked = new Map<number, number>();
  readonly #rarities = new Map<number, Map<number, number>>();

  constructor(index: SegmentIndex, owners: Owners, fields: readonly FieldWeight[], slots: readonly Slot[]) {
    this.#index = index;
    this.#owners = owners;
    this.#finder = new Finder(index, fields);
    this.#slots = slots;
    this.#covered.reset(index.capacity);
    for (const [number, slot] of slots.entries()) this.#add(number, this.#finder.unitsFor(slot));
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
      const amount = (score * this.#worth(number, owner) * best.presence) / covered;
      const total = best.segments.reduce((sum, { frequency }) => sum + frequency, 0);
      const segments = best.segments.map(({ segment, frequency }) => ({ segment, amount: (amount * frequency) / total }));
      return [{ slot: number, way: best.way, amount, segments }];
    });
  }

  #add(number: number, presences: SparseSums): void {
    const own = new Map<number, number>();
    for (const unit of presences.keys) {
      const owner = this.#owners.ownerOf(unit);
      own.set(owner, (own.get(owner) ?? 0) + 1);
    }
    this.#findings[number] = { holders: presences.keys.length, own };
    for (const unit of presences.keys) {
      this.#covered.add(unit, this.#worth(number, this.#owners.ownerOf(unit)) * presences.get(unit));
    }
  }

  /** What a word is worth for an owner. */
  #worth(number: number, owner: number): number {
    const { holders, own } = this.#findings[number] ?? { holders: 0, own: new Map<number, number>() };
    return (this.#slots[number]?.weight ?? 0) * this.#rarity(holders - (own.get(owner) ?? 0), this.#index.size - this.#owners.sizeOf(owner));
  }

  /** Most owners have as many units and hold a word as often as others, so few values are worked out. */
  #rarity(holders: number, others: number): number {
    const byOthers = this.#rarities.get(others) ?? new Map<number, number>();
    this.#rarities.set(others, byOthers);
    let value = byOthers.get(holders);
    if (value === undefined) byOthers.set(holders, (value = rarity(holders, others)));
    return value;
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
    let best: (ReturnType<Finder['segmentsFor']> & { way: Way }) | undefined;
    for (const way of slot.ways) {
      const found = this.#finder.segmentsFor(way, unit, slot.weighing);
      if (found.presence > (best?.presence ?? 0)) best = { ...found, way };
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
  segmentsFor(way: Way, unit: number, weighing: Weighing): { presence: number; segments: { segment: number; frequency: number }[] } {
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
