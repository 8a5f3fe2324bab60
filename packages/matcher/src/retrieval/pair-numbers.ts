/** Numbers of pairs of characters: what a map does, several times faster, since pairs are looked up more often than anything else. */
export class PairNumbers {
  /** By hash, with the next free place behind it: both characters, and 1 + the number of the pair; 0 where none is. */
  #table = new Uint32Array(2048);
  #size = 0;

  /** The number of a pair; −1 where it is new. */
  get(first: number, second: number): number {
    return (this.#table[this.#placeOf(((first << 16) | second) >>> 0) + 1] as number) - 1;
  }

  /** Sets the number of a pair that is new. */
  set(first: number, second: number, number: number): void {
    // So that most pairs are found at the first or second place.
    if (4 * this.#size++ >= this.#table.length) this.#widen();
    this.#put(((first << 16) | second) >>> 0, number + 1);
  }

  #put(key: number, value: number): void {
    const place = this.#placeOf(key);
    this.#table[place] = key;
    this.#table[place + 1] = value;
  }

  /** Where a pair is, or would be. */
  #placeOf(key: number): number {
    const table = this.#table;
    const mask = table.length - 2;
    const hash = Math.imul(key, 0x9e37_79b1);
    let place = ((hash ^ (hash >>> 16)) << 1) & mask;
    while (table[place + 1] !== 0 && table[place] !== key) place = (place + 2) & mask;
    return place;
  }

  #widen(): void {
    const table = this.#table;
    this.#table = new Uint32Array(2 * table.length);
    for (let place = 0; place < table.length; place += 2) if (table[place + 1] !== 0) this.#put(table[place] as number, table[place + 1] as number);
  }
}
