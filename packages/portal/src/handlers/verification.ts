import type { Booking } from '@dongban/core/booking';
import type { Queryable } from '../database/database.ts';
import { standingStateOf } from '../bookings/standing.ts';
import { bookings } from '../bookings/store.ts';
import { markVerified, verifyByOf } from '../bookings/unverified.ts';
import type { Handler } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import { askForCode, tellMade } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';

/** Makes an unverified booking stand, by the code from the requester's mail. The same once more changes nothing. */
export function verifyBooking(desk: Desk): Handler<'bookings.verify'> {
  return async (call) => {
    const { database, codes, clock } = desk;
    const now = clock();
    const booking = await openFor(call, desk, bookings);
    if (booking.state !== 'unverified') return { body: booking };
    await untilWhen(database, booking.id, now);
    await codes.redeem(database, booking.id, call.input.code, now);
    return { body: await database.transaction((within) => stand(within, booking.id, desk, now)) };
  };
}

/** Sends another code for a booking that waits for one. */
export function sendCode(desk: Desk): Handler<'bookings.sendCode'> {
  return async (call) => {
    const now = desk.clock();
    const booking = await openFor(call, desk, bookings);
    const expiresAt = await desk.database.transaction(async (within) => {
      await bookings.take(within, booking.id);
      const until = await untilWhen(within, booking.id, now);
      await askForCode(desk, within, booking, now, until);
      return until;
    });
    return { body: { expiresAt } };
  };
}

async function stand(within: Queryable, id: string, desk: Desk, now: Temporal.Instant): Promise<Booking> {
  const seen = await bookings.take(within, id);
  // Its time may have been given to somebody else in the meantime.
  if (seen === undefined) throw notFound(id);
  if (seen.state !== 'unverified') return seen;
  const booking: Booking = { ...seen, state: await standingStateOf(seen, desk, now), sequence: seen.sequence + 1 };
  await bookings.save(within, booking);
  await markVerified(within, id);
  await tellMade(desk, within, booking, now);
  return booking;
}

/** @throws {ProblemError} where it waits for no code, or no longer. */
async function untilWhen(within: Queryable, id: string, now: Temporal.Instant): Promise<string> {
  const verifyBy = await verifyByOf(within, id);
  if (verifyBy === undefined || Temporal.Instant.compare(verifyBy, now) <= 0) throw notFound(id);
  return verifyBy.toString();
}
