/** Steps between 0 and 1 by which records are sorted roughly. */
const steps = 1024;

/** Records with the most that each can score. They come out best first, and what nobody asks for is not sorted. */
export class Promising {
  readonly #owners: number[] = [];
  readonly #bounds: number[] = [];

  /** @param bound 0 to 1. */
  add(owner: number, bound: number): void {
    this.#owners.push(owner);
    this.#bounds.push(bound);
  }

  *inOrder(): Generator<readonly [owner: number, bound: number]> {
    const bounds = this.#bounds;
    const stepOf = (bound: number) => Math.min(steps - 1, Math.floor(bound * steps));
    const ends = new Uint32Array(steps + 1);
    for (const bound of bounds) (ends[stepOf(bound) + 1] as number) += 1;
    for (let step = 1; step <= steps; step++) (ends[step] as number) += ends[step - 1] as number;
    const places = new Uint32Array(bounds.length);
    const next = ends.slice();
    for (let place = 0; place < bounds.length; place++) places[(next[stepOf(bounds[place] as number)] as number)++] = place;
    for (let step = steps - 1; step >= 0; step--) {
      const inStep = places.subarray(ends[step], ends[step + 1]).sort((a, b) => (bounds[b] as number) - (bounds[a] as number));
      for (const place of inStep) yield [this.#owners[place] as number, bounds[place] as number];
    }
  }
}
