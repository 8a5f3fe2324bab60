import type { Problem } from '../errors.ts';

/** What reading an identifier gives: its canonical value with warnings, or the problem that makes it unusable. */
export type IdentifierResult =
  | { readonly ok: true; readonly value: string; readonly warnings: readonly IdentifierProblem[] }
  | { readonly ok: false; readonly problem: IdentifierProblem };

/** What is wrong with an identifier, or odd about it: `describe` says it. It has no pointer, since it is about the whole text. */
export type IdentifierProblem = Omit<Problem, 'pointer'>;

/** How identifiers of one scheme are read and written. */
export interface Scheme {
  /** Reads any usual spelling into the canonical value. */
  read(text: string): IdentifierResult;
  /** The canonical value as people write it; as it is where left out. */
  format?(value: string): string;
}

export const accept = (value: string, ...warnings: readonly IdentifierProblem[]): IdentifierResult => ({ ok: true, value, warnings });

export const refuse = (code: string, params: IdentifierProblem['params'] = {}): IdentifierResult => ({ ok: false, problem: { code, params } });

/** The text without surrounding space, in ASCII digits and letters where a keyboard wrote full-width ones. */
export const tidy = (text: string): string => text.normalize('NFKC').trim();

/** Digits of a text as numbers. */
export const digitsOf = (text: string): number[] => Array.from(text, Number);

/** Σ digit · weight. */
export const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
