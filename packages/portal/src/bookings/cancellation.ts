import { cancellationCost, type CancellationCost } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
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
