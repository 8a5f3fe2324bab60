import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Surroundings } from './surroundings.ts';

/** A hub of a record and where the record names it. */
export interface LocatedHub {
  readonly id: string;
  readonly pointer: string;
}

/** The hubs at which a record is found or offered. */
export function hubsOf(record: CatalogRecord): LocatedHub[] {
  if ('hub' in record) return [{ id: record.hub, pointer: '/hub' }];
  return 'hubs' in record ? record.hubs.map((id, index) => ({ id, pointer: `/hubs/${index}` })) : [];
}

/** Ways in which an offer is used, and where the record says so. */
export function modesOf(record: CatalogRecord): { readonly modes: readonly string[]; readonly pointer: string } {
  if ('modes' in record) return { modes: record.modes, pointer: '/modes' };
  if ('consultation' in record && record.consultation !== undefined) return { modes: record.consultation.modes, pointer: '/consultation/modes' };
  return { modes: [], pointer: '' };
}

/** The organization whose offer it is; nothing where it is not named. */
export function ownerOf(record: CatalogRecord): string | undefined {
  if ('provider' in record) return record.provider;
  if ('owner' in record) return record.owner;
  if ('operator' in record) return record.operator;
  return 'organization' in record ? record.organization : undefined;
}

/** The organizations behind a record: whose it is, and where the people who go with it work. */
export function organizationsBehind(record: CatalogRecord, { employers }: Pick<Surroundings, 'employers'>): string[] {
  const people = 'people' in record ? record.people : [];
  return [ownerOf(record), ...people.map((person) => employers.get(person))].filter((id) => id !== undefined);
}

/** The last day on which somebody can still apply or express interest, and where it stands. */
export function lastDayOf(record: CatalogRecord): { readonly date: string; readonly pointer: string } | undefined {
  if ('closes' in record && record.closes !== undefined) return { date: record.closes, pointer: '/closes' };
  return 'deadline' in record && record.deadline !== undefined ? { date: record.deadline, pointer: '/deadline' } : undefined;
}
