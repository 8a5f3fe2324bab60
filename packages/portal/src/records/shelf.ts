import type { Queryable } from '../database/database.ts';

/** A record as it is kept: its token itself is not, so that whoever reads the database cannot open it. */
export interface Kept<T> {
  readonly document: T;
  readonly tokenHash: string;
}

/** Records of one sort, each kept as it goes over the wire. */
export interface Shelf<T> {
  find(within: Queryable, id: string): Promise<Kept<T> | undefined>;
  /** Finds it and keeps others from changing it until the transaction ends. */
  take(within: Queryable, id: string): Promise<T | undefined>;
  save(within: Queryable, document: T): Promise<void>;
}

/** Tables that have `id`, `document` and `token_hash`. */
type Table = 'bookings' | 'holds' | 'requests' | 'interests' | 'waitlist';

export function shelfOf<T extends { readonly id: string }>(table: Table): Shelf<T> {
  const select = `select document::text as document, token_hash from ${table} where id = $1`;
  const first = async (within: Queryable, sql: string, id: string): Promise<Kept<T> | undefined> => {
    const [row] = await within.query<{ document: string; token_hash: string }>(sql, [id]);
    return row === undefined ? undefined : { document: JSON.parse(row.document) as T, tokenHash: row.token_hash };
  };
  return {
    find: (within, id) => first(within, select, id),
    take: async (within, id) => (await first(within, `${select} for update`, id))?.document,
    async save(within, document) {
      await within.query(`update ${table} set document = $2::jsonb where id = $1`, [document.id, JSON.stringify(document)]);
    },
  };
}
