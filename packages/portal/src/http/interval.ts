import type { Interval } from '@dongban/core/slot';
import { invalid } from './problem.ts';

/** @throws {ProblemError} `invalid` at `/end` where it does not lie after the start. */
export function refuseBackwards({ start, end }: Interval): void {
  if (Temporal.Instant.compare(start, end) < 0) return;
  throw invalid('The request', [{ pointer: '/end', code: 'ends-before-start', params: { start, end } }]);
}
