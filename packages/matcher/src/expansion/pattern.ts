import { jamoOf, onsets, syllableNumber, syllablesPerOnset } from '../hangul/jamo.ts';

/** What was typed of a word: whole syllables, and letters that syllables begin with in place of others: ㅈㄷㅅㅎ, 신ㄹ성. */
export class Pattern {
  /** The syllables before the first letter, and that letter. */
  readonly head: string;
  readonly onset: number;
  /** By syllable: the first that it may be, and the one behind the last. */
  readonly #asked: Uint16Array;

  constructor(word: string) {
    const pieces = [...word].flatMap((character) => (syllableNumber(character.charCodeAt(0)) < 0 ? [...jamoOf(character)] : [character]));
    const first = pieces.findIndex((piece) => onsets.includes(piece));
    this.head = pieces.slice(0, first).join('');
    this.onset = onsets.indexOf(pieces[first] ?? '');
    this.#asked = Uint16Array.from(pieces.flatMap((piece) => {
      const onset = onsets.indexOf(piece);
      return onset < 0 ? [piece.charCodeAt(0), piece.charCodeAt(0) + 1] : [syllableOf(onset), syllableOf(onset + 1)];
    }));
  }

  /** How many syllables were typed. */
  get length(): number {
    return this.#asked.length / 2;
  }

  /** Whether the syllables of a word are those, as far as both go; up to the first letter they are known to be. */
  isMetBy(codes: Uint16Array, start: number, end: number): boolean {
    const length = Math.min(this.length, end - start);
    for (let index = this.head.length + 1; index < length; index++) {
      const code = codes[start + index] as number;
      if (code < (this.#asked[2 * index] as number) || code >= (this.#asked[2 * index + 1] as number)) return false;
    }
    return true;
  }
}

/** The code of the first syllable that begins with a letter. */
function syllableOf(onset: number): number {
  return 0xac00 + onset * syllablesPerOnset;
}
