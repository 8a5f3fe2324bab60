/**
 * Room for sums that is used over and over: to make it anew for every query, all zeros, would cost more than most queries.
 * Whoever borrows it gives it back as zeros; what is not given back, as when something throws, is not used again.
 */
export class Scratch {
  #spare: Float64Array | undefined;

  borrow(length: number): Float64Array {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare !== undefined && spare.length >= length ? spare : new Float64Array(length);
  }

  giveBack(zeros: Float64Array): void {
    this.#spare = zeros;
  }
}
