/** Steps between 0 and 1 by which records are sorted roughly. */
const steps = 1024;
/** So many are sorted at first; where they are not enough, four times as many. */
const firstSorted = 64;

/** Records with the most that each can score. They come out best first, and what nobody asks for is not sorted. */
export class Promising {
  readonly #owners: number[] = [];
  readonly #bounds: number[] = [];
  /** How many bounds there are in each step. */
  readonly #counts = new Uint32Array(steps);

  /** @param bound 0 to 1. */
  add(owner: number, bound: number): void {
    this.#owners.push(owner);
    this.#bounds.push(bound);
    (this.#counts[Math.min(steps - 1, Math.floor(bound * steps))] as number) += 1;
  }

  *inOrder(): Generator<readonly [owner: number, bound: number]> {
    const bounds = this.#bounds;
    let [below, least] = [Number.POSITIVE_INFINITY, steps];
    for (let wanted = firstSorted; least > 0; wanted *= 4) {
      for (let count = 0; least > 0 && count < wanted; ) count += this.#counts[--least] as number;
      const [low, high] = [least / steps, below];
      const places: number[] = [];
      for (let place = 0; place < bounds.length; place++) if ((bounds[place] as number) >= low && (bounds[place] as number) < high) places.push(place);
      for (const place of places.sort((a, b) => (bounds[b] as number) - (bounds[a] as number))) yield [this.#owners[place] as number, bounds[place] as number];
      below = low;
    }
  }
}
