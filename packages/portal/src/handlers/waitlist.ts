import { notBookable } from '@dongban/booking';
import type { BookingInput } from '@dongban/core/booking';
import { etagOf } from '@dongban/core/contract';
import { waitlistStates } from '@dongban/core/vocabularies';
import { waitlistTransitions, type WaitlistEntry, type WaitlistInput, type WaitlistOffer } from '@dongban/core/waitlist';
import { noteAccess } from '../access/access-log.ts';
import { findBookable, type Bookable } from '../bookings/bookable.ts';
import { createBooking } from '../bookings/create-booking.ts';
import { notFree, notOffered } from '../bookings/refusals.ts';
import { hubFor } from '../bookings/situation.ts';
import { lostToOthers, wishFor } from '../bookings/wish.ts';
import { queueFor } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { dropHold } from '../holds/store.ts';
import type { Handler } from '../http/handler.ts';
import { daysFrom } from '../http/days.ts';
import { linkTo } from '../http/lists.ts';
import { ProblemError, notFound } from '../http/problem.ts';
import { takeBackOffer } from '../notifications/waitlist-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';
import { changing, refuseOther, wrongState } from '../records/change.ts';
import { once } from '../records/once.ts';
import { pageOf } from '../records/pages.ts';
import { entryOf, join } from '../waitlist/join.ts';
import { passOn } from '../waitlist/pass-on.ts';
import { countAhead, keptFor, saveEntry, waitlist } from '../waitlist/store.ts';
import { refuseWithoutAgreements } from './notice.ts';

/** Takes a place in line for whatever becomes free. */
export function joinWaitlist(desk: Desk): Handler<'waitlist.join'> {
  return once(desk, ({ input }) => {
    refuseWithoutAgreements(desk, ['waitlist', 'booking'], input.agreements);
    const { bookable, hub } = offeredAt(input, desk);
    daysFrom(input, desk.clock().toZonedDateTimeISO(hub.timeZone).toPlainDate());
    return Promise.resolve({
      async run(within) {
        const joined = await join(entryOf(input, bookable, hub, desk), bookable, input.agreements, within, desk);
        return { record: joined.entry.id, body: joined, isNew: true };
      },
    });
  });
}

/** Gives a place to the holder of its token, or to staff, with how many are before it. */
export function openEntry(desk: Desk): Handler<'waitlist.get'> {
  return async (call) => {
    const entry = await openFor(call, desk, waitlist);
    const ahead = entry.state === 'waiting' ? { ahead: await countAhead(desk.database, entry.id) } : {};
    return { body: { ...entry, ...ahead }, headers: { etag: etagOf(entry) } };
  };
}

