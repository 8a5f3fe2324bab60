import type { Weighing } from '../language/token.ts';

/** One way to meet a word: by one term, or by most of several, such as its pairs of syllables. */
export interface Way {
  /** What it counts beside the word itself, 0 to 1. */
  readonly strength: number;
  readonly terms: readonly string[];
}

/** A word of a query with all ways to meet it; the best one counts. */
export interface Slot {
  /** How much the query stresses it; 1 for a word that stands once. */
  readonly weight: number;
  readonly weighing: Weighing;
  readonly ways: readonly Way[];
  /** Adds to what is covered, and is not part of what is asked: a text without it lacks nothing. */
  readonly isBonus?: boolean;
}

/** What a word in a field counts, and how long a text in it usually is, in words. */
export interface FieldWeight {
  readonly weight: number;
  readonly length: number;
}
