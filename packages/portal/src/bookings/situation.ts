import { koreanHolidays, type BookingContext, type BookingRequest, type Holidays, type Taken } from '@dongban/booking';
import type { Hub } from '@dongban/core/hub';
import type { Id } from '@dongban/core/kind';
import type { BookingInput } from '@dongban/core/booking';
import type { Queryable } from '../database/database.ts';
import type { Bookable } from './bookable.ts';
import { takenOf } from './store.ts';

/** How far ahead holidays are looked up at least, for the nearest time that a refusal offers. */
const lookAheadDays = 180;

/** Everything but the bookings that decides when a resource can be booked at a hub. */
export interface Situation {
  readonly hub: Hub;
  readonly context: Omit<BookingContext, 'taken'>;
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
    warnings: warnings.filter(({ code, params }) => code === 'holidays-unknown' && params.year <= through.year),
    context: {
      now,
      timeZone: hub.timeZone,
      hub: hub.id,
      openingHours: bookable.ownHours ?? hub.openingHours,
      houseHours: bookable.ownHours === undefined ? undefined : hub.openingHours,
      // A hub's own words for a day come before the almanac's.
      closures: [...hub.closures, ...closures],
      policy: bookable.policy,
      modes: bookable.modes,
    },
  };
}

/** What is booked, all of it or none: the resource first, then what it takes along. */
export function requestOf({ id, along }: Bookable, { mode, seats }: Pick<BookingInput, 'seats'> & { readonly mode?: BookingInput['mode'] | undefined }): BookingRequest {
  return { resources: [id, ...along.map((one) => one.id)], mode, seats };
}

/** Time that is gone: seats of the resource, and whatever is claimed of an instrument that is taken along whole. */
export async function takenFor({ id, along }: Bookable, within: Queryable, after: Temporal.Instant, now: Temporal.Instant): Promise<Taken[]> {
  const taken = await takenOf(within, id, after.toString(), now.toString());
  for (const instrument of along) taken.push(...(await takenOf(within, instrument.id, after.toString(), now.toString())).map(({ start, end }) => ({ start, end })));
  return taken;
}

export function withTaken({ context }: Situation, taken: readonly Taken[]): BookingContext {
  return { ...context, taken };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
