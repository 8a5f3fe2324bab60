import { collections, kindOf, type CatalogKind } from '@dongban/core/kind';
import type { Match, MatchAnswer } from '@dongban/core/match';
import { isVisible, type CatalogRecord, type PublicCatalog } from '@dongban/core/public-catalog';
import type { ServiceArea } from '@dongban/core/vocabularies';

/** A record to show, and the match it comes from; listed records of an area have none. */
export interface Finding {
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  readonly match: Match | undefined;
}

/** The order of the groups; what is not named comes last, under one heading. */
export const groupOrder = ['service', 'equipment', 'r-card'] as const satisfies readonly CatalogKind[];

/** One group of results. */
export interface FindingGroup {
  readonly key: (typeof groupOrder)[number] | 'other';
  readonly findings: readonly Finding[];
}

/** What was matched, best first; without a question, the services of the area in the catalog's order. */
export function listFindings(catalog: PublicCatalog, answer: MatchAnswer | undefined, area: ServiceArea | undefined): Finding[] {
  const now = new Date().toISOString();
  const all = answer === undefined ? listed(catalog) : answer.matches.flatMap((match) => matched(catalog, match));
  return all.filter(({ record }) => isVisible(record, now) && (area === undefined || areasOf(catalog, record).includes(area)));
}

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const known: readonly CatalogKind[] = groupOrder;
  const groups: FindingGroup[] = groupOrder.map((key) => ({ key, findings: findings.filter(({ kind }) => kind === key) }));
  groups.push({ key: 'other', findings: findings.filter(({ kind }) => !known.includes(kind)) });
  return groups.filter((group) => group.findings.length > 0);
}

/** The record of any kind with this id. */
export function recordOf(catalog: PublicCatalog, id: string): CatalogRecord | undefined {
  const kind = kindOf(id);
  if (kind === undefined || !(kind in collections)) return undefined;
  const records: readonly CatalogRecord[] = catalog[collections[kind as CatalogKind]];
  return records.find((record) => record.id === id);
}

function listed(catalog: PublicCatalog): Finding[] {
  return [
    ...catalog.services.map((record) => ({ kind: 'service' as const, record, match: undefined })),
    ...catalog.equipment.map((record) => ({ kind: 'equipment' as const, record, match: undefined })),
    ...catalog.technologies.map((record) => ({ kind: 'technology' as const, record, match: undefined })),
    ...catalog.programs.map((record) => ({ kind: 'program' as const, record, match: undefined })),
  ];
}

function matched(catalog: PublicCatalog, match: Match): Finding[] {
  const record = recordOf(catalog, match.id);
  return record === undefined ? [] : [{ kind: match.kind, record, match }];
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
      return catalog.services.filter(({ people }) => (people as string[]).includes(record.id)).map(({ area }) => area);
    default:
      return [];
  }
}
