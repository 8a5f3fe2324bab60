import type { Hub } from './hub.ts';
import { identifierUrl } from './identifier/address.ts';
import type { Organization } from './organization.ts';
import type { Affiliation, RCard, Work } from './r-card.ts';
import { localize, type LocalizedText } from './text.ts';
import type { Organization as SchemaOrganization, Periodical, Person, Place, ProfilePage, ScholarlyArticle, WithContext } from 'schema-dts';

/** What a card's page is made of beside the card. */
export interface CardPage {
  /** Language of the page; texts come in it or in the nearest there is. */
  readonly locale: string;
  /** Address of the page. */
  readonly url?: string;
  readonly organization?: Organization;
  readonly hub?: Hub;
}

/**
 * A card as schema.org data for search engines: a ProfilePage about a Person.
 *
 * It says nothing that the card does not: give it cards of a public catalog only.
 *
 * @example
 * import { jsonLdText } from '@dongban/core/json-ld';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const [card] = samplePublicCatalog('2026-11-24T00:00:00Z').cards;
 * const data = card && cardToJsonLd(card, { locale: 'ko', url: 'https://partner.example.org/people/han' });
 * const html = data && `<script type="application/ld+json">${jsonLdText(data)}</script>`;
 * data?.['@type']; // → 'ProfilePage'
 */
export function cardToJsonLd(card: RCard, page: CardPage): WithContext<ProfilePage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    inLanguage: page.locale,
    ...given('url', page.url),
    ...given('dateModified', card.updatedAt),
    mainEntity: personOf(card, page),
  };
}

/**
 * JSON for a script element: nothing in it can end the element or the script.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 * @example
 * jsonLdText({ name: '</script>' }); // → '{"name":"\\u003c/script\\u003e"}'
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function personOf(card: RCard, page: CardPage): Person {
  const say = (text: LocalizedText) => localize(text, page.locale).text;
  const { primary, others } = card.name;
  const links = [...(card.identifiers ?? []).flatMap((identifier) => identifierUrl(identifier) ?? []), card.contact?.url].filter((link) => link !== undefined);
  const person: Exclude<Person, string> = {
    '@type': 'Person',
    identifier: card.id,
    name: primary.full,
    alternateName: others.map(({ full }) => full),
    ...given('familyName', primary.family),
    ...given('givenName', primary.given),
    jobTitle: say(card.role),
    description: say(card.headline),
    knowsAbout: [...card.topics.map(({ label }) => say(label)), ...card.interests.map(say)],
    knowsLanguage: card.languages,
    alumniOf: card.education.map((position) => affiliationOf(position, say)),
    sameAs: links,
    ...given('worksFor', page.organization && organizationOf(page.organization, say)),
    ...given('workLocation', page.hub && placeOf(page.hub, say)),
    ...given('image', card.portrait?.url),
    ...given('email', card.contact?.email),
    ...given('telephone', card.contact?.phone),
  };
  // A work names its author; `@reverse` says it from the author's side.
  const works = card.works.map((work) => workOf(work, say));
  return works.length === 0 ? person : ({ ...person, '@reverse': { author: works } } as Person);
}

function organizationOf(organization: Organization, say: (text: LocalizedText) => string): SchemaOrganization {
  return {
    '@type': organization.type === 'research-institute' ? 'ResearchOrganization' : 'Organization',
    name: say(organization.name),
    ...given('url', organization.url),
    sameAs: (organization.identifiers ?? []).flatMap((identifier) => identifierUrl(identifier) ?? []),
  };
}

function placeOf(hub: Hub, say: (text: LocalizedText) => string): Place {
  return { '@type': 'Place', name: say(hub.name), address: say(hub.address) };
}

function affiliationOf(position: Affiliation, say: (text: LocalizedText) => string): SchemaOrganization {
  return {
    '@type': 'Organization',
    name: say(position.organization),
    sameAs: (position.identifiers ?? []).flatMap((identifier) => identifierUrl(identifier) ?? []),
  };
}

function workOf(work: Work, say: (text: LocalizedText) => string): ScholarlyArticle {
  return {
    // schema.org has no patent or standard; a creative work claims no more than is known.
    '@type': (work.type === 'journal-article' || work.type === 'conference-paper' ? 'ScholarlyArticle' : 'CreativeWork') as 'ScholarlyArticle',
    name: say(work.title),
    ...given('datePublished', work.date),
    ...given('isPartOf', work.container && periodicalOf(work.container, say)),
    ...given('url', work.url),
    sameAs: (work.identifiers ?? []).flatMap((identifier) => identifierUrl(identifier) ?? []),
  };
}

function periodicalOf(container: LocalizedText, say: (text: LocalizedText) => string): Periodical {
  return { '@type': 'Periodical', name: say(container) };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
