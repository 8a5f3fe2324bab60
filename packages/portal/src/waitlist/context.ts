import type { BookingContext, OfferWish } from '@dongban/booking';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { findBookable, type Bookable } from '../bookings/bookable.ts';
import { factsOf } from '../bookings/history.ts';
import { hubFor, requestOf, situationAt, takenFor, windowUntil, withTaken } from '../bookings/situation.ts';
import type { Queryable } from '../database/database.ts';
import type { Desk } from '../portal/desk.ts';

/** What somebody waits for, beside what there is. */
export interface Outlook {
  readonly bookable: Bookable;
  readonly wish: OfferWish;
  readonly context: BookingContext;
}

type Wanted = Pick<WaitlistEntry, 'resource' | 'from' | 'through' | 'hours' | 'mode' | 'hub' | 'minutes' | 'seats' | 'requester' | 'company' | 'passed'>;

const minutesPerDay = 1_440;

/** Days to look at, where not all of theirs. */
export interface Days {
  readonly from: string;
  readonly through: string;
}

/** How things stand for somebody who waits; `undefined` where what they wait for is no longer offered, or these days are none of theirs. */
export async function outlookFor(wanted: Wanted, desk: Desk, within: Queryable, days?: Days): Promise<Outlook | undefined> {
  const now = desk.clock();
  const bookable = findBookable(desk.publication.current().catalog, wanted.resource, now.toString());
  const hub = bookable === undefined ? undefined : hubFor(bookable, wanted.hub);
  if (bookable?.policy === undefined || hub === undefined) return undefined;
  const today = now.toZonedDateTimeISO(hub.timeZone).toPlainDate().toString();
  const from = [wanted.from, days?.from ?? today, today].toSorted().at(-1) ?? today;
  const through = days !== undefined && days.through < wanted.through ? days.through : wanted.through;
  if (from > through) return undefined;
  const last = Temporal.PlainDate.from(through);
  const situation = await situationAt(hub, bookable, now, last);
  const { mode, seats, minutes, hours, passed } = wanted;
  const lastEnd = last.add({ days: Math.ceil(minutes / minutesPerDay) });
  const { taken } = await takenFor(bookable, within, windowUntil(lastEnd, hub.timeZone, now.subtract({ hours: 24 })), now);
  const facts = await factsOf(within, bookable, { requester: wanted.requester, company: wanted.company }, now);
  return {
    bookable,
    context: withTaken(bookable, situation, taken),
    wish: { ...requestOf(bookable, { mode, seats }, facts), minutes, from: Temporal.PlainDate.from(from), through: last, hours, passed },
  };
}
