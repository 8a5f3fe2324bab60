import type { Part } from './part.ts';
import { PostingReader } from './posting-reader.ts';

/** A part, of which units may have been taken out since it was written. */
export class LivePart {
  readonly part: Part;
  #isDead: Uint8Array | undefined;
  #dead = 0;
  /** By term: in how many living units it occurs, as far as somebody asked since a unit was last taken out. */
  readonly #unitCounts = new Map<number, number>();

  constructor(part: Part) {
    this.part = part;
  }

  /** How many units can be found. */
  get size(): number {
    return this.part.ids.size - this.#dead;
  }

  /** How many units were taken out. */
  get dead(): number {
    return this.#dead;
  }

  isDead(unit: number): boolean {
    return this.#isDead?.[unit] === 1;
  }

  /** The living unit of an id; −1 where there is none. */
  find(id: string): number {
    const unit = this.part.ids.find(id, this.part.idOrder);
    return this.isDead(unit) ? -1 : unit;
  }

  remove(unit: number): void {
    this.#isDead ??= new Uint8Array(this.part.ids.size);
    this.#isDead[unit] = 1;
    this.#dead += 1;
    this.#unitCounts.clear();
  }

  /** In how many living units a term occurs: a rare word must not look common for those that are gone. */
  unitCount(term: number): number {
    if (this.#dead === 0) return this.part.unitCounts[term] as number;
    let count = this.#unitCounts.get(term);
    if (count === undefined) {
      const units = new Set<number>();
      forEachPosting(this.part, term, (segment) => units.add(this.part.unitOf[segment] as number));
      for (const unit of units) if (this.isDead(unit)) units.delete(unit);
      this.#unitCounts.set(term, (count = units.size));
    }
    return count;
  }
}

/** Calls for every segment that a term occurs in, and how often it does. */
export function forEachPosting(part: Part, term: number, call: (segment: number, count: number) => void): void {
  const reader = new PostingReader(part, term);
  while (reader.next()) call(reader.segment, reader.count);
}
