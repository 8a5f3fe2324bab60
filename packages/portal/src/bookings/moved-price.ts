import type { Booking, MoveInput } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { factsOf } from './history.ts';
import { priceOf } from './price.ts';
import { requestOf, withTaken } from './situation.ts';
import { wishFor, type Wish } from './wish.ts';

/** A booking at another time: the wish for it, by whoever made the booking. */
export async function wishToMove(booking: Booking, { start, end, mode = booking.mode, hub = booking.hub }: MoveInput, desk: Desk): Promise<Wish> {
  const { id, resources: [resource], requester, company, seats } = booking;
  if (resource === undefined) throw notFound(id);
  return wishFor({ resource, start, end, mode, seats, ...(hub === undefined ? {} : { hub }) }, desk, { requester, company, except: id });
}

/** By the list, where it has a price; else what was agreed on, where that is for the whole of a request, or for as long a time. */
export function movedPrice(before: Booking, to: Interval, listed: Quote | undefined): Quote | undefined {
  if (before.request !== undefined) return before.quote;
  return listed ?? (minutesOf(before) === minutesOf(to) ? before.quote : undefined);
}

/**
 * What a booking costs once it is moved, to be shown before it is; `undefined` where staff make the price. Whether the time is free is
 * asked elsewhere: nothing here depends on what others have booked.
 *
 * @throws {ProblemError} where it is no longer offered, or not there.
 */
export async function priceWhenMoved(booking: Booking, to: MoveInput, desk: Desk): Promise<Quote | undefined> {
  const { input, bookable, situation, by } = await wishToMove(booking, to, desk);
  const facts = await factsOf(desk.database, bookable, by, situation.context.now);
  return movedPrice(booking, to, priceOf(bookable, requestOf(bookable, input, facts), input, withTaken(bookable, situation, new Map())));
}

const minutesOf = ({ start, end }: Interval): number => Temporal.Instant.from(start).until(end).total('minutes');
