import { wider } from './wider.ts';

/**
 * A number for every word that has been seen, found by its characters where they lie in a text: most words have been seen
 * before, and to make a string of each would cost more than all that is then done with it.
 */
export class SeenWords {
  /** By hash, with the next free place behind it: 1 + a word's place in the order in which they came; 0 where none is. */
  #slots = new Uint32Array(1024);
  #hashes = new Uint32Array(512);
  #values = new Uint32Array(512);
  /** Where each word's characters end in `#codes`, behind a leading 0. */
  #ends = new Uint32Array(512);
  #codes = new Uint16Array(2048);
  #size = 0;

  /** What was set for the word between two places of a text; −1 where it is new. */
  get(text: string, start: number, end: number): number {
    const word = this.#slots[this.#slotOf(hashOf(text, start, end), text, start, end)] as number;
    return word === 0 ? -1 : (this.#values[word - 1] as number);
  }

  /** Sets the number of a word that is new. */
  set(text: string, start: number, end: number, value: number): void {
    // So that most words are found at the first or second place.
    if (2 * this.#size >= this.#slots.length) this.#widenSlots();
    if (this.#size + 1 >= this.#values.length) {
      this.#hashes = wider(this.#hashes);
      this.#values = wider(this.#values);
      this.#ends = wider(this.#ends);
    }
    const hash = hashOf(text, start, end);
    const first = this.#ends[this.#size] as number;
    while (first + end - start > this.#codes.length) this.#codes = wider(this.#codes);
    for (let index = start; index < end; index++) this.#codes[first + index - start] = text.charCodeAt(index);
    this.#slots[this.#slotOf(hash, text, start, end)] = this.#size + 1;
    this.#hashes[this.#size] = hash;
    this.#values[this.#size] = value;
    this.#ends[++this.#size] = first + end - start;
  }

  /** Where a word is, or would be. */
  #slotOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot] as number;
      if (word === 0 || (this.#hashes[word - 1] === hash && this.#isWord(word - 1, text, start, end))) return slot;
    }
  }

  #isWord(word: number, text: string, start: number, end: number): boolean {
    const first = this.#ends[word] as number;
    if ((this.#ends[word + 1] as number) - first !== end - start) return false;
    for (let index = start; index < end; index++) if (this.#codes[first + index - start] !== text.charCodeAt(index)) return false;
    return true;
  }

  #widenSlots(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    for (let word = 0; word < this.#size; word++) {
      let slot = (this.#hashes[word] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, by character, with its upper bits mixed into the lower ones by which a place is chosen. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
