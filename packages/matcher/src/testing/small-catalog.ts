import { publish, type Catalog, type Consent, type Equipment, type Hub, type Organization, type PartnerProfile, type Program, type PublicCatalog, type RCard, type Service, type Technology, type Work } from '@dongban/core';

/** The instant at which the small catalogs of tests are published. */
export const testInstant = '2026-11-24T00:00:00Z';
export const testClock = (): number => Date.parse(testInstant);

const hub = (id: Hub['id'], ko: string, en: string, address: string): Hub => ({
  id, name: { ko, en }, specialities: [], address: { ko: address }, country: 'KR', region: id === 'hub_changwon' ? 'KR-48' : 'KR-11',
  timeZone: 'Asia/Seoul', openingHours: [], closures: [], sample: true,
});

export const testHubs: readonly Hub[] = [
  hub('hub_changwon', '창원', 'Changwon', '경상남도 창원시'),
  hub('hub_seoul', '서울', 'Seoul', '서울특별시 강남구'),
];

export function serviceOf(slug: string, fields: Partial<Service> = {}): Service {
  return {
    id: `service_${slug}`, name: { ko: slug }, summary: { ko: '–' }, area: 'reliability', provider: 'organization_sample', modes: ['onsite'],
    hubs: ['hub_changwon'], people: [], equipment: [], standards: [], variables: [], keywords: [], fees: [], start: 'request', sample: true, ...fields,
  };
}

export function equipmentOf(slug: string, fields: Partial<Equipment> = {}): Equipment {
  return {
    id: `equipment_${slug}`, name: { ko: slug }, summary: { ko: '–' }, instrumentType: { ko: '–' }, hub: 'hub_changwon', owner: 'organization_sample',
    manufacturer: '–', model: '–', variables: [], standards: [], keywords: [], people: [], sharing: 'service', useMode: 'any', fees: [], sample: true, ...fields,
  };
}

export function technologyOf(slug: string, fields: Partial<Technology> = {}): Technology {
  return {
    id: `technology_${slug}`, name: { ko: slug }, summary: { ko: '–' }, owner: 'organization_sample', people: [], trl: 4, ipr: 'granted',
    dealTypes: ['non-exclusive-licence'], fields: [], keywords: [], sample: true, ...fields,
  };
}

export function programOf(slug: string, fields: Partial<Program> = {}): Program {
  return { id: `program_${slug}`, name: { ko: slug }, summary: { ko: '–' }, area: 'reliability', operator: 'organization_sample', keywords: [], sample: true, ...fields };
}

export function profileOf(slug: string, fields: Partial<PartnerProfile> = {}): PartnerProfile {
  return {
    id: `partner-profile_${slug}`, type: 'technology-offer', scope: 'cross-border', disclosure: 'anonymous', country: 'DE', title: { ko: slug }, summary: { ko: '–' },
    partnershipTypes: ['rnd-cooperation'], languages: ['en'], keywords: [], sample: true, ...fields,
  };
}

export function organizationOf(slug: string, fields: Partial<Organization> = {}): Organization {
  return { id: `organization_${slug}`, name: { ko: slug }, type: 'company', country: 'KR', sample: true, ...fields };
}

export function cardOf(slug: string, fields: Partial<RCard> = {}): RCard {
  return {
    id: `r-card_${slug}`, name: { primary: { lang: 'ko', full: slug }, others: [] }, role: { ko: '–' }, organization: 'organization_sample',
    hub: 'hub_changwon', headline: { ko: '–' }, interests: [], topics: [], works: [], featuredWorks: [], career: [], education: [], languages: [],
    videos: [], sample: true, ...fields,
  };
}

export function workOf(slug: string, title: Work['title'], fields: Partial<Work> = {}): Work {
  return { id: `work_${slug}`, type: 'journal-article', title, date: '2026', ...fields };
}

const cardFields = ['name', 'role', 'headline', 'interests', 'topics', 'works', 'featuredWorks', 'consultation'];

export function consentOf(card: RCard, purpose: Consent['purpose'], rest: Partial<Consent> = {}): Consent {
  return {
    id: `consent_${purpose}-${card.id.slice('r-card_'.length)}`, subject: card.id, basis: 'consent', purpose, fields: cardFields, audience: 'public',
    grantedAt: '2026-01-01T00:00:00Z', noticeVersion: 'test', ...rest,
  };
}

/** A published catalog of some records, whose people have agreed to being shown and matched. */
export function publicCatalogOf(records: Partial<Catalog>, consents?: readonly Consent[]): PublicCatalog {
  const catalog: Catalog = {
    schemaVersion: 1, publisher: { id: 'test.example.org', name: { en: 'Test' } }, hubs: [...testHubs], organizations: [], cards: [], services: [],
    equipment: [], technologies: [], programs: [], partnerProfiles: [], ...records,
  };
  const agreed = catalog.cards.flatMap((card) => [consentOf(card, 'publish-card'), consentOf(card, 'matching')]);
  return publish(catalog, consents ?? agreed, { audience: 'public', at: testInstant }).catalog;
}
