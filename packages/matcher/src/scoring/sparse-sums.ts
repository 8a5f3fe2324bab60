/** Sums by number, most of them 0: a typed array beside the list of the numbers that were touched. */
export class SparseSums {
  #values = new Float64Array(0);
  #keys: number[] = [];

  /** Forgets all sums and makes room for keys below `capacity`. */
  reset(capacity: number): void {
    for (const key of this.#keys) this.#values[key] = 0;
    this.#keys = [];
    if (this.#values.length < capacity) this.#values = new Float64Array(Math.max(capacity, 2 * this.#values.length));
  }

  /** The numbers that hold a sum, in the order in which they first got one. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  get(key: number): number {
    return this.#values[key] ?? 0;
  }

  /** Adds an amount above 0. */
  add(key: number, amount: number): void {
    const before = this.get(key);
    if (before === 0) this.#keys.push(key);
    this.#values[key] = before + amount;
  }

  /** Keeps the higher of what is there and an amount above 0. */
  raise(key: number, amount: number): void {
    const before = this.get(key);
    if (before === 0) this.#keys.push(key);
    if (amount > before) this.#values[key] = amount;
  }
}
