import { cancellationCost, type CancellationCost } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
import type { Policy, Quote } from '@dongban/core/common';
import type { PriceTerms } from '@dongban/core/hold';
import type { Desk } from '../portal/desk.ts';
import { findBookable } from './bookable.ts';

/**
 * What cancelling a booking costs its requester at this moment, or not coming to it, by the policy of now; `undefined` where it has no
 * terms for it, or where staff have not confirmed what is cancelled. What was confirmed once and moved late is no less late for waiting again.
 */
export function costOfCancelling(booking: Booking, { publication, clock }: Pick<Desk, 'publication' | 'clock'>): CancellationCost | undefined {
  if (booking.state !== 'confirmed' && booking.freeUntil === undefined) return undefined;
  const now = clock();
  const [resource] = booking.resources;
  const policy = resource === undefined ? undefined : findBookable(publication.current().catalog, resource, now.toString())?.policy;
  return policy === undefined ? undefined : cancellationCost(booking, policy, now);
}

/** What cancelling and not coming cost, to be told before somebody books; `undefined` where the policy has no terms for it. */
export function termsOf(start: string, quote: Quote | undefined, policy: Policy): PriceTerms | undefined {
  // At its start, all that can be late is.
  const cost = cancellationCost({ start, quote }, policy, Temporal.Instant.from(start));
  if (cost === undefined) return undefined;
  const { freeUntil, fee, noShowFee } = cost;
  return { freeUntil, ...(quote === undefined ? {} : { lateFee: fee, noShowFee }) };
}
