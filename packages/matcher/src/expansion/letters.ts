import { finals, finalsPerVowel, onsets, syllableNumber, syllablesPerOnset, vowels } from '../hangul/jamo.ts';

/** Letters in a buffer, since a query looks at thousands of words. */
export class Letters {
  readonly codes = new Uint16Array(64);
  length = 0;

  /** Takes over the letters of UTF-16 codes, Hangul stroke by stroke; of a very long word, its beginning. */
  read(codes: Uint16Array, start: number, end: number): this {
    this.length = 0;
    for (let index = start; index < end && this.length < 59; index++) {
      const code = codes[index] as number;
      const number = syllableNumber(code);
      if (number < 0) {
        this.codes[this.length++] = code;
        continue;
      }
      this.#add(onsetCodes, Math.floor(number / syllablesPerOnset));
      this.#add(vowelCodes, Math.floor(number / finalsPerVowel) % 21);
      this.#add(finalCodes, number % finalsPerVowel);
    }
    return this;
  }

  /** Whether one letter more, less or other, or two in the wrong order, makes all the difference to other letters; or there is none. */
  isOneSlipFrom(other: Letters): boolean {
    const [a, b] = [this.codes, other.codes];
    const [shorter, longer] = [Math.min(this.length, other.length), Math.max(this.length, other.length)];
    if (longer - shorter > 1) return false;
    let before = 0;
    while (before < shorter && a[before] === b[before]) before += 1;
    let after = 0;
    while (after < shorter - before && a[this.length - 1 - after] === b[other.length - 1 - after]) after += 1;
    if (before + after >= longer - 1) return true;
    return this.length === other.length && before + after === longer - 2 && a[before] === b[before + 1] && a[before + 1] === b[before];
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
