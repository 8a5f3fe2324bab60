/** Many short strings in two typed arrays: an object a string costs five times the room, and cannot be viewed in a file. */
export class PackedStrings {
  /** Where each string ends in `codes`, after a leading 0. */
  readonly ends: Uint32Array;
  /** UTF-16, one string behind the other. */
  readonly codes: Uint16Array;

  constructor(ends: Uint32Array, codes: Uint16Array) {
    this.ends = ends;
    this.codes = codes;
  }

  static of(strings: readonly string[]): PackedStrings {
    const ends = new Uint32Array(strings.length + 1);
    let [at, end] = [0, 0];
    for (const text of strings) ends[++at] = end += text.length;
    const codes = new Uint16Array(end);
    at = 0;
    for (const text of strings) for (let index = 0; index < text.length; index++) codes[at++] = text.charCodeAt(index);
    return new PackedStrings(ends, codes);
  }

  get size(): number {
    return this.ends.length - 1;
  }

  lengthOf(index: number): number {
    return (this.ends[index + 1] as number) - (this.ends[index] as number);
  }

  at(index: number): string {
    let text = '';
    for (let place = this.ends[index] as number; place < (this.ends[index + 1] as number); place++) text += String.fromCharCode(this.codes[place] as number);
    return text;
  }

  /** Below 0 where the string stands before a text in the order of JavaScript's `<`, 0 where it is the text. */
  compare(index: number, text: string): number {
    const start = this.ends[index] as number;
    const length = (this.ends[index + 1] as number) - start;
    const shorter = Math.min(length, text.length);
    for (let offset = 0; offset < shorter; offset++) {
      const difference = (this.codes[start + offset] as number) - text.charCodeAt(offset);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  /** Where the first string stands that is not before a text, if they are sorted; or sorted when read in an order. */
  lowerBound(text: string, order?: Uint32Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(order === undefined ? middle : (order[middle] as number), text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of a text among sorted strings; −1 where it is not there. */
  find(text: string, order?: Uint32Array): number {
    const place = this.lowerBound(text, order);
    if (place === this.size) return -1;
    const index = order === undefined ? place : (order[place] as number);
    return this.compare(index, text) === 0 ? index : -1;
  }
}
