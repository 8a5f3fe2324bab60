import type { Booking, BookingInput } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Hold } from '@dongban/core/hold';
import { addClaims } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { limitUnverified } from '../holds/limits.ts';
import { takeOver } from '../holds/take-over.ts';
import type { Desk } from '../portal/desk.ts';
import { canonical } from '../records/canonical.ts';
import { takeIn } from '../records/take-in.ts';
import { bookFor } from './agreed-request.ts';
import { companyOf } from './company.ts';
import { heldPrice, refuseOtherPrice } from './price.ts';
import { requestOf } from './situation.ts';
import type { AgreedPrice } from './staff-price.ts';
import { bookingStands, standingState } from './standing.ts';
import { findRoom, queueUp, type Wish } from './wish.ts';

/** A booking that was made, and until when its code has to come back, where it needs one. */
export interface Made {
  readonly booking: Booking;
  readonly verifyBy?: string | undefined;
}

type BookingWish = Wish & { readonly input: BookingInput };

/**
 * Books a time: rules, booking and claims in one transaction, so that either all of it is there or none.
 *
 * @throws {ProblemError} `slot-not-free` with refusals; `price-changed` with the price of now.
 */
export async function createBooking(wish: BookingWish, within: Queryable, desk: Desk): Promise<Made> {
  const { input } = wish;
  await queueUp(wish, within);
  const hold = await takeOver(input.hold, within, desk);
  const room = await findRoom(wish, within, desk);
  const id = desk.newBookingId();
  const price = input.request === undefined
    ? { quote: hold === undefined ? room.quote : heldPrice(shownIn(hold, wish), room), terms: wish.policy.cancellation }
    : await bookFor(input.request.id, id, wish.bookable.id, within);
  refuseOtherPrice(input, price);
  const booking = { id, ...bookingOf(wish, price, desk.isVerifying ? 'unverified' : standingState(room.conditions)) };
  if (booking.state === 'unverified') await limitUnverified(wish, within);
  const verifyBy = await takeIn('bookings', booking, input.agreements, within, desk);
  await addClaims(within, { booking: booking.id }, room.claims);
  if (verifyBy !== undefined) return { booking, verifyBy };
  await bookingStands(booking, within, desk);
  return { booking };
}

/** The price that was shown with the hold, where the booking is of the same time and company: fees that have changed since change nothing. */
function shownIn({ resources: [resource], start, end, mode, hub, seats, quote, ...hold }: Hold, { input, bookable, situation }: BookingWish): Quote | undefined {
  const isSame = resource === bookable.id && start === input.start && end === input.end && mode === input.mode && seats === (input.seats ?? 1);
  const isOfSame = JSON.stringify(companyOf(hold)) === JSON.stringify(companyOf(input));
  return isSame && isOfSame && (hub ?? situation.hub.id) === situation.hub.id ? quote : undefined;
}

/** Only the fields that a booking has: whatever else was sent is nobody's to keep. */
function bookingOf({ input, bookable, situation }: BookingWish, { quote, terms }: AgreedPrice, state: Booking['state']): Omit<Booking, 'id'> {
  const { start, end, mode, seats = 1, note, requester, request } = input;
  const { name, email, organization, lang } = requester;
  return {
    resources: [...requestOf(bookable, input).resources],
    start: canonical(start), end: canonical(end), mode, seats,
    timeZone: situation.hub.timeZone,
    ...(mode === 'onsite' ? { hub: situation.hub.id } : {}),
    state,
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    ...companyOf(input),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(quote === undefined ? {} : { quote }),
    ...(terms === undefined ? {} : { terms }),
    ...(request === undefined ? {} : { request: request.id }),
    createdAt: situation.context.now.toString(),
    sequence: 0,
  };
}
