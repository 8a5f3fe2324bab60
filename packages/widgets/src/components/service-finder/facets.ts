import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { kindOf } from '@dongban/core/kind';
import { labelOf, localize } from '@dongban/core/text';
import { areas, pillars } from '@dongban/core/vocabularies';
import type { FacetName } from '../../i18n/messages/finder.ts';
import { modesOf } from '../../records/view.ts';
import { facetNames, type Filters } from './filters.ts';
import { groupOrder, type Finding } from './findings.ts';
import type { FinderWords } from './words.ts';

/** One value of a facet, and how many results it would leave beside the other facets' choices. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** One way to narrow an answer. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const priceKeys = ['free', 'priced', 'quote'] as const;

/** The findings that the filters leave: of each facet one of the chosen values, or none chosen. */
export function narrowed(findings: readonly Finding[], filters: Filters, catalog: PublicCatalog): Finding[] {
  return findings.filter(({ record }) => facetNames.every((name) => passes(record, name, filters, catalog)));
}

/** The facets in which an answer differs, with counts. A facet of one value and nothing chosen tells nothing apart and is left out. */
export function facetsOf(findings: readonly Finding[], filters: Filters, catalog: PublicCatalog, locale: string, t: FinderWords): Facet[] {
  return facetNames.flatMap((name) => {
    const others = facetNames.filter((other) => other !== name);
    const counts = new Map<string, number>();
    for (const { record } of findings) {
      const counted = others.every((other) => passes(record, other, filters, catalog)) ? 1 : 0;
      for (const key of valuesOf(record, name, catalog)) counts.set(key, (counts.get(key) ?? 0) + counted);
    }
    const chosen = filters.get(name) ?? new Set();
    const values = optionsOf(name, catalog, locale, t)
      .filter(([key]) => counts.has(key) || chosen.has(key))
      .map(([key, label]) => ({ key, label, count: counts.get(key) ?? 0, isChosen: chosen.has(key) }));
    return values.length < 2 && chosen.size === 0 ? [] : [{ name, label: t.finder.facets[name], values }];
  });
}

function passes(record: CatalogRecord, name: FacetName, filters: Filters, catalog: PublicCatalog): boolean {
  const chosen = filters.get(name);
  return chosen === undefined || valuesOf(record, name, catalog).some((value) => chosen.has(value));
}

/** Every value there can be, in order, with what it is called. */
function optionsOf(name: FacetName, catalog: PublicCatalog, locale: string, t: FinderWords): (readonly [key: string, label: string])[] {
  switch (name) {
    case 'area':
      return areas.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'pillar':
      return pillars.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'kind':
      return [...groupOrder, 'technology', 'program', 'partner-profile', 'hub', 'organization'].map((key) => [key, t.common.kinds[key as keyof typeof t.common.kinds]]);
    case 'hub':
      return catalog.hubs.map((hub) => [hub.id, localize(hub.name, locale).text]);
    case 'mode':
      return Object.entries(t.common.modes);
    case 'price':
      return priceKeys.map((key) => [key, t.finder.prices[key]]);
  }
}

function valuesOf(record: CatalogRecord, name: FacetName, catalog: PublicCatalog): readonly string[] {
  switch (name) {
    case 'area':
      return areasOf(catalog, record);
    case 'pillar':
      return [...new Set(areasOf(catalog, record).flatMap((key) => areas.term(key)?.pillar ?? []))];
    case 'kind':
      return [kindOf(record.id) ?? ''];
    case 'hub':
      return 'hubs' in record ? record.hubs : 'hub' in record ? [record.hub] : [];
    case 'mode':
      return modesOf(record);
    case 'price':
      return 'fees' in record ? [...new Set(record.fees.map(({ basis, price }) => (basis === 'free' ? 'free' : basis === 'quote' || price === undefined ? 'quote' : 'priced')))] : [];
  }
}

/** The areas that a record belongs to: its own, what its kind is for, or those of the services a person stands for. */
function areasOf(catalog: PublicCatalog, record: CatalogRecord): readonly string[] {
  if ('area' in record) return [record.area];
  switch (kindOf(record.id)) {
    case 'equipment':
      return ['equipment'];
    case 'technology':
      return ['tech-transfer'];
    case 'r-card':
      return [...new Set(catalog.services.filter(({ people }) => (people as string[]).includes(record.id)).map(({ area }) => area))];
    default:
      return [];
  }
}
