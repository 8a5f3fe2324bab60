import { bookingTransitions, type Booking } from '@dongban/core/booking';
import { bookingStates } from '@dongban/core/vocabularies';
import { ProblemError } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { wrongState } from '../records/change.ts';

/** @throws {ProblemError} where a booking is past such a change, or not there yet: `wrong-state`, `already-begun` or `not-begun`. */
export function refuseChange(change: keyof typeof bookingTransitions, { state, start }: Booking, { clock }: Desk): void {
  if (!bookingTransitions[change].some((from) => from === state)) throw wrongState(bookingStates.term(state)?.label ?? {});
  const hasBegun = Temporal.Instant.compare(start, clock()) <= 0;
  // Whether somebody came is known once it has begun; nothing else can be changed then.
  if (hasBegun !== (change === 'attendance')) throw new ProblemError(409, { code: hasBegun ? 'already-begun' : 'not-begun', params: {} });
}
