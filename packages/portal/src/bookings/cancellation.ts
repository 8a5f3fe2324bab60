import { cancellationCost, type CancellationCost } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
import type { Desk } from '../portal/desk.ts';
import { findBookable } from './bookable.ts';

/** What cancelling costs a requester at this moment, by the policy of now; `undefined` where it has no terms for it. */
export function costOfCancelling(booking: Booking, { publication, clock }: Pick<Desk, 'publication' | 'clock'>): CancellationCost | undefined {
  const now = clock();
  const [resource] = booking.resources;
  const policy = resource === undefined ? undefined : findBookable(publication.current().catalog, resource, now.toString())?.policy;
  return policy === undefined ? undefined : cancellationCost(booking, policy, now);
}
