import type { Page, PageQuery } from '@dongban/core/contract';
import type { Queryable } from '../database/database.ts';
import { invalid } from '../http/problem.ts';

/** What records of a list have in common: SQL over the table's columns with `?` for a value. A value that is left out does not count. */
export interface Filter {
  readonly sql: string;
  readonly value: string | undefined;
}

/** Which records, and the field of the document that they are listed by. */
export interface Listing {
  readonly table: 'bookings' | 'requests' | 'interests' | 'waitlist' | 'collaborations';
  readonly by: 'start' | 'answerBy' | 'createdAt' | 'at';
  readonly filters: readonly Filter[];
}

const usualLimit = 50;

/** A page of a list, in order and then by id, from where the page before ended: what was added or removed meanwhile moves nothing. */
export async function pageOf<T extends { readonly id: string }>(within: Queryable, { table, by, filters }: Listing, { limit = usualLimit, cursor }: PageQuery): Promise<Page<T>> {
  const wanted = filters.filter(({ value }) => value !== undefined);
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const field = `(document ->> '${by}')`;
  const conditions = [...wanted.map(({ sql }, index) => sql.replace('?', `$${index + 1}`)), ...(after === undefined ? [] : [`(${field}, id) > ($${wanted.length + 1}, $${wanted.length + 2})`])];
  const rows = await within.query<{ document: string }>(
    `select document::text as document from ${table} ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`} order by ${field}, id limit $${wanted.length + (after?.length ?? 0) + 1}`,
    [...wanted.map(({ value }) => value), ...(after ?? []), limit + 1],
  );
  const items = rows.slice(0, limit).map(({ document }) => JSON.parse(document) as T & Record<string, string>);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: Buffer.from(`${last[by]} ${last.id}`).toString('base64url') } : { items };
}

function placeOf(cursor: string): [value: string, id: string] {
  const [, value, id] = /^([\dTZ:.-]+) ([a-z0-9_-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (value === undefined || id === undefined) throw invalid('The request', [{ pointer: '/cursor', code: 'wrong-format', params: { format: 'cursor' } }]);
  return [value, id];
}
