import { judgeBooking } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
import type { Condition } from '@dongban/core/slot';
import type { Queryable } from '../database/database.ts';
import { noteInLedger } from '../ledger/store.ts';
import { tellMade } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { findBookable } from './bookable.ts';
import { factsOf } from './history.ts';
import { hubFor, requestOf, situationAt, withTaken } from './situation.ts';

/** The state of a booking of which it is known who made it: whatever depends on more than that waits for staff. */
export function standingState(conditions: readonly Condition[]): 'requested' | 'confirmed' {
  return conditions.length > 0 ? 'requested' : 'confirmed';
}

/** The same for a booking that was made before, by the rules of now. What is no longer shown waits for a look by staff. */
export async function standingStateOf(booking: Booking, within: Queryable, { publication }: Desk, now: Temporal.Instant): Promise<'requested' | 'confirmed'> {
  const [resource] = booking.resources;
  const bookable = resource === undefined ? undefined : findBookable(publication.current().catalog, resource, now.toString());
  const hub = bookable === undefined ? undefined : hubFor(bookable, booking.hub);
  if (bookable?.policy === undefined || hub === undefined) return 'requested';
  const day = Temporal.Instant.from(booking.start).toZonedDateTimeISO(hub.timeZone).toPlainDate();
  const context = withTaken(bookable, await situationAt(hub, bookable, now, day), new Map());
  const facts = await factsOf(within, bookable, { requester: booking.requester, company: booking.company, except: booking.id }, now);
  return standingState(judgeBooking(requestOf(bookable, booking, facts), booking, context).conditions);
}

/** It is known who books: they hear of it, and so does the ledger. */
export async function bookingStands(booking: Booking, within: Queryable, desk: Desk): Promise<void> {
  const now = desk.clock();
  await tellMade(desk, within, booking, now);
  await noteInLedger(within, 'booking', [booking.id, ...booking.resources], now);
}
