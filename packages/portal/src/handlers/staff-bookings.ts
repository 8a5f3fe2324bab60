import type { Booking } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { noteAccess } from '../access/access-log.ts';
import { costOfCancelling } from '../bookings/cancellation.ts';
import { findBookable } from '../bookings/bookable.ts';
import { isForStaffToPrice, offeredPrice, type AgreedPrice } from '../bookings/staff-price.ts';
import { bookings } from '../bookings/store.ts';
import { refuseChange } from '../bookings/transitions.ts';
import { dropClaims, queueFor } from '../claims/claims.ts';
import type { Handler } from '../http/handler.ts';
import { refuseBackwards } from '../http/interval.ts';
import { linkTo } from '../http/lists.ts';
import { invalid } from '../http/problem.ts';
import { tellAnswered, tellAttended, tellMissed, tellProposed } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { canonical } from '../records/canonical.ts';
import { changing } from '../records/change.ts';
import { pageOf } from '../records/pages.ts';
import { passOn } from '../waitlist/pass-on.ts';

/** Lists bookings for staff, by the start of their time. What waits for a code is nobody's booking yet. */
export function listBookings({ database, clock }: Desk): Handler<'bookings.list'> {
  return async ({ input, route, staff }) => {
    const { state, resource, hub, from, to, limit, cursor } = input;
    const now = clock();
    const page = await pageOf<Booking>(database, {
      table: 'bookings',
      by: 'start',
      filters: [
        { sql: "coalesce(verify_by, 'infinity') > ?::timestamptz", value: now.toString() },
        { sql: "document ->> 'state' = ?", value: state },
        { sql: "document -> 'resources' @> to_jsonb(?::text)", value: resource },
        { sql: "document ->> 'hub' = ?", value: hub },
        { sql: "document ->> 'start' >= ?", value: from && canonical(from) },
        { sql: "document ->> 'start' < ?", value: to && canonical(to) },
      ],
    }, { limit, cursor });
    if (staff !== undefined) await noteAccess(database, staff, route, page.items.map(({ id }) => id), now);
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

/** Confirms a booking that waits for it. */
export function approveBooking(desk: Desk): Handler<'bookings.approve'> {
  return changing(desk, bookings, ({ input: { note } }, booking) => {
    refuseChange('approve', booking, desk);
    return {
      async run(within) {
        const { proposal: _, ...rest } = booking;
        const approved: Booking = { ...rest, state: 'confirmed', sequence: booking.sequence + 1 };
        await tellAnswered(desk, within, approved, desk.clock(), note);
        return approved;
      },
    };
  });
}

/** Declines a booking, and gives its time back. */
export function declineBooking(desk: Desk): Handler<'bookings.decline'> {
  return changing(desk, bookings, ({ input: { note } }, booking) => {
    refuseChange('decline', booking, desk);
    return {
      async run(within) {
        await queueFor(within, booking.resources);
        await passOn(within, desk, await dropClaims(within, { booking: booking.id }));
        const { proposal: _, ...rest } = booking;
        const declined: Booking = { ...rest, state: 'declined', ...(note === undefined || note === '' ? {} : { reason: note }), sequence: booking.sequence + 1 };
        await tellAnswered(desk, within, declined, desk.clock(), note);
        return declined;
      },
    };
  });
}

/** Writes down that nobody came to a booking that has begun, and what that costs; or takes it back. Policies may count it. */
export function noteAttendance(desk: Desk): Handler<'bookings.attendance'> {
  return changing(desk, bookings, ({ input: { missed } }, booking) => {
    refuseChange('attendance', booking, desk);
    const { missedAt, noShowFee = costOfCancelling(booking, desk)?.noShowFee, ...rest } = booking;
    const now = desk.clock();
    const owing = { missedAt: missedAt ?? now.toString(), ...(noShowFee === undefined ? {} : { noShowFee }) };
    const noted: Booking = { ...rest, ...(missed ? owing : {}), sequence: booking.sequence + 1 };
    return {
      async run(within) {
        if (missed && missedAt === undefined) await tellMissed(desk, within, noted, now);
        if (!missed && missedAt !== undefined) await tellAttended(desk, within, noted, now);
        return noted;
      },
    };
  });
}

/** Offers another time, a price, or both, which the requester takes by moving to it. The booking stays as it is until then. */
export function proposeTime(desk: Desk): Handler<'bookings.propose'> {
  return changing(desk, bookings, ({ input: { start, end, quote, note } }, booking) => {
    refuseChange('propose', booking, desk);
    refuseBackwards({ start, end });
    const price = quote === undefined ? {} : priceFor(quote, booking, { start, end }, desk);
    return {
      async run(within) {
        const proposed: Booking = { ...booking, proposal: { start, end, ...price, ...(note === undefined || note === '' ? {} : { note }) }, sequence: booking.sequence + 1 };
        await tellProposed(desk, within, proposed, desk.clock(), note);
        return proposed;
      },
    };
  });
}

/** @throws {ProblemError} `invalid` where the price list has the price, or another was agreed on. */
function priceFor(quote: Quote, { resources: [resource], request }: Booking, time: Interval, desk: Desk): AgreedPrice {
  const bookable = resource === undefined ? undefined : findBookable(desk.publication.current().catalog, resource, desk.clock().toString());
  const refuse = (why: string): never => {
    throw invalid('The offer', [{ pointer: '/quote', code: 'not-accepted', params: { why } }]);
  };
  if (request !== undefined) refuse('the price was agreed on with the request');
  if (bookable === undefined || !isForStaffToPrice(bookable, time)) refuse('the price list has the price');
  return offeredPrice(quote, resource, desk);
}
