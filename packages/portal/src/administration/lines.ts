import type { Problem } from '@dongban/core/errors';
import { isValidationError } from '@dongban/core/errors';
import { parse } from '@dongban/core/parse';

/** A line of a JSON Lines file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** What is wrong with a line; nothing of it was taken over. */
export interface BadLine {
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** What was done with the lines of a file. */
export interface ImportReport {
  readonly added: number;
  /** Lines of what was there already, just so. */
  readonly present: number;
  readonly bad: readonly BadLine[];
}

/** The record of a line, or what is wrong with it. Nothing is lost: the line stays as it is, for its number is told. */
export function readLine<T>(schema: Parameters<typeof parse<T>>[0], { text }: Line): { readonly record: T } | { readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [{ pointer: '', code: 'not-json', params: {} }] };
  }
  try {
    return { record: parse(schema, value, 'The line') };
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return { problems: error.problems };
  }
}
