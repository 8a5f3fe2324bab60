import { checkBooking, claimOf, claimsFor, judgeBooking, quoteFor, type BookingRequest, type Judgement } from '@dongban/booking';
import type { Booking, BookingInput, BookingReceipt } from '@dongban/core/booking';
import type { Policy } from '@dongban/core/common';
import { codeLifeMinutes } from '../access/one-time-codes.ts';
import type { Desk } from '../portal/desk.ts';
import { sqlStateOf, type Queryable } from '../database/database.ts';
import { ProblemError, notFound } from '../http/problem.ts';
import { askForCode, tellMade } from '../notifications/booking-letters.ts';
import type { Bookable } from './bookable.ts';
import { keyReused } from './key-book.ts';
import { notFree } from './refusals.ts';
import { requestOf, takenFor, withTaken, type Situation } from './situation.ts';
import { standingState } from './standing.ts';
import { addBooking, addKey, countUnverified, findBooking, findKey, forgetKeys, forgetUnverified, queueFor } from './store.ts';

/** A wish that names something that can be booked at a hub where it is offered. */
export interface Wish {
  readonly input: BookingInput;
  readonly bookable: Bookable;
  readonly policy: Policy;
  readonly situation: Situation;
  readonly key?: { readonly text: string; readonly requestHash: string } | undefined;
}

/** Keys are kept for as long as anyone may still be trying again. */
const keyLifeHours = 48;
/** Claims that others made at the same moment (exclusion, unique key, serialization, deadlock): look again. */
const exclusionViolation = '23P01';
const collisions: readonly (string | undefined)[] = [exclusionViolation, '23505', '40001', '40P01'];
const mostAttempts = 5;
/** How many bookings one mail address may leave waiting for their codes. */
const mostUnverified = 2;

/**
 * Books a time: rules, booking and claims in one transaction, so that either all of it is there or none.
 *
 * The rules refuse what they know of. Who claims the same time in the same moment is refused by the database; then the
 * whole is done again, with the other's claim in view, until there is a free seat or a reason.
 *
 * @returns the receipt; for a key that was used before for the same wish, that of the booking made then.
 * @throws {ProblemError} `slot-not-free` with refusals, or `key-reused`.
 */
export async function createBooking(wish: Wish, desk: Desk): Promise<BookingReceipt> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { booking, verifyBy } = await desk.database.transaction((within) => repeatOrBook(wish, within, desk));
      return { booking, accessToken: desk.tokens.of(booking.id), ...(verifyBy === undefined ? {} : { verifyBy }) };
    } catch (error) {
      const state = sqlStateOf(error);
      if (attempt < mostAttempts && collisions.includes(state)) continue;
      throw state === exclusionViolation ? lostToOthers(wish) : error;
    }
  }
}

interface Made {
  readonly booking: Booking;
  readonly verifyBy?: string | undefined;
}

async function repeatOrBook(wish: Wish, within: Queryable, desk: Desk): Promise<Made> {
  const { key, situation, bookable } = wish;
  const resources = [bookable.id, ...bookable.along.map(({ id }) => id)];
  await queueFor(within, resources);
  await forgetUnverified(within, resources, situation.context.now.toString());
  if (key === undefined) return book(wish, within, desk);
  await forgetKeys(within, situation.context.now.subtract({ hours: keyLifeHours }).toString());
  const used = await findKey(within, key.text);
  if (used === undefined) return book(wish, within, desk);
  if (used.requestHash !== key.requestHash) throw keyReused();
  const stored = await findBooking(within, used.booking);
  if (stored === undefined) throw notFound(used.booking);
  return stored;
}

async function book(wish: Wish, within: Queryable, desk: Desk): Promise<Made> {
  const { input, bookable, situation, key } = wish;
  const now = situation.context.now;
  const request = requestOf(bookable, input);
  const context = withTaken(bookable, situation, await takenFor(bookable, within, now.subtract({ hours: 24 }), now));
  const judgement = judgeBooking(request, input, context);
  if (judgement.refusals.length > 0) throw notFree(judgement.refusals);

  const booking = bookingOf(wish, request, judgement, desk);
  const tokenHash = desk.tokens.hashOf(desk.tokens.of(booking.id));
  const agreements = input.agreements.map(({ purpose, noticeVersion }) => ({ purpose, noticeVersion }));
  const verifyBy = booking.state === 'unverified' ? await waitForCode(within, booking, desk, now) : undefined;
  await addBooking(within, { booking, tokenHash, agreements, verifyBy }, claimsFor(request, input, context));
  if (key !== undefined) await addKey(within, key.text, { requestHash: key.requestHash, booking: booking.id }, now.toString());
  if (verifyBy === undefined) await tellMade(desk, within, booking, now);
  return { booking, verifyBy };
}

/** Nobody keeps many times from others with an address that may not be theirs. */
async function waitForCode(within: Queryable, booking: Booking, desk: Desk, now: Temporal.Instant): Promise<string> {
  if ((await countUnverified(within, booking.requester.email, now.toString())) >= mostUnverified) {
    throw new ProblemError(429, { code: 'too-many-unverified', params: { limit: mostUnverified } });
  }
  const verifyBy = now.add({ minutes: codeLifeMinutes }).toString();
  await askForCode(desk, within, booking, now, verifyBy);
  return verifyBy;
}

/** Others were faster each time: to the requester, the time is taken. */
function lostToOthers({ input, bookable, policy, situation }: Wish): Error {
  const taken = new Map([[bookable.id, [claimOf(input, policy)]]]);
  return notFree(checkBooking(requestOf(bookable, input), input, withTaken(bookable, situation, taken)));
}

/** Only the fields that a booking has: whatever else was sent is nobody's to keep. */
function bookingOf({ input, bookable, situation }: Wish, { resources }: BookingRequest, judgement: Judgement, desk: Desk): Booking {
  const { start, end, mode, seats = 1, note, requester } = input;
  const { name, email, organization, lang } = requester;
  const quote = quoteFor(bookable.fees, { start, end, seats });
  return {
    id: desk.newBookingId(),
    resources: [...resources],
    start, end, mode, seats,
    timeZone: situation.hub.timeZone,
    ...(mode === 'onsite' ? { hub: situation.hub.id } : {}),
    state: desk.isVerifying ? 'unverified' : standingState(judgement),
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    ...(note === undefined || note === '' ? {} : { note }),
    ...(quote === undefined ? {} : { quote }),
    createdAt: situation.context.now.toString(),
    sequence: 0,
  };
}
