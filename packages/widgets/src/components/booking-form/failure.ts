import type { Problem } from '@dongban/core/errors';
import type { Refusal } from '@dongban/core/slot';
import { problemOf } from '../../sources/problem.ts';
import { fieldProblems, type FieldProblem } from './draft.ts';
import type { BookingFailure } from './render-failure-notice.ts';

/** What a failed booking means for the form: problems of fields, and refusals of the time. */
export function failureOf(error: unknown): BookingFailure & { readonly fields: readonly FieldProblem[] } {
  const { problems = [], refusals = [] } = (typeof error === 'object' && error !== null ? error : {}) as { problems?: readonly Problem[]; refusals?: readonly Refusal[] };
  return { problem: problemOf(error), refusals, fields: fieldProblems(problems) };
}
