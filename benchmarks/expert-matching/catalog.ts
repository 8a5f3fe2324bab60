import { needTextLimit, publish, type Catalog, type Consent, type Need, type PublicCatalog, type RCard } from '@dongban/core';
import type { GoldStandard, Paper } from './data.ts';

/** The researchers were asked in 2023; a work's age is counted from then. */
export const askedAt = '2023-01-01T00:00:00Z';

/** One profile version as a public catalog: a card per researcher, with the papers as works, and nothing else to go by. */
export function catalogOf(gold: GoldStandard, version: string): PublicCatalog {
  const profiles = gold.profiles[version] ?? {};
  const cards = gold.researchers.map((researcher) => cardOf(researcher, (profiles[researcher] ?? []).flatMap((id) => gold.papers[id] ?? [])));
  const raw: Catalog = {
    schemaVersion: 1,
    publisher: { id: 'benchmark.example.org', name: { en: 'Benchmark' } },
    hubs: [], organizations: [], cards, services: [], equipment: [], technologies: [], programs: [], partnerProfiles: [],
  };
  return publish(raw, cards.flatMap(consentsOf), { audience: 'public', at: askedAt }).catalog;
}

export function cardId(researcher: string): `r-card_${string}` {
  return `r-card_${researcher}`;
}

/** A paper's title and abstract as the text of a need, cut where no need may be longer. */
export function needOf(paper: Paper): Need {
  return { text: `${paper.title}\n${paper.abstract}`.slice(0, needTextLimit) };
}

function cardOf(researcher: string, papers: readonly Paper[]): RCard {
  return {
    id: cardId(researcher),
    name: { primary: { lang: 'en', full: `No. ${researcher}` }, others: [] },
    role: { en: '–' },
    organization: 'organization_benchmark',
    hub: 'hub_benchmark',
    headline: { en: '–' },
    interests: [], topics: [], featuredWorks: [], career: [], education: [], languages: [], videos: [],
    works: papers.map(({ title, abstract, year }, index) => ({
      id: `work_${researcher}-${index}`,
      type: 'journal-article',
      title: { en: title },
      abstract: { en: abstract },
      date: String(year),
    })),
  };
}

function consentsOf(card: RCard): Consent[] {
  return (['publish-card', 'matching'] as const).map((purpose) => ({
    id: `consent_${purpose}-${card.id.slice('r-card_'.length)}`,
    subject: card.id,
    basis: 'consent',
    purpose,
    fields: ['name', 'role', 'headline', 'works'],
    audience: 'public',
    grantedAt: '2022-01-01T00:00:00Z',
    noticeVersion: 'benchmark',
  }));
}
