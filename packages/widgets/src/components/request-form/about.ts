import { kindOf, type CatalogKind, type Id } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RequestInput } from '@dongban/core/request';
import type { Source } from '../../sources/source.ts';

export type RequestType = RequestInput['type'];

/** The offer that a request is about; without one, a person finds out what fits. */
export async function loadAbout(source: Source, id: string | null): Promise<CatalogRecord | undefined> {
  return id === null || id === '' ? undefined : source.record(id as Id<CatalogKind>);
}

/** What is most likely applied for; the visitor can say otherwise. */
export function likelyType(record: CatalogRecord | undefined): RequestType {
  switch (record === undefined ? undefined : kindOf(record.id)) {
    case 'equipment':
      return 'equipment-use';
    case 'technology':
      return 'technology-transfer';
    case 'program':
      return 'program';
    default:
      return record !== undefined && 'area' in record ? typeOfArea(record.area) : 'consultation';
  }
}

function typeOfArea(area: string): RequestType {
  if (area === 'reliability') return 'commissioned-test';
  if (area === 'tech-transfer') return 'technology-transfer';
  return area === 'equipment' ? 'equipment-use' : area === 'incubation' ? 'incubation' : 'consultation';
}

/** Where samples are sent in and standards are kept to. */
export function isTested(type: RequestType): boolean {
  return type === 'commissioned-test' || type === 'equipment-use';
}
