import type { Booking } from '@dongban/core/booking';
import type { Queryable } from '../database/database.ts';
import { standingStateOf } from '../bookings/standing.ts';
import { lockBooking, markVerified, replaceBooking, type StoredBooking } from '../bookings/store.ts';
import type { Handler } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import { askForCode, tellMade } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { authorized } from './bookings.ts';

/** Makes an unverified booking stand, by the code from the requester's mail. The same once more changes nothing. */
export function verifyBooking(desk: Desk): Handler<'bookings.verify'> {
  return async (call) => {
    const { database, codes, clock } = desk;
    const now = clock();
    const stored = await authorized(call, desk);
    if (stored.booking.state !== 'unverified') return { body: stored.booking };
    untilWhen(stored, call.id, now);
    await codes.redeem(database, stored.booking.id, call.input.code, now);
    return { body: await database.transaction((within) => stand(within, stored.booking.id, desk, now)) };
  };
}

/** Sends another code for a booking that waits for one. */
export function sendCode(desk: Desk): Handler<'bookings.sendCode'> {
  return async (call) => {
    const now = desk.clock();
    const { booking } = await authorized(call, desk);
    const expiresAt = await desk.database.transaction(async (within) => {
      const until = untilWhen(await lockBooking(within, booking.id), booking.id, now);
      await askForCode(desk, within, booking, now, until);
      return until;
    });
    return { body: { expiresAt } };
  };
}

async function stand(within: Queryable, id: string, desk: Desk, now: Temporal.Instant): Promise<Booking> {
  const stored = await lockBooking(within, id);
  // Its time may have been given to somebody else in the meantime.
  if (stored === undefined) throw notFound(id);
  if (stored.booking.state !== 'unverified') return stored.booking;
  const booking: Booking = { ...stored.booking, state: await standingStateOf(stored.booking, desk, now) };
  await replaceBooking(within, booking);
  await markVerified(within, id);
  await tellMade(desk, within, booking, now);
  return booking;
}

/** @throws {ProblemError} where it waits for no code, or no longer. */
function untilWhen(stored: StoredBooking | undefined, id: string, now: Temporal.Instant): string {
  const verifyBy = stored?.verifyBy;
  if (verifyBy === undefined || Temporal.Instant.compare(Temporal.Instant.from(verifyBy), now) <= 0) throw notFound(id);
  return verifyBy;
}
