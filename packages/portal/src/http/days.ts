import type { Problem } from '@dongban/core/errors';
import { invalid } from './problem.ts';

/** Farther apart, an answer would be too long to be of use. */
const mostDays = 62;

/**
 * The days that somebody asks about.
 *
 * @param notBefore the last day has to be this one or later, where that matters.
 * @throws {ProblemError} `invalid` at `/through`.
 */
export function daysFrom(asked: { readonly from: string; readonly through: string }, notBefore?: Temporal.PlainDate): { from: Temporal.PlainDate; through: Temporal.PlainDate } {
  const from = Temporal.PlainDate.from(asked.from);
  const through = Temporal.PlainDate.from(asked.through);
  const days = from.until(through).days + 1;
  const problem = (code: string, params: Problem['params']) => invalid('The request', [{ pointer: '/through', code, params }]);
  if (days < 1) throw problem('ends-before-start', { start: asked.from, end: asked.through });
  if (days > mostDays) throw problem('too-big', { maximum: mostDays, of: 'days' });
  if (notBefore !== undefined && Temporal.PlainDate.compare(through, notBefore) < 0) throw problem('ends-before-start', { start: notBefore.toString(), end: asked.through });
  return { from, through };
}
