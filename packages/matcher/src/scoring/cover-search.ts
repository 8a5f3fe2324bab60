import type { SegmentIndex } from '../retrieval/segment-index.ts';
import { cover, rarity } from './cover.ts';
import { Finder, type Presence } from './finder.ts';
import type { FieldWeight, Slot, Way } from './slot.ts';
import { SparseSums } from './sparse-sums.ts';

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
    const asked = this.#askedOf(this.#owners.ownerOf(unit));
    return cover(Math.min(this.#covered.get(unit), asked), asked);
  }

  /** What each word brings to a unit; the amounts add up to its score. */
  contributionsTo(unit: number): Contribution[] {
    const owner = this.#owners.ownerOf(unit);
    const covered = this.#covered.get(unit);
    const score = this.scoreOf(unit);
    return this.#slots.flatMap((slot, number) => {
      const best = this.#bestWay(slot, unit);
      if (best === undefined) return [];
      const amount = (score * this.worthOf(number, owner) * best.presence) / covered;
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
      this.#covered.add(unit, this.worthOf(number, this.#owners.ownerOf(unit)) * presences.get(unit));
    }
  }

  /** What a word is worth for an owner: how much the query stresses it, and how rare it is among the others. */
  worthOf(number: number, owner: number): number {
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
      asked = this.#slots.reduce((sum, slot, number) => sum + (slot.isBonus === true ? 0 : this.worthOf(number, owner)), 0);
      this.#asked.set(owner, asked);
    }
    return asked;
  }

  #bestWay(slot: Slot, unit: number) {
    let best: (Presence & { way: Way }) | undefined;
    for (const way of slot.ways) {
      const found = this.#finder.segmentsFor(way, unit, slot.weighing);
      if (found.presence > (best?.presence ?? 0)) best = { ...found, way };
    }
    return best;
  }
}
