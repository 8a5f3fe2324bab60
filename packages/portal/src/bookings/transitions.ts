import { bookingTransitions, type Booking } from '@dongban/core/booking';
import { bookingStates } from '@dongban/core/vocabularies';
import { ProblemError } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { wrongState } from '../records/change.ts';

/** @throws {ProblemError} where a booking is past such a change: `wrong-state`, or `already-begun`. */
export function refuseChange(change: keyof typeof bookingTransitions, { state, start }: Booking, { clock }: Desk): void {
  if (!bookingTransitions[change].some((from) => from === state)) throw wrongState(bookingStates.term(state)?.label ?? {});
  if (Temporal.Instant.compare(start, clock()) <= 0) throw new ProblemError(409, { code: 'already-begun', params: {} });
}
