import { koreanHolidays, type BookingContext, type Holidays, type Taken } from '@dongban/booking';
import type { Hub } from '@dongban/core/hub';
import type { Id } from '@dongban/core/kind';
import type { Bookable } from './bookable.ts';

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

export function withTaken({ context }: Situation, taken: readonly Taken[]): BookingContext {
  return { ...context, taken };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
