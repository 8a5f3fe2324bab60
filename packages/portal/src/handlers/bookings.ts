import type { Booking } from '@dongban/core/booking';
import { etagOf } from '@dongban/core/contract';
import { bookingToICalendar } from '@dongban/interop/icalendar';
import { openAgreed } from '../bookings/agreed-request.ts';
import { costOfCancelling } from '../bookings/cancellation.ts';
import { createBooking } from '../bookings/create-booking.ts';
import { moveTo } from '../bookings/move-booking.ts';
import { bookings } from '../bookings/store.ts';
import { refuseChange } from '../bookings/transitions.ts';
import { lostToOthers, wishFor } from '../bookings/wish.ts';
import { dropClaims, queueFor } from '../claims/claims.ts';
import type { Handler } from '../http/handler.ts';
import { tellCancelled } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { entryOf } from '../portal/stationery.ts';
import { openFor } from '../records/authorize.ts';
import { changing } from '../records/change.ts';
import { refuseWithoutAgreements } from './notice.ts';
import { once } from '../records/once.ts';
import { passOn } from '../waitlist/pass-on.ts';

/** Books a slot. Who books for a request is its requester: whose mail that is was shown when the request was made. */
export function bookSlot(desk: Desk): Handler<'bookings.create'> {
  return once(desk, async ({ input: sent }) => {
    refuseWithoutAgreements(desk, ['booking'], sent.agreements);
    const request = sent.request === undefined ? undefined : await openAgreed(sent.request, desk);
    const input = request === undefined ? sent : { ...sent, requester: request.requester };
    const wish = { ...(await wishFor(input, desk, { requester: input.requester, company: input.company })), input };
    return {
      lost: () => lostToOthers(wish),
      async run(within) {
        const made = await createBooking(wish, within, request === undefined ? desk : { ...desk, isVerifying: false });
        return { record: made.booking.id, body: made, isNew: true };
      },
    };
  });
}

/** Gives a booking to the holder of its token. */
export function openBooking(desk: Desk): Handler<'bookings.get'> {
  return async (call) => {
    const booking = await openFor(call, desk, bookings);
    return { body: booking, headers: { etag: etagOf(booking) } };
  };
}

/** Gives a booking as an iCalendar file. */
export function bookingCalendar(desk: Desk): Handler<'bookings.calendar'> {
  return async (call) => {
    const booking = await openFor(call, desk, bookings);
    const text = bookingToICalendar(booking, entryOf(booking, desk, booking.requester.lang));
    return { body: text, text, headers: { 'content-disposition': `attachment; filename="${booking.id}.ics"` } };
  };
}

/** Gives a booking another time. */
export function moveBooking(desk: Desk): Handler<'bookings.move'> {
  return changing(desk, bookings, ({ input, staff }, booking) => {
    refuseChange('move', booking, desk);
    return moveTo(input, booking, desk, staff !== undefined);
  });
}

/** Calls a booking off, and gives its time back. What that costs is written into it; where staff do it, nobody owes them anything. */
export function cancelBooking(desk: Desk): Handler<'bookings.cancel'> {
  return changing(desk, bookings, ({ input: { note }, staff }, booking) => {
    refuseChange('cancel', booking, desk);
    return {
      async run(within): Promise<Booking> {
        await queueFor(within, booking.resources);
        await passOn(within, desk, await dropClaims(within, { booking: booking.id }));
        const cost = staff === undefined ? costOfCancelling(booking, desk) : undefined;
        const cancelled: Booking = {
          ...booking, state: 'cancelled', cancelledAt: desk.clock().toString(),
          ...(cost === undefined ? {} : { cancellation: { late: cost.isLate, fee: cost.fee } }),
          ...(note === undefined || note === '' ? {} : { reason: note }),
          sequence: booking.sequence + 1,
        };
        await tellCancelled(desk, within, cancelled, desk.clock(), note);
        return cancelled;
      },
    };
  });
}
