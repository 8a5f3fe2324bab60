/** The writing a word is in, which decides how it is analyzed and weighed. */
export type Language = 'ko' | 'en' | 'other';

/** A word of a text, as an index sees it. */
export interface Token {
  /** The word as it is written, without the particle or ending that hangs on it. */
  readonly surface: string;
  /** Place in the folded text, the particle included. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** The form under which words that mean the same meet: a stem, a number, the key of a standard. */
  readonly word: string;
  /** Pieces by which a part of the word is found: pairs of syllables, the series of a standard. */
  readonly parts: readonly string[];
}

/** How words of a language are weighed: term saturation and length normalization of BM25. */
export interface Weighing {
  readonly k1: number;
  readonly b: number;
}
