import type * as z from 'zod/mini';
import { Catalog } from './catalog.ts';
import type { Consent } from './consent.ts';
import { Equipment } from './equipment.ts';
import { Hub } from './hub.ts';
import type { Id } from './kind.ts';
import { Organization } from './organization.ts';
import { PartnerProfile } from './partner-profile.ts';
import { Program } from './program.ts';
import type { PublicCatalog } from './public-catalog.ts';
import { RCard } from './r-card.ts';
import { knownFields } from './schema/known-fields.ts';
import { Service } from './service.ts';
import { Technology } from './technology.ts';
import { audiences, type Audience } from './vocabularies.ts';

export type { PublicCatalog } from './public-catalog.ts';

/** Something that `publish` left out, and why. */
export interface Omission {
  readonly id: string;
  /** The field, with the steps that lead to it joined by `/`; `undefined` where the whole record was left out. */
  readonly field?: string;
  readonly code: 'no-live-basis' | 'sealed' | 'unknown-field';
}

/** Card fields that say nothing about the person. */
const impersonal = new Set(['id', 'organization', 'hub', 'sample', 'updatedAt', 'visibleUntil']);
/** Without these there is nothing to show: the whole card stays private. */
const indispensable = ['name', 'role', 'headline'];
const lists = ['interests', 'topics', 'works', 'featuredWorks', 'career', 'education', 'languages', 'videos'];

/**
 * Makes the part of a catalog that an audience may see at an instant. It is the only maker of a `PublicCatalog`.
 *
 * It is an allow-list: a field of a card appears only where a live basis for publishing names it, fields that the
 * schema does not know never do, at any depth, and an anonymous partner profile loses its organization and identifiers.
 * A card whose name, role or headline is not covered is left out, with every reference to it. Where a basis for showing
 * or matching ends later on, `visibleUntil` says when, so that static copies stop using the card by themselves.
 *
 * @param consents every basis on record; those of other subjects, purposes or times are ignored.
 * @param options.at the instant, RFC 3339 in UTC, for which bases must be live.
 * @returns the public catalog, and what was left out of it.
 * @throws {TypeError} for an audience that nobody knows, or an instant that is none.
 * @example
 * import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
 *
 * const options = { audience: 'public', at: '2026-11-24T00:00:00Z' } as const;
 * const { catalog, omitted } = publish(sampleCatalog, sampleConsents, options);
 * catalog.cards.length < sampleCatalog.cards.length; // → true
 * publish(sampleCatalog, [], options).catalog.cards; // → []
 */
export function publish(
  catalog: Catalog,
  consents: readonly Consent[],
  options: { readonly audience: Audience; readonly at: string },
): { catalog: PublicCatalog; omitted: Omission[] } {
  const { at, audience } = options;
  if (Number.isNaN(Date.parse(at))) throw new TypeError(`publish: \`at\` is no instant: ${JSON.stringify(at)}.`);
  if (!audiences.keys.includes(audience)) throw new TypeError(`publish: nobody knows the audience ${JSON.stringify(audience)}.`);
  const omitted: Omission[] = [];
  const live = consents.filter((consent) => isLive(consent, at) && reaches(consent.audience, audience));
  const bySubject = Map.groupBy(live, (consent) => consent.subject);
  const granted = (card: RCard, purpose: Consent['purpose']) =>
    (bySubject.get(card.id) ?? []).filter((consent) => consent.purpose === purpose);
  const known = <R extends { id: string }>(schema: z.core.$ZodType, records: readonly R[]): R[] =>
    records.map((record) => knownFields(schema, record, (field) => omitted.push({ id: record.id, field, code: 'unknown-field' })));

  const cards = known(RCard, catalog.cards).flatMap((card) => publicCard(card, granted(card, 'publish-card'), granted(card, 'matching'), omitted) ?? []);
  const shown = new Set<string>(cards.map((card) => card.id));
  const notMatched = cards.filter((card) => granted(card, 'matching').length === 0).map((card) => card.id);
  const withShownPeople = <R extends { people: Id<'r-card'>[] }>(record: R): R => ({
    ...record,
    people: record.people.filter((id) => shown.has(id)),
  });

  const document = {
    schemaVersion: catalog.schemaVersion,
    publisher: knownFields(Catalog.shape.publisher, catalog.publisher, (field) => omitted.push({ id: catalog.publisher.id, field, code: 'unknown-field' })),
    published: { at, audience, notMatched },
    hubs: known(Hub, catalog.hubs),
    organizations: known(Organization, catalog.organizations),
    cards,
    services: known(Service, catalog.services).map(withShownPeople),
    equipment: known(Equipment, catalog.equipment).map(withShownPeople),
    technologies: known(Technology, catalog.technologies).map(withShownPeople),
    programs: known(Program, catalog.programs),
    partnerProfiles: known(PartnerProfile, catalog.partnerProfiles).map((profile) => sealed(profile, omitted)),
  };
  return { catalog: document as unknown as PublicCatalog, omitted };
}

function isLive(consent: Consent, at: string): boolean {
  const instant = Date.parse(at);
  if (Date.parse(consent.grantedAt) > instant) return false;
  return instant < endOf(consent);
}

function endOf(consent: Consent): number {
  const ends = [consent.expiresAt, consent.withdrawnAt].filter((end) => end !== undefined).map((end) => Date.parse(end));
  return Math.min(Number.POSITIVE_INFINITY, ...ends);
}

function reaches(widest: Audience, viewer: Audience): boolean {
  return audiences.keys.indexOf(widest) >= audiences.keys.indexOf(viewer);
}

function publicCard(card: RCard, showing: readonly Consent[], matching: readonly Consent[], omitted: Omission[]): RCard | undefined {
  const ends = new Map<string, number>();
  for (const basis of showing) {
    for (const field of basis.fields) ends.set(field, Math.max(ends.get(field) ?? 0, endOf(basis)));
  }
  if (indispensable.some((field) => !ends.has(field))) {
    omitted.push({ id: card.id, code: 'no-live-basis' });
    return undefined;
  }

  const shown: Record<string, unknown> = Object.fromEntries(lists.map((field) => [field, []]));
  let until = Math.min(
    card.visibleUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(card.visibleUntil),
    matching.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...matching.map(endOf)),
  );
  for (const [field, value] of Object.entries(card)) {
    if (impersonal.has(field)) {
      shown[field] = value;
    } else if (ends.has(field)) {
      shown[field] = value;
      until = Math.min(until, ends.get(field) ?? 0);
    } else {
      omitted.push({ id: card.id, field, code: 'no-live-basis' });
    }
  }
  if (until !== Number.POSITIVE_INFINITY) shown['visibleUntil'] = new Date(until).toISOString();
  return withoutDanglingWorks(shown as RCard);
}

/** Topics and featured works point at works: where those stay private, so do the pointers. */
function withoutDanglingWorks(card: RCard): RCard {
  const works = new Set<string>(card.works.map((work) => work.id));
  return {
    ...card,
    featuredWorks: card.featuredWorks.filter((id) => works.has(id)),
    topics: card.topics.map((topic) => ({ ...topic, evidence: topic.evidence.filter((id) => works.has(id)) })),
  };
}

function sealed(profile: PartnerProfile, omitted: Omission[]): PartnerProfile {
  if (profile.disclosure === 'named') return profile;
  const { organization, identifiers, ...rest } = profile;
  for (const [field, value] of Object.entries({ organization, identifiers })) {
    if (value !== undefined) omitted.push({ id: profile.id, field, code: 'sealed' });
  }
  return rest;
}
