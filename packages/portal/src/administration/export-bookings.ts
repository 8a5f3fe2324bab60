import type { Queryable } from '../database/database.ts';

const atATime = 500;

/**
 * Every booking that stands, as one JSON document each, by id: what `importBookings` takes. They hold names and mail addresses.
 *
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const lines: string[] = [];
 * for await (const line of exportBookings(database)) lines.push(line);
 * lines.every((line) => JSON.parse(line).id.startsWith('booking_')); // → true
 * await close();
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
