/** Numbers of pairs of characters: what a map does, several times faster, since pairs are looked up more often than anything else. */
export class PairNumbers {
  /** Both characters, by hash, with the next free place behind it. */
  #keys = new Uint32Array(1024);
  /** 1 + the number of the pair that is there; 0 where none is. */
  #numbers = new Uint32Array(1024);
  #size = 0;

  /** The number of a pair; −1 where it is new. */
  get(first: number, second: number): number {
    return (this.#numbers[this.#slotOf(((first << 16) | second) >>> 0)] as number) - 1;
  }

  /** Sets the number of a pair that is new. */
  set(first: number, second: number, number: number): void {
    // So that most pairs are found at the first or second place.
    if (2 * this.#size++ >= this.#keys.length) this.#widen();
    const key = ((first << 16) | second) >>> 0;
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#numbers[slot] = number + 1;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const hash = Math.imul(key, 0x9e37_79b1);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.#numbers[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#numbers = new Uint32Array(2 * keys.length);
    for (const [place, number] of numbers.entries()) {
      if (number === 0) continue;
      const slot = this.#slotOf(keys[place] as number);
      this.#keys[slot] = keys[place] as number;
      this.#numbers[slot] = number;
    }
  }
}
