import type { Refusal } from '@dongban/core/slot';
import { ProblemError, invalid } from '../http/problem.ts';
import type { Bookable } from './bookable.ts';

/** The time cannot be booked; the refusals say why, and what can. */
export function notFree(refusals: readonly Refusal[]): ProblemError {
  return new ProblemError(409, { code: 'slot-not-free', params: {} }, { refusals });
}

/** The resource exists, yet not at that hub. */
export function notOffered({ hubs }: Bookable): ProblemError {
  return invalid('The request', [{ pointer: '/hub', code: 'not-one-of', params: { values: hubs.map(({ id }) => id) } }]);
}
