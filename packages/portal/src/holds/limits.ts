import { listTimes } from '@dongban/booking';
import type { Refusal } from '@dongban/core/slot';
import { requestOf, withTaken } from '../bookings/situation.ts';
import { notFree } from '../bookings/refusals.ts';
import type { Wish } from '../bookings/wish.ts';
import type { Queryable } from '../database/database.ts';
import { ProblemError } from '../http/problem.ts';
import { holdsOf, unverifiedMinutes } from './store.ts';

/** What strangers may keep from others without having said who they are. */
const mostHoldsPerVisitor = 2;
const mostShareOfWeek = 0.25;

/**
 * Sees to it that one visitor holds two times at most, and all who have not shown who they are together a quarter of what a
 * resource offers in a week: a visitor's address can be changed, the week cannot. Queue for visitor and resource before.
 *
 * @throws {ProblemError} `too-many-holds`, or `slot-not-free` where too much of the week is held.
 */
export async function limitHolds(wish: Wish, visitor: string, within: Queryable): Promise<void> {
  const { now } = wish.situation.context;
  if ((await holdsOf(within, visitor, now)) >= mostHoldsPerVisitor) throw new ProblemError(409, { code: 'too-many-holds', params: { most: mostHoldsPerVisitor } });
  const { kept, wanted, most } = await weekFor(wish, within);
  if (kept + wanted > most) throw weekHeld({ code: 'book-at-once', params: {} });
}

/**
 * The same for a booking that waits for a code. One alone may be longer than that: or what is open for some hours a week could
 * not be booked at all.
 *
 * @throws {ProblemError} `slot-not-free` where too much of the week is held.
 */
export async function limitUnverified(wish: Wish, within: Queryable): Promise<void> {
  const { kept, wanted, most } = await weekFor(wish, within);
  if (kept > 0 && kept + wanted > most) throw weekHeld({ code: 'ask-staff', params: {} });
}

function weekHeld(remedy: NonNullable<Refusal['remedy']>): ProblemError {
  return notFree([{ rule: 'holds', code: 'week-held', params: {}, overridable: false, remedy }]);
}

/** Minutes of the week that a time lies in: kept by people who have not shown who they are, wanted, and the most that may be. */
async function weekFor({ input, bookable, policy, situation }: Wish, within: Queryable): Promise<{ kept: number; wanted: number; most: number }> {
  const { now } = situation.context;
  const { from, through, ends } = weekOf(input.start, situation.hub.timeZone);
  const seats = policy.seats ?? 1;
  const wanted = minutesBetween(input) * (input.seats ?? 1);
  const { slots, refused } = listTimes({ ...requestOf(bookable, { mode: input.mode }), from, through }, withTaken(bookable, situation, new Map()));
  const offered = coveredMinutes([...slots, ...refused]) * seats;
  return { kept: await unverifiedMinutes(within, bookable.id, ends, now), wanted, most: offered * mostShareOfWeek };
}

/** The week from Monday in the hub's zone. */
function weekOf(start: string, timeZone: string): { from: Temporal.PlainDate; through: Temporal.PlainDate; ends: readonly [Temporal.Instant, Temporal.Instant] } {
  const day = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate();
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  const next = from.add({ days: 7 });
  return { from, through: from.add({ days: 6 }), ends: [from.toZonedDateTime(timeZone).toInstant(), next.toZonedDateTime(timeZone).toInstant()] };
}

/** Minutes that lie in any of the times, which come in two orders. */
function coveredMinutes(times: readonly { readonly start: string; readonly end: string }[]): number {
  let minutes = 0;
  let covered = '';
  for (const { start, end } of times.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    if (end <= covered) continue;
    minutes += minutesBetween({ start: start > covered ? start : covered, end });
    covered = end;
  }
  return minutes;
}

function minutesBetween({ start, end }: { readonly start: string; readonly end: string }): number {
  return Temporal.Instant.from(start).until(end).total('minutes');
}
