/** The segments a term occurs in, oldest first, and how often it does in each. */
export class Postings {
  #pairs = new Uint32Array(4);
  #used = 0;

  /** How many segments there are. */
  get size(): number {
    return this.#used >> 1;
  }

  /** Adds a segment, whose number must be higher than those before it. */
  add(segment: number, count: number): void {
    if (this.#used === this.#pairs.length) {
      const wider = new Uint32Array(this.#pairs.length * 2);
      wider.set(this.#pairs);
      this.#pairs = wider;
    }
    this.#pairs[this.#used] = segment;
    this.#pairs[this.#used + 1] = count;
    this.#used += 2;
  }

  segmentAt(index: number): number {
    return this.#pairs[2 * index] ?? 0;
  }

  countAt(index: number): number {
    return this.#pairs[2 * index + 1] ?? 0;
  }

  /** How often the term occurs in a segment. */
  countIn(segment: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.segmentAt(middle);
      if (found === segment) return this.countAt(middle);
      if (found < segment) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** Forgets the segments for which `keep` says no. */
  retain(keep: (segment: number) => boolean): void {
    let kept = 0;
    for (let index = 0; index < this.size; index++) {
      if (!keep(this.segmentAt(index))) continue;
      this.#pairs[kept] = this.segmentAt(index);
      this.#pairs[kept + 1] = this.countAt(index);
      kept += 2;
    }
    this.#used = kept;
  }
}
