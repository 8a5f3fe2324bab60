import type { Weighing } from './token.ts';

/** A word in a stretch of writing. */
export interface Word {
  /** Offsets into the stretch; below 0 where the word takes in the letter before it: X선. */
  readonly start: number;
  readonly end: number;
  /** As it is written, without what hangs on it. */
  readonly surface: string;
  /** The form under which words that mean the same meet. */
  readonly word: string;
  /** Pieces by which a part of the word is found; none where parts mean nothing. */
  readonly parts: readonly string[];
}

/** How one language is read and weighed: all that the analysis knows of it. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Source of a pattern (flags `gu`, no capturing groups) for a stretch that is in this language: `[가-힣]+`. */
  readonly writing: string;
  readonly weighing: Weighing;
  /** Whether people join nouns or set them apart as they like, and mean the same: 진동시험, 진동 시험. */
  readonly joins: boolean;
  /**
   * The words of a stretch that carry meaning: stop words are left out, particles and endings off.
   *
   * @param before what stands right before the stretch, at most two characters.
   */
  words(stretch: string, before: string): readonly Word[];
}
