import { notBookable } from '@dongban/booking';
import { bookingToICalendar } from '@dongban/interop/icalendar';
import { findBookable } from '../bookings/bookable.ts';
import { createBooking, type Wish } from '../bookings/create-booking.ts';
import { readKey } from '../bookings/key-book.ts';
import { notFree, notOffered } from '../bookings/refusals.ts';
import { hubFor, situationAt } from '../bookings/situation.ts';
import { findBooking, type StoredBooking } from '../bookings/store.ts';
import type { Call, Handler } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { entryOf } from '../portal/stationery.ts';

/** Books a slot. */
export function bookSlot(desk: Desk): Handler<'bookings.create'> {
  return async (call) => {
    const text = readKey(call.header('idempotency-key'));
    const requestHash = desk.tokens.fingerprint(JSON.stringify(call.input));
    const make = async () => createBooking(await wishOf(call, desk, text === undefined ? undefined : { text, requestHash }), desk);
    const receipt = await (text === undefined ? make() : desk.keys.hold(text, requestHash, make));
    return { body: receipt, status: 201, headers: { location: `/v1/bookings/${receipt.booking.id}` } };
  };
}

/** Gives a booking to the holder of its token. */
export function openBooking(desk: Desk): Handler<'bookings.get'> {
  return async (call) => ({ body: (await authorized(call, desk)).booking });
}

/** Gives a booking as an iCalendar file. */
export function bookingCalendar(desk: Desk): Handler<'bookings.calendar'> {
  return async (call) => {
    const { booking } = await authorized(call, desk);
    const text = bookingToICalendar(booking, entryOf(booking, desk, booking.requester.lang));
    return { body: text, text, headers: { 'content-disposition': `attachment; filename="${booking.id}.ics"` } };
  };
}

async function wishOf({ input }: Call<'bookings.create'>, desk: Desk, key: Wish['key']): Promise<Wish> {
  const now = desk.clock();
  const bookable = findBookable(desk.publication.current().catalog, input.resource, now.toString());
  if (bookable === undefined) throw notFound(input.resource);
  const hub = hubFor(bookable, input.hub);
  if (hub === undefined && input.hub !== undefined) throw notOffered(bookable);
  const { policy } = bookable;
  if (hub === undefined || policy === undefined) throw notFree([notBookable]);
  const day = Temporal.Instant.from(input.start).toZonedDateTimeISO(hub.timeZone).toPlainDate();
  return { input, bookable, policy, key, situation: await situationAt(hub, bookable, now, day) };
}

/** Whoever has no token is told the same as whoever asks for a booking that there is not. */
export async function authorized(call: Pick<Call<'bookings.get'>, 'id' | 'header'>, { database, tokens }: Desk): Promise<StoredBooking> {
  const token = /^Bearer +([\w-]+)$/i.exec(call.header('authorization') ?? '')?.[1] ?? '';
  const stored = await findBooking(database, call.id);
  if (!tokens.opens(token, stored?.tokenHash) || stored === undefined) throw notFound(call.id);
  return stored;
}
