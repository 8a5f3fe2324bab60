import { publish, type Catalog, type CatalogRecord, type Consent, type LocalizedText, type PublicCatalog, type RCard } from '@dongban/core';
import { sampleCatalog } from '@dongban/sample-catalog';
import type { TextRecord } from './records.ts';

/** When the catalogs of the benchmark are asked. */
export const askedAt = '2026-11-24T00:00:00Z';

const areas = ['joint-rnd', 'tech-transfer', 'reliability', 'equipment', 'incubation'] as const;
const units = ['kN', 'Hz', '°C', 'V'] as const;

/**
 * A public catalog whose records say what such text records say, and beside it all that rules look at: of ten, four services,
 * two instruments, a technology, a program, a partner profile and a researcher with works. Every fiftieth of a kind is shut to
 * everybody: instruments for their owner alone, programs that have closed, profiles that ask themselves.
 */
export function catalogFrom(texts: Iterable<TextRecord>): PublicCatalog {
  const lists = { services: [], equipment: [], technologies: [], programs: [], partnerProfiles: [], cards: [] } as { [list: string]: CatalogRecord[] };
  let number = 0;
  for (const text of texts) {
    const [list, record] = recordOf(text, number++);
    lists[list]?.push(record);
  }
  const catalog = { ...sampleCatalog, ...lists } as Catalog;
  return publish(catalog, catalog.cards.flatMap(consentsOf), { audience: 'public', at: askedAt }).catalog;
}

/** Each property by a stride of its own, so that they go together in any way. */
function recordOf(text: TextRecord, number: number): [list: string, record: CatalogRecord] {
  const pick = <T>(list: readonly T[], stride: number): T => list[Math.floor(number / stride) % list.length] as T;
  const hub = pick(sampleCatalog.hubs, 3).id;
  const organization = pick(sampleCatalog.organizations, 7).id;
  const isShut = Math.floor(number / 10) % 50 === 0;
  const common = { name: { ko: text.title }, summary: { ko: text.body }, keywords: [] as LocalizedText[], sample: true };
  const variables = [{ quantity: 'range', label: { ko: '범위' }, min: number % 40, max: 50 + (number % 900), unit: pick(units, 5) }];
  const fees = [{ basis: 'hour' as const, price: { amount: 10_000 * (1 + (number % 90)), currency: 'KRW' } }];
  const area = pick(areas, 11);
  const slug = text.id;
  switch (number % 10) {
    case 4: case 5:
      return ['equipment', { ...common, id: `equipment_${slug}`, instrumentType: { ko: '장비' }, hub, owner: organization, manufacturer: 'Sample', model: slug, variables, standards: [], people: [], sharing: isShut ? 'exclusive' : 'service', useMode: 'any', fees }];
    case 6:
      return ['technologies', { ...common, id: `technology_${slug}`, owner: organization, people: [], trl: 1 + (number % 9), ipr: 'granted', dealTypes: ['non-exclusive-licence'], fields: [1 + (number % 35)] }];
    case 7:
      return ['programs', { ...common, id: `program_${slug}`, area, operator: organization, closes: isShut ? '2026-10-31' : '2027-02-28' }];
    case 8:
      return ['partnerProfiles', { ...common, id: `partner-profile_${slug}`, title: common.name, type: isShut ? 'technology-request' : 'technology-offer', scope: 'cross-border', disclosure: 'anonymous', country: 'DE', partnershipTypes: ['rnd-cooperation'], languages: ['en'] }];
    case 9:
      return ['cards', cardOf(text, hub, organization)];
    default:
      return ['services', { ...common, id: `service_${slug}`, area, provider: organization, modes: number % 3 === 0 ? ['online', 'onsite'] : ['onsite'], hubs: [hub], people: [], equipment: [], standards: [], variables, fees, turnaroundDays: 5 + (number % 40), start: 'request' }];
  }
}

/** Each sentence is a work. */
function cardOf({ id, title, body }: TextRecord, hub: RCard['hub'], organization: RCard['organization']): RCard {
  const works = body.split(/(?<=[.?!])\s+/).map((sentence, index) => ({ id: `work_${id}-${index}` as const, type: 'journal-article' as const, title: { ko: sentence }, date: String(2026 - 4 * index) }));
  return {
    id: `r-card_${id}`, name: { primary: { lang: 'ko', full: id }, others: [] }, role: { ko: '연구원' }, organization, hub, headline: { ko: title }, interests: [], topics: [], works,
    featuredWorks: [], career: [], education: [], languages: ['ko'], videos: [], sample: true,
  };
}

function consentsOf({ id }: RCard): Consent[] {
  const fields = ['name', 'role', 'headline', 'interests', 'topics', 'works', 'featuredWorks', 'consultation'];
  return (['publish-card', 'matching'] as const).map((purpose) => ({
    id: `consent_${purpose}-${id.slice('r-card_'.length)}`, subject: id, basis: 'consent', purpose, fields, audience: 'public', grantedAt: '2026-01-01T00:00:00Z', noticeVersion: '1',
  }));
}
