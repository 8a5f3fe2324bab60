import { finals, finalsPerVowel, onsets, syllableNumber, syllablesPerOnset, vowels } from '../hangul/jamo.ts';

/** Letters in a buffer, since a query looks at thousands of words. */
export class Letters {
  readonly codes = new Uint16Array(64);
  length = 0;

  /** Takes over the letters of UTF-16 codes, Hangul stroke by stroke; of a very long word, its beginning. */
  read(codes: Uint16Array, start: number, end: number): this {
    this.length = 0;
    for (let index = start; index < end && this.length < 59; index++) this.#addCode(codes[index] as number);
    return this;
  }

  /** Takes over those of a text. */
  readText(text: string): this {
    this.length = 0;
    for (let index = 0; index < text.length && this.length < 59; index++) this.#addCode(text.charCodeAt(index));
    return this;
  }

  /**
   * How many letters another word has more, where up to that end one letter more, less or other, or two in the wrong order,
   * makes all the difference to it, or there is none; −1 where it takes more than that.
   */
  restAfterSlip(other: Letters): number {
    const [a, b] = [this.codes, other.codes];
    let at = 0;
    while (at < this.length && at < other.length && a[at] === b[at]) at += 1;
    const more = other.length - this.length;
    if (at === this.length) return Math.max(0, more - 1);
    if (this.#goesOn(at, other, at + 1)) return more - 1;
    if (this.#goesOn(at + 1, other, at + 1)) return more;
    const isSwapped = at + 1 < Math.min(this.length, other.length) && a[at] === b[at + 1] && a[at + 1] === b[at];
    if (isSwapped && this.#goesOn(at + 2, other, at + 2)) return more;
    return this.#goesOn(at + 1, other, at) ? more + 1 : -1;
  }

  /** Whether all letters from a place on stand in another word from a place on. */
  #goesOn(at: number, other: Letters, otherAt: number): boolean {
    if (otherAt - at > other.length - this.length) return false;
    for (let index = at; index < this.length; index++) if (this.codes[index] !== other.codes[otherAt + index - at]) return false;
    return true;
  }

  #addCode(code: number): void {
    const number = syllableNumber(code);
    if (number < 0) {
      this.codes[this.length++] = code;
      return;
    }
    this.#add(onsetCodes, Math.floor(number / syllablesPerOnset));
    this.#add(vowelCodes, Math.floor(number / finalsPerVowel) % 21);
    this.#add(finalCodes, number % finalsPerVowel);
  }

  #add(codes: Uint16Array, number: number): void {
    const first = codes[2 * number] as number;
    const second = codes[2 * number + 1] as number;
    if (first !== 0) this.codes[this.length++] = first;
    if (second !== 0) this.codes[this.length++] = second;
  }
}

const twoEach = (letters: readonly string[]) => new Uint16Array(letters.flatMap((strokes) => [strokes.charCodeAt(0), strokes.charCodeAt(1)].map((code) => code || 0)));
const onsetCodes = twoEach(onsets);
const vowelCodes = twoEach(vowels);
const finalCodes = twoEach(finals);
