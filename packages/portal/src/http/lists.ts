import type { ListQuery, Page } from '@dongban/core/contract';
import { NotFoundError } from '@dongban/core/errors';
import { collections, kindOf, type CatalogKind, type Id } from '@dongban/core/kind';
import { findRecord, type RecordOf } from '@dongban/core/public-catalog';
import type { Publication } from '../publication/publication.ts';
import { invalid } from './problem.ts';

const usualLimit = 50;

/** A page as it goes out, with the link to the next one (RFC 8288). */
export interface LinkedPage<T> {
  readonly body: Page<T>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Lists the public records of a kind, in the catalog's order. */
export function listOf<K extends CatalogKind>(kind: K, publication: Publication): (call: { input: ListQuery }) => LinkedPage<RecordOf<K>> {
  return ({ input }) => {
    const { area, hub, limit = usualLimit, cursor } = input;
    const records = publication.current().catalog[collections[kind]] as readonly RecordOf<K>[];
    const items: RecordOf<K>[] = [];
    for (let index = cursor === undefined ? 0 : placeAfter(cursor, records); index < records.length; index++) {
      const record = records[index];
      if (record === undefined || !isWanted(record, { area, hub })) continue;
      const last = items.at(-1);
      if (items.length === limit && last !== undefined) {
        const next = cursorAt(last, records);
        return { body: { items, next }, headers: { link: linkTo({ area, hub, limit, cursor: next }) } };
      }
      items.push(record);
    }
    return { body: { items }, headers: {} };
  };
}

/** Gives one public record of a kind. */
export function recordOf<K extends CatalogKind>(kind: K, publication: Publication, clock: () => Temporal.Instant): (call: { id: Id<K> }) => { body: RecordOf<K> } {
  return ({ id }) => {
    const record = kindOf(id) === kind ? findRecord(publication.current().catalog, id, clock().toString()) : undefined;
    if (record === undefined) throw new NotFoundError(id);
    return { body: record };
  };
}

/** A kind that knows no areas, or no hubs, has nothing in any of them. */
function isWanted(record: object & { id: string }, { area, hub }: Pick<ListQuery, 'area' | 'hub'>): boolean {
  const hubs = 'hubs' in record ? (record.hubs as readonly string[]) : 'hub' in record ? [record.hub] : [record.id];
  return (area === undefined || ('area' in record && record.area === area)) && (hub === undefined || hubs.includes(hub));
}

/** Holds id and place of the last record: where it is gone by the next page, the place still says about where to go on. */
function cursorAt(last: { id: string }, records: readonly { id: string }[]): string {
  const place = records.findIndex(({ id }) => id === last.id);
  return Buffer.from(`${place} ${last.id}`).toString('base64url');
}

function placeAfter(cursor: string, records: readonly { id: string }[]): number {
  const [, place, id] = /^(\d{1,9}) ([a-z0-9_-]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (place === undefined) throw invalid('The request', [{ pointer: '/cursor', code: 'wrong-format', params: { format: 'cursor' } }]);
  const found = records.findIndex((record) => record.id === id);
  return found === -1 ? Number(place) : found + 1;
}

/** The `Link` of the next page. */
export function linkTo(query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
  // Relative to the list's own address (RFC 8288): a portal behind a proxy does not know its own address.
  return `<?${search.toString()}>; rel="next"`;
}
