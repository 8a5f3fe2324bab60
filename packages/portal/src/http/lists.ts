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
    const { limit = usualLimit, cursor, ...filters } = input;
    const words = wordsOf(filters.q);
    const records = publication.current().catalog[collections[kind]] as readonly RecordOf<K>[];
    const items: RecordOf<K>[] = [];
    for (let index = cursor === undefined ? 0 : placeAfter(cursor, records); index < records.length; index++) {
      const record = records[index];
      if (record === undefined || !(isWanted(record, filters) && holdsAll(record, words))) continue;
      const last = items.at(-1);
      if (items.length === limit && last !== undefined) {
        const next = cursorAt(last, records);
        return { body: { items, next }, headers: { link: linkTo({ ...filters, limit, cursor: next }) } };
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
function isWanted(record: object & { id: string }, { area, hub, mode }: Pick<ListQuery, 'area' | 'hub' | 'mode'>): boolean {
  const hubs = 'hubs' in record ? (record.hubs as readonly string[]) : 'hub' in record ? [record.hub] : [record.id];
  const modes = 'modes' in record ? (record.modes as readonly string[]) : ['onsite'];
  if (mode !== undefined && !modes.includes(mode)) return false;
  return (area === undefined || ('area' in record && record.area === area)) && (hub === undefined || hubs.includes(hub));
}

/** Korean is written with and without spaces: words are looked for in a text without any. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

function wordsOf(q: string | undefined): string[] {
  return (q ?? '').split(/\s+/).map(folded).filter((word) => word !== '');
}

/** Whether the record's own texts hold every word. Ids and codes are no texts. */
function holdsAll(record: object, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = ['name', 'title', 'headline', 'summary', 'description', 'keywords', 'interests'].flatMap((field) => (field in record ? [JSON.stringify(record[field as keyof typeof record])] : []));
  const text = folded(texts.join(' '));
  return words.every((word) => text.includes(word));
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
