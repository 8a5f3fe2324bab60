import type { Requester } from '@dongban/core/booking';
import type { Interest } from '@dongban/core/interest';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { bookingStates, interestStates, requestStates, waitlistStates } from '@dongban/core/vocabularies';
import type { Queryable } from '../database/database.ts';
import { bookingStands, standingStateOf } from '../bookings/standing.ts';
import { bookings } from '../bookings/store.ts';
import type { Handler } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import { interests } from '../interests/store.ts';
import { askForCode } from '../notifications/booking-letters.ts';
import { tellInterestMade } from '../notifications/interest-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor, type RecordCall } from '../records/authorize.ts';
import type { Shelf } from '../records/shelf.ts';
import { wrongState } from '../records/change.ts';
import { markVerified, verifyByOf, type VerifiedTable } from '../records/unverified.ts';
import { requestStands } from '../requests/create-request.ts';
import { requests } from '../requests/store.ts';
import { standInLine } from '../waitlist/join.ts';
import { countAhead, waitlist } from '../waitlist/store.ts';

/** A record that may wait for a code from its requester's mail. */
interface Waiting {
  readonly id: string;
  readonly state: string;
  readonly sequence: number;
  readonly requester: Requester;
}

/** Records of one sort, and what becomes of one when its code has come back. */
interface Sort<T extends Waiting> {
  readonly table: VerifiedTable;
  readonly shelf: Shelf<T>;
  readonly stand: (record: T, within: Queryable) => Promise<T>;
  /** What comes of it once it stands: the record as it is then. */
  readonly then?: (record: T, within: Queryable) => Promise<T>;
}

/** Makes an unverified booking stand, by the code from the requester's mail. The same once more changes nothing. */
export function verifyBooking(desk: Desk): Handler<'bookings.verify'> {
  return async (call) => ({ body: await verify(call, desk, bookingsOf(desk)) });
}

/** Sends another code for a booking that waits for one. */
export function sendCode(desk: Desk): Handler<'bookings.sendCode'> {
  return async (call) => ({ body: await sendAnother(call, desk, bookingsOf(desk)) });
}

/** Makes an unverified request stand. */
export function verifyRequest(desk: Desk): Handler<'requests.verify'> {
  return async (call) => ({ body: await verify(call, desk, requestsOf(desk)) });
}

/** Sends another code for a request that waits for one. */
export function sendRequestCode(desk: Desk): Handler<'requests.sendCode'> {
  return async (call) => ({ body: await sendAnother(call, desk, requestsOf(desk)) });
}

/** Makes an unverified expression of interest stand. */
export function verifyInterest(desk: Desk): Handler<'interests.verify'> {
  return async (call) => ({ body: await verify(call, desk, interestsOf(desk)) });
}

/** Sends another code for an expression of interest that waits for one. */
export function sendInterestCode(desk: Desk): Handler<'interests.sendCode'> {
  return async (call) => ({ body: await sendAnother(call, desk, interestsOf(desk)) });
}

/** Makes an unverified place on a waitlist stand. */
export function verifyEntry(desk: Desk): Handler<'waitlist.verify'> {
  return async (call) => {
    const entry = await verify(call, desk, entriesOf(desk));
    const ahead = entry.state === 'waiting' ? { ahead: await countAhead(desk.database, entry.id) } : {};
    return { body: { ...entry, ...ahead } };
  };
}

/** Sends another code for a place on a waitlist that waits for one. */
export function sendEntryCode(desk: Desk): Handler<'waitlist.sendCode'> {
  return async (call) => ({ body: await sendAnother(call, desk, entriesOf(desk)) });
}

const bookingsOf = (desk: Desk): Sort<Parameters<typeof bookingStands>[0]> => ({
  table: 'bookings',
  shelf: bookings,
  async stand(booking, within) {
    const standing = { ...booking, state: await standingStateOf(booking, within, desk, desk.clock()), sequence: booking.sequence + 1 };
    await bookingStands(standing, within, desk);
    return standing;
  },
});

const requestsOf = (desk: Desk): Sort<Parameters<typeof requestStands>[0]> => ({
  table: 'requests',
  shelf: requests,
  async stand(request, within) {
    const at = desk.clock().toString();
    const standing = { ...request, state: 'submitted' as const, history: [...request.history, { state: 'submitted' as const, at }], sequence: request.sequence + 1 };
    await requestStands(standing, within, desk);
    return standing;
  },
});

const interestsOf = (desk: Desk): Sort<Interest> => ({
  table: 'interests',
  shelf: interests,
  async stand(interest, within) {
    const standing = { ...interest, state: 'submitted' as const, sequence: interest.sequence + 1 };
    await tellInterestMade(desk, within, standing, desk.clock());
    return standing;
  },
});

const entriesOf = (desk: Desk): Sort<WaitlistEntry> => ({
  table: 'waitlist',
  shelf: waitlist,
  stand: (entry) => Promise.resolve({ ...entry, state: 'waiting' as const, sequence: entry.sequence + 1 }),
  then: (entry, within) => standInLine(entry, within, desk),
});

async function verify<T extends Waiting>(call: RecordCall & { readonly input: { readonly code: string } }, desk: Desk, sort: Sort<T>): Promise<T> {
  const { database, codes, clock } = desk;
  const record = await openFor(call, desk, sort.shelf);
  if (record.state !== 'unverified') return record;
  await untilWhen(database, sort.table, record.id, clock());
  await codes.redeem(database, record.id, call.input.code, clock());
  return database.transaction((within) => letStand(within, record.id, sort));
}

async function sendAnother<T extends Waiting>(call: RecordCall, desk: Desk, { table, shelf }: Sort<T>): Promise<{ expiresAt: string }> {
  const now = desk.clock();
  const record = await openFor(call, desk, shelf);
  const label = [bookingStates, requestStates, interestStates, waitlistStates].map((states) => states.term(record.state)?.label).find((one) => one !== undefined);
  if (record.state !== 'unverified') throw wrongState(label ?? {});
  const expiresAt = await desk.database.transaction(async (within) => {
    await shelf.take(within, record.id);
    const until = await untilWhen(within, table, record.id, now);
    await askForCode(desk, within, record, now, until);
    return until;
  });
  return { expiresAt };
}

async function letStand<T extends Waiting>(within: Queryable, id: string, { table, shelf, stand, then }: Sort<T>): Promise<T> {
  const seen = await shelf.take(within, id);
  // Its time may have been given to somebody else in the meantime.
  if (seen === undefined) throw notFound(id);
  if (seen.state !== 'unverified') return seen;
  const standing = await stand(seen, within);
  await shelf.save(within, standing);
  await markVerified(within, table, id);
  return then === undefined ? standing : then(standing, within);
}

/** @throws {ProblemError} where it waits for no code, or no longer. */
async function untilWhen(within: Queryable, table: VerifiedTable, id: string, now: Temporal.Instant): Promise<string> {
  const verifyBy = await verifyByOf(within, table, id);
  if (verifyBy === undefined || Temporal.Instant.compare(verifyBy, now) <= 0) throw notFound(id);
  return verifyBy.toString();
}
