import type { Booking } from '@dongban/core/booking';
import type { Interest } from '@dongban/core/interest';
import { findRecord } from '@dongban/core/public-catalog';
import { localize, labelOf } from '@dongban/core/text';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { requestTypes } from '@dongban/core/vocabularies';
import { bookingToICalendar } from '@dongban/interop/icalendar';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import type { Links } from '../access/links.ts';
import { findBookable } from '../bookings/bookable.ts';
import type { MailAddress, Stationery } from '../notifications/compose-mail.ts';
import type { Letter } from '../notifications/letter.ts';
import type { Publication } from '../publication/publication.ts';

/** What letters take from the portal. */
export interface StationerySources {
  readonly publication: Publication;
  readonly clock: () => Temporal.Instant;
  readonly codes: OneTimeCodes;
  readonly links: Links;
  readonly from: MailAddress;
  readonly publicUrl: () => string;
}

/** How long after its end a booking can still be looked at by its link, and how long a request or a card can. */
const bookingLinkDays = 30;
const otherLinkDays = 180;

/** What letters are written with: names as they are public at that moment, links and codes made for each. */
export function createStationery(sources: StationerySources): Stationery {
  const { publication, clock, codes, from } = sources;
  return {
    from,
    clock,
    publisher: publication.current().catalog.publisher.id,
    codeFor: (challenge) => codes.codeFor(challenge),
    institute: (locale) => localize(publication.current().catalog.publisher.name, locale).text,
    linkFor: (letter) => linkFor(letter, sources),
    factsOf: ({ booking, request, interest, entry }, locale) => {
      if (interest !== undefined) return { title: profileTitle(interest, sources, locale) };
      if (entry !== undefined) return waitingFor(entry, sources, locale);
      if (booking !== undefined) return { title: titleOf(booking, sources, locale), where: placeOf(booking, sources, locale) };
      const type = request === undefined ? undefined : requestTypes.term(request.type);
      return { title: type === undefined ? '' : labelOf(type, locale) };
    },
    calendarOf: (booking, method, locale) =>
      bookingToICalendar(booking, {
        ...entryOf(booking, sources, locale),
        method,
        organizer: { name: from.name, email: from.address },
      }),
  };
}

/** What a calendar says of a booking. */
export function entryOf(booking: Booking, sources: Pick<StationerySources, 'publication' | 'clock'>, locale: string) {
  return {
    summary: titleOf(booking, sources, locale),
    location: placeOf(booking, sources, locale),
    publisher: sources.publication.current().catalog.publisher.id,
    now: sources.clock().toString(),
  };
}

/** What somebody waits for, and where. */
export function waitingFor({ resource, hub }: WaitlistEntry, sources: Pick<StationerySources, 'publication' | 'clock'>, locale: string): { title: string; where: string | undefined } {
  return { title: titleOf({ resources: [resource] }, sources, locale), where: placeOf({ hub }, sources, locale) };
}

/** What an interest is in; a profile that is no longer shown is not named. */
export function profileTitle({ profile }: Pick<Interest, 'profile'>, { publication, clock }: Pick<StationerySources, 'publication' | 'clock'>, locale: string): string {
  const { catalog } = publication.current();
  return localize(findRecord(catalog, profile, clock().toString())?.title ?? catalog.publisher.name, locale).text;
}

/** A name whose basis has ended since is not written into anything new. */
function titleOf({ resources: [resource] }: Pick<Booking, 'resources'>, { publication, clock }: Pick<StationerySources, 'publication' | 'clock'>, locale: string): string {
  const { catalog } = publication.current();
  const bookable = resource === undefined ? undefined : findBookable(catalog, resource, clock().toString());
  return localize(bookable?.title ?? catalog.publisher.name, locale).text;
}

function placeOf({ hub: id }: Pick<Booking, 'hub'>, { publication, clock }: Pick<StationerySources, 'publication' | 'clock'>, locale: string): string | undefined {
  const hub = id === undefined ? undefined : findRecord(publication.current().catalog, id, clock().toString());
  return hub === undefined ? undefined : `${localize(hub.name, locale).text}, ${localize(hub.address, locale).text}`;
}

function linkFor({ kind, subject, booking, interest, entry }: Letter, { links, clock, publicUrl }: StationerySources): string | undefined {
  if (kind === 'code') return undefined;
  const until = (days: number, from: Temporal.Instant) => from.add({ hours: 24 * days });
  const at = (path: string) => new URL(path, publicUrl()).href;
  if (kind === 'overdue') return at(`staff/${booking === undefined ? 'requests' : 'bookings'}/${subject}`);
  if (kind === 'card-link') return at(`my/card/${links.sign('card', subject, until(otherLinkDays, clock()))}`);
  if (booking !== undefined) return at(`my/booking/${links.sign('booking', subject, until(bookingLinkDays, Temporal.Instant.from(booking.end)))}`);
  if (entry !== undefined) return at(`my/waitlist/${links.sign('waitlist', subject, until(bookingLinkDays, Temporal.Instant.from(`${entry.through}T23:59:59Z`)))}`);
  if (interest !== undefined) return at(`my/interest/${links.sign('interest', subject, until(otherLinkDays, clock()))}`);
  return at(`my/request/${links.sign('request', subject, until(otherLinkDays, clock()))}`);
}
