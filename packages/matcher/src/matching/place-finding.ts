import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import { nothing, type Finding } from './finding.ts';

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

/** Whether the record is at the place that the need names. */
export function placeFinding({ record }: Entry, { question, hubs }: Context): Finding {
  const located = hubsOf(record);
  if (located.length === 0) return nothing;
  const there = located.find(({ id }) => question.place?.has(id) === true);
  const name = there === undefined ? undefined : hubs.get(there.id)?.name;
  if (there === undefined || name === undefined) return { value: 0, data: 1, reasons: () => [] };
  return {
    value: 1,
    data: 1,
    reasons: () => [{ message: { code: 'hub-match', params: { hub: name } }, share: 1, evidence: [{ pointer: there.pointer }] }],
  };
}
