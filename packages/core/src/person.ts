import type { Booking } from './booking.ts';
import type { Catalog } from './catalog.ts';
import type { Collaboration } from './collaboration.ts';
import type { Consent } from './consent.ts';
import type { Id } from './kind.ts';
import type { RCard } from './r-card.ts';
import type { Records } from './records.ts';
import type { Request } from './request.ts';

/** Whom it is about: a researcher by card, somebody who books or applies by e-mail address, or one who is both. */
export interface PersonKey {
  readonly card?: Id<'r-card'>;
  /** Compared without regard to case. */
  readonly email?: string;
}

/** Everything that catalog and records hold about one person, ready to be handed over as JSON. */
export interface PersonExport {
  readonly cards: readonly RCard[];
  readonly consents: readonly Consent[];
  readonly bookings: readonly Booking[];
  readonly requests: readonly Request[];
  readonly collaborations: readonly Collaboration[];
}

/**
 * Everything on record about a person (PIPA 35, GDPR 15 and 20).
 *
 * @example
 * import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
 *
 * const records = { needs: [], requests: [], bookings: [], consents: [...sampleConsents], collaborations: [] };
 * const found = exportPerson({ card: 'r-card_sample-han-seoyun' }, { catalog: sampleCatalog, records });
 * found.cards.map(({ id }) => id); // → ['r-card_sample-han-seoyun']
 */
export function exportPerson(person: PersonKey, from: { readonly catalog: Catalog; readonly records: Records }): PersonExport {
  const { catalog, records } = from;
  const cards = catalog.cards.filter((card) => isCardOf(card, person));
  const bookings = records.bookings.filter((booking) => isRequester(booking, person));
  const requests = records.requests.filter((request) => isRequester(request, person));
  const ids = idsOf(cards, bookings, requests);
  return {
    cards,
    consents: records.consents.filter(({ subject }) => ids.has(subject)),
    bookings,
    requests,
    collaborations: records.collaborations.filter(({ subjects }) => subjects.some((id) => ids.has(id))),
  };
}

/**
 * Catalog and records without a person (PIPA 36, GDPR 17): the card with every reference to it, the bookings and
 * requests that the person made, and the consents. Ledger events stay, without the person's ids and without remarks,
 * as long as they are about anything else. The input is left as it is.
 *
 * @returns the rest, and how many records of each sort went or changed.
 * @example
 * import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
 *
 * const records = { needs: [], requests: [], bookings: [], consents: [...sampleConsents], collaborations: [] };
 * const { catalog, erased } = erasePerson({ card: 'r-card_sample-han-seoyun' }, { catalog: sampleCatalog, records });
 * erased.cards; // → 1
 * JSON.stringify(catalog).includes('r-card_sample-han-seoyun'); // → false
 */
export function erasePerson(
  person: PersonKey,
  from: { readonly catalog: Catalog; readonly records: Records },
): { catalog: Catalog; records: Records; erased: Readonly<Record<keyof PersonExport, number>> } {
  const found = exportPerson(person, from);
  const ids = idsOf(found.cards, found.bookings, found.requests);
  const keeps = ({ id }: { readonly id: string }) => !ids.has(id);
  const { catalog, records } = from;

  const remaining: Records = {
    ...records,
    bookings: records.bookings.filter(keeps).filter(({ resources }) => !resources.some((id) => ids.has(id))),
    requests: records.requests.filter(keeps).map((request) => ({ ...request, bookings: request.bookings.filter((id) => !ids.has(id)) })),
    consents: records.consents.filter(({ subject }) => !ids.has(subject)),
    collaborations: records.collaborations.flatMap((event) => withoutIds(event, ids) ?? []),
  };
  const erased = {
    cards: found.cards.length,
    consents: found.consents.length,
    bookings: records.bookings.length - remaining.bookings.length,
    requests: found.requests.length,
    collaborations: found.collaborations.length,
  };
  return { catalog: withoutCards(catalog, ids), records: remaining, erased };
}

function isCardOf(card: RCard, { card: id, email }: PersonKey): boolean {
  return card.id === id || sameAddress(card.contact?.email, email);
}

function isRequester(record: { readonly requester: { readonly email: string } }, { email }: PersonKey): boolean {
  return sameAddress(record.requester.email, email);
}

function sameAddress(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.trim().toLowerCase();
}

function idsOf(...lists: readonly (readonly { readonly id: string }[])[]): Set<string> {
  return new Set(lists.flat().map(({ id }) => id));
}

function withoutIds(event: Collaboration, ids: ReadonlySet<string>): Collaboration | undefined {
  const subjects = event.subjects.filter((id) => !ids.has(id));
  if (subjects.length === event.subjects.length) return event;
  if (subjects.length === 0) return undefined;
  const { note: _, ...rest } = event;
  return { ...rest, subjects };
}

function withoutCards(catalog: Catalog, ids: ReadonlySet<string>): Catalog {
  const withoutPeople = <R extends { people: Id<'r-card'>[] }>(record: R): R => ({ ...record, people: record.people.filter((id) => !ids.has(id)) });
  return {
    ...catalog,
    cards: catalog.cards.filter(({ id }) => !ids.has(id)),
    services: catalog.services.map(withoutPeople),
    equipment: catalog.equipment.map(withoutPeople),
    technologies: catalog.technologies.map(withoutPeople),
  };
}
