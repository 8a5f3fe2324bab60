import type { Part } from './part.ts';

/** A unit that was found. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** The best so far, in order: better score first, and among equals the id decides. */
export class BestHits {
  readonly hits: Hit[] = [];
  /** What a unit needs at least; with it, the id decides. */
  least: number;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.least = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  offer({ ids }: Part, unit: number, score: number): void {
    if (score < this.least) return;
    let low = 0;
    for (let high = this.hits.length; low < high; ) {
      const middle = (low + high) >>> 1;
      const hit = this.hits[middle] as Hit;
      if (score > hit.score || (score === hit.score && ids.compare(unit, hit.id) < 0)) high = middle;
      else low = middle + 1;
    }
    if (low >= this.#limit) return;
    this.hits.splice(low, 0, { id: ids.at(unit), score });
    if (this.hits.length > this.#limit) this.hits.pop();
    if (this.hits.length === this.#limit) this.least = (this.hits[this.#limit - 1] as Hit).score;
  }
}
