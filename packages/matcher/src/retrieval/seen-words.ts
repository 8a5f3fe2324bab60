import type { StretchMemory } from '../language/token.ts';
import { wider } from './wider.ts';

/**
 * A number for every word that has been seen, found by its characters where they lie in a text: most words have been seen
 * before, and to make a string of each would cost more than all that is then done with it.
 */
export class SeenWords implements StretchMemory {
  /** By hash, with the next free place behind it: the hash of a word, and its place in the order in which they came; 0 where none is. */
  #table = new Uint32Array(2048);
  /** By word, from 1 on: where its characters end in `#codes`, and its value. */
  #words = new Uint32Array(1024);
  #codes = new Uint16Array(2048);
  #size = 0;

  get(text: string, start: number, end: number): number {
    const word = this.#table[this.#placeOf(hashOf(text, start, end), text, start, end) + 1] as number;
    return word === 0 ? -1 : (this.#words[2 * word + 1] as number);
  }

  set(text: string, start: number, end: number, value: number): void {
    // So that most words are found at the first or second place.
    if (4 * this.#size >= this.#table.length) this.#widen();
    const word = ++this.#size;
    if (2 * word + 2 > this.#words.length) this.#words = wider(this.#words);
    const first = this.#words[2 * word - 2] as number;
    while (first + end - start > this.#codes.length) this.#codes = wider(this.#codes);
    for (let index = start; index < end; index++) this.#codes[first + index - start] = text.charCodeAt(index);
    const hash = hashOf(text, start, end);
    const place = this.#placeOf(hash, text, start, end);
    this.#table[place] = hash;
    this.#table[place + 1] = word;
    this.#words[2 * word] = first + end - start;
    this.#words[2 * word + 1] = value;
  }

  /** Where a word is, or would be. */
  #placeOf(hash: number, text: string, start: number, end: number): number {
    const table = this.#table;
    const mask = table.length - 2;
    for (let place = (hash << 1) & mask; ; place = (place + 2) & mask) {
      const word = table[place + 1] as number;
      if (word === 0 || (table[place] === hash && this.#isWord(word, text, start, end))) return place;
    }
  }

  #isWord(word: number, text: string, start: number, end: number): boolean {
    const first = this.#words[2 * word - 2] as number;
    if ((this.#words[2 * word] as number) - first !== end - start) return false;
    for (let index = start; index < end; index++) if (this.#codes[first + index - start] !== text.charCodeAt(index)) return false;
    return true;
  }

  #widen(): void {
    const table = this.#table;
    const wide = new Uint32Array(2 * table.length);
    const mask = wide.length - 2;
    for (let from = 0; from < table.length; from += 2) {
      if (table[from + 1] === 0) continue;
      let place = ((table[from] as number) << 1) & mask;
      while (wide[place + 1] !== 0) place = (place + 2) & mask;
      wide[place] = table[from] as number;
      wide[place + 1] = table[from + 1] as number;
    }
    this.#table = wide;
  }
}

/** FNV-1a, by character, with its upper bits mixed into the lower ones by which a place is chosen. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
