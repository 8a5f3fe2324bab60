import type { Queryable } from '../database/database.ts';

const atATime = 500;

/**
 * Every booking that stands, as one JSON document each, by id: what `importBookings` takes. They hold names and mail addresses.
 *
 * @example
 * for await (const line of exportBookings(database)) file.write(`${line}\n`);
 */
export async function* exportBookings(database: Queryable): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const rows = await database.query<{ id: string; document: string }>('select id, document::text as document from bookings where id > $1 and verify_by is null order by id limit $2', [after, atATime]);
    for (const { document } of rows) yield document;
    const last = rows.at(-1);
    if (last === undefined || rows.length < atATime) return;
    after = last.id;
  }
}
