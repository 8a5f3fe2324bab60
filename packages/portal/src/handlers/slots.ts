import { listTimes, notBookable } from '@dongban/booking';
import type { SlotList } from '@dongban/core/slot';
import { findBookable } from '../bookings/bookable.ts';
import { hubFor, requestOf, situationAt, takenFor, windowUntil, withTaken } from '../bookings/situation.ts';
import type { Handler } from '../http/handler.ts';
import { daysFrom } from '../http/days.ts';
import { notFound } from '../http/problem.ts';
import { notFree, notOffered } from '../bookings/refusals.ts';
import type { Desk } from '../portal/desk.ts';

const minutesPerDay = 1_440;

/** Lists the times of a resource. */
export function listSlots({ publication, database, clock }: Desk): Handler<'slots.list'> {
  return async ({ input }) => {
    const now = clock();
    const bookable = findBookable(publication.current().catalog, input.resource, now.toString());
    if (bookable === undefined) throw notFound(input.resource);
    const { from, through } = daysFrom(input);
    const hub = hubFor(bookable, input.hub);
    if (hub === undefined && input.hub !== undefined) throw notOffered(bookable);
    const { policy } = bookable;
    if (hub === undefined || policy === undefined) throw notFree([notBookable]);

    const situation = await situationAt(hub, bookable, now, through);
    const { mode, minutes = policy.durationMinutes } = input;
    const lastEnd = through.add({ days: Math.ceil(minutes / minutesPerDay) });
    const { taken } = await takenFor(bookable, database, windowUntil(lastEnd, hub.timeZone, now), now);
    const context = withTaken(bookable, situation, taken);
    const { slots, refused } = listTimes({ ...requestOf(bookable, { mode }), minutes, from, through }, context);
    const warnings = situation.warnings.filter(({ code, params }) => code === 'holidays-unknown' && from.year <= params.year && params.year <= through.year);
    const body: SlotList = {
      resource: bookable.id, timeZone: hub.timeZone, duration: `PT${minutes}M`, slots, refused,
      ...(warnings.length === 0 ? {} : { warnings: warnings.map(({ code, params }) => ({ code, params: { ...params } })) }),
    };
    return { body, headers: { 'cache-control': 'no-store' } };
  };
}
