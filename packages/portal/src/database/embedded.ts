import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Opens PostgreSQL within this process (PGlite), ready to use. Only one process may have a directory open; `serve` sees to
 * that with a lock.
 *
 * @param directory where the data lies; made where it is missing. Without one, data lives as long as the process.
 * @param prepareUse what is done before it is used; brings the schema up to date where left out.
 * @throws {DongbanError} what `migrate` throws.
 * @example
 * const database = await openEmbeddedDatabase();
 * await database.query('select $1::integer + 1 as next', [41]); // → [{ next: 42 }]
 * await database.close();
 */
export async function openEmbeddedDatabase(directory?: string, prepareUse: (database: Database) => Promise<void> = migrate): Promise<Database> {
  if (directory !== undefined && !existsSync(directory)) await prepare(directory);
  const database = await open(directory);
  try {
    await prepareUse(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A first start takes seconds and may be killed in their midst: what is half made never stands under the final name. */
async function prepare(directory: string): Promise<void> {
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const database = await open(unfinished);
  await database.close();
  await rename(unfinished, directory);
}

async function open(directory: string | undefined): Promise<Database> {
  // PGlite is 10 MB of code: loaded only by those who open a database.
  const [{ PGlite }, { btree_gist }] = await Promise.all([import('@electric-sql/pglite'), import('@electric-sql/pglite/contrib/btree_gist')]);
  const pglite = await PGlite.create({ ...(directory === undefined ? {} : { dataDir: directory }), extensions: { btree_gist } });
  return {
    ...queryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queryable(transaction))),
    close: () => pglite.close(),
  };
}

function queryable(within: Pick<Transaction, 'query'>): Queryable {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await within.query<Row>(sql, [...parameters]);
      return rows;
    },
  };
}
