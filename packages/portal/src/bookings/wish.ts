import { checkBooking, claimOf, claimsFor, conditionsFor, notBookable, type Claim } from '@dongban/booking';
import type { Policy } from '@dongban/core/common';
import type { HoldInput } from '@dongban/core/hold';
import { longestMinutes, type Condition } from '@dongban/core/slot';
import { dropEnded, queueFor } from '../claims/claims.ts';
import { Refused } from '../claims/settle.ts';
import type { Queryable } from '../database/database.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { passOn } from '../waitlist/pass-on.ts';
import { findBookable, type Bookable } from './bookable.ts';
import { factsOf, queuesOf, type Booker } from './history.ts';
import { priceOf, type Prices } from './price.ts';
import { notFree, notOffered } from './refusals.ts';
import { elsewhere, hubFor, later, requestOf, situationAt, takenFor, windowUntil, withTaken, type Situation } from './situation.ts';

const minutesPerDay = 1_440;

/** A time that is wanted of something that can be booked, at a hub where it is offered. */
export interface Wish {
  readonly input: HoldInput;
  readonly bookable: Bookable;
  readonly policy: Policy;
  readonly situation: Situation;
  /** Who books, where that is known. */
  readonly by?: Booker | undefined;
}

/** @throws {ProblemError} where there is no such resource, or it is not offered there, or takes no bookings, or none so long. */
export async function wishFor(input: HoldInput, desk: Desk, by?: Booker): Promise<Wish> {
  const now = desk.clock();
  // Rules look at each day of it.
  if (Temporal.Instant.from(input.start).until(input.end).total('minutes') > longestMinutes) {
    throw invalid('The request', [{ pointer: '/end', code: 'too-big', params: { maximum: longestMinutes / minutesPerDay, of: 'days' } }]);
  }
  const bookable = findBookable(desk.publication.current().catalog, input.resource, now.toString());
  if (bookable === undefined) throw notFound(input.resource);
  const hub = hubFor(bookable, input.hub);
  if (hub === undefined && input.hub !== undefined) throw notOffered(bookable);
  const { policy } = bookable;
  if (hub === undefined || policy === undefined) throw notFree([notBookable]);
  const day = Temporal.Instant.from(input.start).toZonedDateTimeISO(hub.timeZone).toPlainDate();
  return { input, bookable, policy, by, situation: await situationAt(hub, bookable, now, day) };
}

/** Waits for everyone who is at work on what the wish takes, or on what its organization has. */
export async function queueUp({ bookable, policy, by }: Wish, within: Queryable, ...others: readonly string[]): Promise<void> {
  await queueFor(within, [...others, ...queuesOf(policy, by), bookable.id, ...bookable.along.map(({ id }) => id)]);
}

/** Where a wish fits, and what it depends on beyond that. */
export interface Room extends Prices {
  readonly claims: readonly Claim[];
  /** What a booking waits for; none where it is confirmed at once. */
  readonly conditions: readonly Condition[];
}

/**
 * Where the wish fits, as claims to be made in the same transaction: every way of taking time goes through here. Before it,
 * queue up, and give back in the transaction what the wish replaces.
 *
 * @throws {Refused} which explains itself as `slot-not-free` with refusals.
 */
export async function findRoom(wish: Wish, within: Queryable, desk: Desk): Promise<Room> {
  const { input, bookable, situation, by } = wish;
  const { now } = situation.context;
  const request = requestOf(bookable, input, await factsOf(within, bookable, by, now));
  const dayOf = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(situation.hub.timeZone).toPlainDate();
  const [day, lastDay] = [dayOf(input.start), dayOf(input.end)];
  const window = windowUntil(later(day, lastDay), situation.hub.timeZone, now.subtract({ hours: 24 }));
  let claimed = await takenFor(bookable, within, window, now);
  if (claimed.hasEnded) {
    // Whoever waits in line has been here before.
    await passOn(within, desk, await dropEnded(within, request.resources, now, window));
    claimed = await takenFor(bookable, within, window, now);
  }
  const { taken } = claimed;
  const context = withTaken(bookable, situation, taken);
  const conditions = conditionsFor(request, input, context);
  if (conditions === undefined) {
    throw new Refused(async () => notFree(checkBooking(request, input, { ...context, elsewhere: await elsewhere(bookable, situation, day, taken) })));
  }
  const visitor = requestOf(bookable, input, by?.company);
  return { conditions, claims: claimsFor(request, input, context), quote: priceOf(bookable, request, input, context), visitorsQuote: priceOf(bookable, visitor, input, context) };
}

/** Others were faster each time: to the requester, the time is taken. */
export function lostToOthers({ input, bookable, policy, situation }: Wish): Error {
  const taken = new Map([[bookable.id, [claimOf(input, policy)]]]);
  return notFree(checkBooking(requestOf(bookable, input), input, withTaken(bookable, situation, taken)));
}