/** Lists places for staff, the oldest first. What waits for a code is nobody's place yet. */
export function listWaitlist({ database, clock }: Desk): Handler<'waitlist.list'> {
  return async ({ input, route, staff }) => {
    const { state, resource, limit, cursor } = input;
    const now = clock();
    const page = await pageOf<WaitlistEntry>(database, {
      table: 'waitlist',
      by: 'createdAt',
      filters: [
        { sql: "coalesce(verify_by, 'infinity') > ?::timestamptz", value: now.toString() },
        { sql: "document ->> 'state' = ?", value: state },
        { sql: 'resources @> array[?::text]', value: resource },
      ],
    }, { limit, cursor });
    if (staff !== undefined) await noteAccess(database, staff, route, page.items.map(({ id }) => id), now);
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

/**
 * Books what is offered, by the same rules as any booking; whose mail it is was shown when the place was taken. Until when it may be
 * taken is looked at in the transaction that books it.
 */
export function acceptOffer(desk: Desk): Handler<'waitlist.accept'> {
  return once(desk, async (call) => {
    const seen = await openFor(call, desk, waitlist);
    refuseOther(call.header('if-match'), seen);
    const offer = openOffer(seen, desk);
    const input = await bookingInputOf(seen, offer, desk);
    const wish = { ...(await wishFor(input, desk, { requester: seen.requester, company: seen.company })), input };
    return {
      lost: () => lostToOthers(wish),
      async run(within) {
        const entry = await waitlist.take(within, seen.id);
        if (entry === undefined) throw notFound(seen.id);
        refuseOther(etagOf(seen), entry);
        openOffer(entry, desk);
        const made = await createBooking(wish, within, { ...desk, isVerifying: false });
        await takeBackOffer(desk, within, entry, desk.clock());
        await saveEntry(within, { ...withoutOffer(entry), state: 'booked', booking: made.booking.id, sequence: entry.sequence + 1 }, undefined, desk.clock());
        return { record: made.booking.id, body: made, isNew: true, at: '/v1/bookings' };
      },
    };
  });
}

/** Lets what is offered go to the next at once, and goes on waiting for another time. */
export function declineOffer(desk: Desk): Handler<'waitlist.decline'> {
  return changing(desk, waitlist, (_, entry) => {
    const { start, end } = openOffer(entry, desk);
    return { run: (within) => letGo({ ...withoutOffer(entry), state: 'waiting', passed: [...entry.passed, { start, end }], sequence: entry.sequence + 1 }, within, desk) };
  });
}

/** Leaves the line. What was offered goes to the next at once. */
export function leaveWaitlist(desk: Desk): Handler<'waitlist.leave'> {
  return changing(desk, waitlist, (_, entry) => {
    refuseWrongState('leave', entry);
    return { run: (within) => letGo({ ...withoutOffer(entry), state: 'left', sequence: entry.sequence + 1 }, within, desk) };
  });
}

async function letGo(next: WaitlistEntry, within: Queryable, desk: Desk): Promise<WaitlistEntry> {
  const { hold, resources } = await keptFor(within, next.id);
  if (hold !== undefined) {
    await queueFor(within, resources);
    // Before it is written that they wait again: this time is for the others.
    await passOn(within, desk, await dropHold(within, hold));
  }
  await takeBackOffer(desk, within, next, desk.clock());
  await saveEntry(within, next, undefined, next.state === 'left' ? desk.clock() : undefined);
  return next;
}

/** @throws {ProblemError} `wrong-state`, or `offer-over` where the time for the answer has passed. */
function openOffer(entry: WaitlistEntry, { clock }: Desk): WaitlistOffer {
  refuseWrongState('accept', entry);
  const { offer } = entry;
  if (offer === undefined || Temporal.Instant.compare(offer.expiresAt, clock()) <= 0) throw new ProblemError(409, { code: 'offer-over', params: {} });
  return offer;
}

function refuseWrongState(change: keyof typeof waitlistTransitions, { state }: WaitlistEntry): void {
  if (!waitlistTransitions[change].some((from) => from === state)) throw wrongState(waitlistStates.term(state)?.label ?? {});
}

function withoutOffer({ offer: _, ...rest }: WaitlistEntry): WaitlistEntry {
  return rest;
}

async function bookingInputOf({ id, resource, mode, hub, seats, requester, company, note }: WaitlistEntry, { start, end }: WaitlistOffer, { database, tokens }: Desk): Promise<BookingInput> {
  const { hold, agreements } = await keptFor(database, id);
  return {
    resource, start, end, mode, seats, requester,
    ...(hub === undefined ? {} : { hub }), ...(company === undefined ? {} : { company }), ...(note === undefined ? {} : { note }),
    agreements: [...agreements],
    ...(hold === undefined ? {} : { hold: { id: hold as `hold_${string}`, accessToken: tokens.of(hold) } }),
  };
}

function offeredAt({ resource, hub: id, mode }: WaitlistInput, { publication, clock }: Desk): { bookable: Bookable; hub: Bookable['hubs'][number] } {
  const bookable = findBookable(publication.current().catalog, resource, clock().toString());
  if (bookable === undefined) throw notFound(resource);
  const hub = hubFor(bookable, id);
  if (hub === undefined && id !== undefined) throw notOffered(bookable);
  if (hub === undefined || bookable.policy === undefined) throw notFree([notBookable]);
  if (!bookable.modes.includes(mode)) throw notFree([{ rule: 'mode', code: 'mode-not-offered', params: { mode }, overridable: false }]);
  return { bookable, hub };
}
