import { koreanHolidays, nearestWithinDays, type BookingContext, type BookingRequest, type Holidays, type RequesterFacts, type Taken } from '@dongban/booking';
import type { Hub } from '@dongban/core/hub';
import type { Id } from '@dongban/core/kind';
import type { BookingInput } from '@dongban/core/booking';
import type { ResourceId } from '@dongban/core/slot';
import type { Queryable } from '../database/database.ts';
import type { Bookable } from './bookable.ts';
import { takenOf, type Claimed, type Window } from '../claims/claims.ts';

/** How far ahead holidays are looked up at least, for the nearest time that a refusal offers. */
const lookAheadDays = 180;

/** Everything but the bookings that decides when a resource can be booked at a hub. */
export interface Situation {
  readonly hub: Hub;
  readonly context: Omit<BookingContext, 'taken'>;
  /** Years that no closures are known of, as far as they were looked up. */
  readonly warnings: Holidays['warnings'];
}

/** The hub asked for, or the first; `undefined` where the resource is not offered there. */
export function hubFor(bookable: Bookable, id: Id<'hub'> | undefined): Hub | undefined {
  return id === undefined ? bookable.hubs[0] : bookable.hubs.find((hub) => hub.id === id);
}

/** @param through last day that is asked about. */
export async function situationAt(hub: Hub, bookable: Bookable, now: Temporal.Instant, through: Temporal.PlainDate): Promise<Situation> {
  const today = now.toZonedDateTimeISO(hub.timeZone).toPlainDate();
  const { closures, warnings } = hub.country === 'KR' ? await koreanHolidays(today, later(through, today.add({ days: lookAheadDays }))) : { closures: [], warnings: [] };
  return {
    hub,
    warnings,
    context: {
      now,
      timeZone: hub.timeZone,
      hub: hub.id,
      openingHours: bookable.ownHours ?? hub.openingHours,
      houseHours: bookable.ownHours === undefined ? undefined : hub.openingHours,
      // A hub's own words for a day come before the almanac's.
      closures: [...hub.closures, ...closures],
      policy: bookable.policy,
      eligibility: bookable.eligibility,
      modes: bookable.modes,
    },
  };
}

/** What is booked, all of it or none: the resource first, then what it takes along. */
export function requestOf(
  { id, along }: Bookable,
  { mode, seats }: Pick<BookingInput, 'seats'> & { readonly mode?: BookingInput['mode'] | undefined },
  requester?: RequesterFacts,
): BookingRequest {
  return { resources: [id, ...along.map((one) => one.id)], mode, seats, requester };
}

/** As far as a look at these days, and at the nearest times around them, goes; nowhere, for days that are long past. */
export function windowUntil(through: Temporal.PlainDate, timeZone: string, from: Temporal.Instant): Window {
  const to = through.add({ days: nearestWithinDays + 2 }).toZonedDateTime(timeZone).toInstant();
  return { from, to: Temporal.Instant.compare(from, to) <= 0 ? to : from };
}

/** Time that is gone, of the resource and of each instrument that is taken along. */
export function takenFor({ id, along }: Bookable, within: Queryable, window: Window, now: Temporal.Instant): Promise<Claimed> {
  return takenOf(within, [id, ...along.map((one) => one.id)], window, now);
}

export function withTaken({ id, along, policy }: Bookable, { context, hub }: Situation, taken: ReadonlyMap<ResourceId, readonly Taken[]>): BookingContext {
  return {
    ...context,
    taken: taken.get(id) ?? [],
    along: along.map((instrument) => ({
      id: instrument.id,
      whole: true,
      openingHours: hub.openingHours,
      closures: context.closures,
      taken: taken.get(instrument.id) ?? [],
      // Whatever has to be set up or cleaned keeps the instrument as well.
      policy: { seats: instrument.seats, bufferBeforeMinutes: policy?.bufferBeforeMinutes, bufferAfterMinutes: policy?.bufferAfterMinutes },
    })),
  };
}

/** The same at the other hubs where it is offered: what a refusal offers instead. */
export async function elsewhere(bookable: Bookable, { hub, context: { now } }: Situation, through: Temporal.PlainDate, taken: ReadonlyMap<ResourceId, readonly Taken[]>): Promise<BookingContext[]> {
  const others = bookable.hubs.filter(({ id }) => id !== hub.id);
  return Promise.all(others.map(async (other) => withTaken(bookable, await situationAt(other, bookable, now, through), taken)));
}

/** The later of two days. */
export function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
