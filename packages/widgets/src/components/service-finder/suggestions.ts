import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { isVisible } from '@dongban/core/public-catalog';
import { NameIndex, type NameHit } from '../../type-ahead/name-index.ts';
import type { Finding } from './findings.ts';

/** A record whose name begins to be typed. */
export type Suggestion = NameHit<Finding>;

/** Everything with a name that a visitor may look for, ready for the first letter. */
export function indexNames(catalog: PublicCatalog): NameIndex<Finding> {
  const now = new Date().toISOString();
  const of = (kind: CatalogKind, records: readonly CatalogRecord[]): { value: Finding; names: string[] }[] =>
    records.filter((record) => isVisible(record, now)).map((record) => ({ value: { kind, record, match: undefined }, names: namesOf(record) }));
  return new NameIndex([
    ...of('service', catalog.services), ...of('equipment', catalog.equipment), ...of('r-card', catalog.cards),
    ...of('technology', catalog.technologies), ...of('program', catalog.programs), ...of('partner-profile', catalog.partnerProfiles),
  ]);
}

function namesOf(record: CatalogRecord): string[] {
  if ('headline' in record) return [record.name.primary, ...record.name.others].map(({ full }) => full);
  const names = Object.values('title' in record ? record.title : record.name);
  return 'model' in record && record.model !== undefined ? [...names, record.model] : names;
}
