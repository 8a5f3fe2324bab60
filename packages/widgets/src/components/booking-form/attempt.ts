import type { BookingInput } from '@dongban/core/booking';
import type { Problem } from '@dongban/core/errors';
import type { Refusal } from '@dongban/core/slot';
import { problemOf } from '../../sources/problem.ts';
import { fieldProblems, type FieldProblem } from './draft.ts';
import type { BookingFailure } from './render-failure-notice.ts';

/**
 * The request number of one booking. Sending the same booking again, after an answer was lost, carries the same number, so
 * that the portal makes it once; another booking, or one tried anew after a refusal, carries another.
 */
export class Attempt {
  #contents = '';
  #key = '';

  keyFor(input: BookingInput): string {
    const contents = JSON.stringify(input);
    if (contents !== this.#contents) {
      this.#contents = contents;
      this.#key = newKey();
    }
    return this.#key;
  }

  close(): void {
    this.#contents = '';
  }
}

/** What a failed booking means for the form: problems of fields, and refusals of the time. */
export function failureOf(error: unknown): BookingFailure & { readonly fields: readonly FieldProblem[] } {
  const { problems = [], refusals = [] } = (typeof error === 'object' && error !== null ? error : {}) as { problems?: readonly Problem[]; refusals?: readonly Refusal[] };
  return { problem: problemOf(error), refusals, fields: fieldProblems(problems) };
}

/** `crypto.randomUUID` is missing on pages without https; the numbers behind it are not. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
