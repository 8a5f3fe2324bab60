import type { Booking } from '@dongban/core/booking';
import { plainText } from '@dongban/core/text';
import ical, {
  ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency, type ICalAttendeeData, type ICalEventData,
} from 'ical-generator';
import { mailAddress, webAddress } from './addresses.ts';

/** What a calendar shows of a booking, in the language of its reader. */
export interface CalendarOptions {
  /** Title of the entry, such as the name of the instrument. */
  readonly summary: string;
  /** Where it takes place: the hub with its address, or how to join online. */
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  /** Page of the booking. Leave tokens out: calendars are shared and synchronized. */
  readonly url?: string | undefined;
  /** Instant at which the file is made, RFC 3339 in UTC. */
  readonly now: string;
  /**
   * Id of the catalog's publisher, a domain-like name. It makes the UID unique in the world: keep it the same for good.
   *
   * @default 'dongban'
   */
  readonly publisher?: string | undefined;
}

/** Makes the file a message of iTIP (RFC 5546), for sending by mail: calendars enter, move and remove the entry by it. */
export interface CalendarMail {
  /** Who the message is from. */
  readonly organizer: { readonly name: string; readonly email: string };
  /** @default 'CANCEL' for a booking that is cancelled or declined, else 'REQUEST' */
  readonly method?: 'REQUEST' | 'CANCEL' | undefined;
}

/**
 * A booking as an iCalendar file (RFC 5545), one VEVENT in UTC.
 *
 * The UID stays the same through all changes and SEQUENCE is the booking's own, so that a later file replaces an earlier
 * one. Without `organizer` it is a file for keeping; with it, a message with METHOD, ORGANIZER and the requester as
 * ATTENDEE. Lines end in CRLF and are at most 75 octets long; texts may hold anything, since line breaks and control
 * characters in them never reach the file as such.
 *
 * @throws {TypeError} where `publisher` is no domain-like name, or `url` no http(s) address.
 * @example
 * import type { Booking } from '@dongban/core';
 *
 * const booking: Booking = {
 *   id: 'booking_k3v9', resources: ['equipment_shaker'], start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:30:00Z', timeZone: 'Asia/Seoul',
 *   mode: 'onsite', hub: 'hub_changwon', seats: 1, state: 'confirmed', sequence: 0, createdAt: '2026-11-24T00:00:00Z',
 *   requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' },
 * };
 * const text = bookingToICalendar(booking, {
 *   summary: '진동시험기 예약', location: '창원 허브, 경상남도 창원시', publisher: 'portal.example.org', now: '2026-11-24T01:02:03Z',
 * });
 * text.split('\r\n').slice(4, 9); // → ['UID:booking_k3v9@portal.example.org', 'SEQUENCE:0', 'DTSTAMP:20261124T010203Z', 'DTSTART:20261126T050000Z', 'DTEND:20261126T063000Z']
 */
export function bookingToICalendar(booking: Booking, options: CalendarOptions & (CalendarMail | { readonly organizer?: undefined; readonly method?: undefined })): string {
  const publisher = options.publisher ?? 'dongban';
  if (!/^[a-z0-9.-]+$/.test(publisher)) throw new TypeError(`bookingToICalendar: \`publisher\` has to be a domain-like name, not ${JSON.stringify(publisher)}.`);

  const event: ICalEventData = {
    id: `${encodeURIComponent(booking.id)}@${publisher}`,
    sequence: booking.sequence,
    stamp: options.now,
    created: booking.createdAt,
    start: booking.start,
    end: booking.end,
    summary: plainText(options.summary),
    ...stateOf(booking),
    ...(options.location === undefined ? {} : { location: plainText(options.location) }),
    ...(options.description === undefined ? {} : { description: plainText(options.description) }),
    ...(options.url === undefined ? {} : { url: webAddress(options.url) }),
    ...(options.organizer === undefined ? {} : { organizer: person(options.organizer), attendees: [requesterOf(booking)] }),
  };
  const method = options.organizer === undefined ? undefined : (options.method ?? (isOff(booking) ? 'CANCEL' : 'REQUEST'));
  const calendar = ical({
    prodId: { company: 'dongban', product: 'dongban' },
    ...(method === undefined ? {} : { method: ICalCalendarMethod[method] }),
    events: [event],
  });
  // The library leaves out the line end after the last line, which RFC 5545 asks for.
  return `${calendar.toString()}\r\n`;
}

const isOff = (booking: Booking): boolean => booking.state === 'cancelled' || booking.state === 'declined';

function stateOf(booking: Booking): Pick<ICalEventData, 'status' | 'transparency' | 'busystatus'> {
  if (isOff(booking)) return { status: ICalEventStatus.CANCELLED, transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };
  if (booking.state === 'requested' || booking.state === 'unverified') return { status: ICalEventStatus.TENTATIVE, transparency: ICalEventTransparency.OPAQUE, busystatus: ICalEventBusyStatus.TENTATIVE };
  return { status: ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.OPAQUE, busystatus: ICalEventBusyStatus.BUSY };
}

/** The requester asked for the time, so that nobody has to ask whether they come. */
function requesterOf(booking: Booking): ICalAttendeeData {
  return { ...person(booking.requester), status: ICalAttendeeStatus.ACCEPTED, rsvp: false };
}

function person({ name, email }: { readonly name: string; readonly email: string }): { name: string; email: string } {
  const address = mailAddress(email);
  return { name: plainText(name).replaceAll('\n', ' ') || address, email: address };
}
