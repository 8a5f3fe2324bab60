import type { Booking } from '@dongban/core/booking';
import { findBookable } from '../../bookings/bookable.ts';
import { isForStaffToPrice } from '../../bookings/staff-price.ts';
import type { Desk } from '../../portal/desk.ts';
import { orNothing, type Office } from '../office.ts';
import { keyOf, type StaffContext } from './frame.ts';

/** The booking that the page is about; `undefined` where there is none, or none for this reader. */
export function openBooking(context: StaffContext, { dispatch }: Office): Promise<Booking | undefined> {
  return orNothing(dispatch('bookings.get', { key: keyOf(context) }, { id: context.req.param('id') ?? '' }));
}

/** Whether the price of a booking at some time is for staff to make. */
export function isPricedByStaff({ resources: [resource], request, ...time }: Pick<Booking, 'resources' | 'request' | 'start' | 'end'>, { publication, clock }: Desk): boolean {
  const bookable = resource === undefined ? undefined : findBookable(publication.current().catalog, resource, clock().toString());
  return request === undefined && bookable !== undefined && isForStaffToPrice(bookable, time);
}
