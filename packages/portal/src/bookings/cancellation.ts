import { cancellationCost, type CancellationCost } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
import type { Policy, Quote } from '@dongban/core/common';
import type { PriceTerms } from '@dongban/core/hold';
import type { Desk } from '../portal/desk.ts';

/**
 * What cancelling a booking costs its requester at this moment, or not coming to it, by the terms that were told with its price;
 * `undefined` where none were, or where staff have not confirmed what is cancelled. What was confirmed once and moved late is no less late
 * for waiting again.
 */
export function costOfCancelling(booking: Booking, { clock }: Pick<Desk, 'clock'>): CancellationCost | undefined {
  if (booking.state !== 'confirmed' && booking.freeUntil === undefined) return undefined;
  return cancellationCost(booking, { cancellation: booking.terms }, clock());
}

/** What cancelling and not coming cost, to be told before somebody books; `undefined` where the policy has no terms for it. */
export function termsOf(start: string, quote: Quote | undefined, policy: Pick<Policy, 'cancellation'>): PriceTerms | undefined {
  const { cancellation } = policy;
  // At its start, all that can be late is.
  const cost = cancellationCost({ start, quote }, policy, Temporal.Instant.from(start));
  if (cost === undefined || cancellation === undefined) return undefined;
  const { freeUntil, fee, noShowFee } = cost;
  if (quote !== undefined) return { freeUntil, lateFee: fee, noShowFee };
  const { lateFeePercent, noShowFeePercent } = cancellation;
  return { freeUntil, ...(lateFeePercent === undefined ? {} : { lateFeePercent }), ...(noShowFeePercent === undefined ? {} : { noShowFeePercent }) };
}
