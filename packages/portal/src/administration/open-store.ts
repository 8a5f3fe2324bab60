import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DongbanError } from '@dongban/core/errors';
import type { Database } from '../database/database.ts';
import { openEmbeddedDatabase } from '../database/embedded.ts';
import { migrate, schemaVersion } from '../database/migrate.ts';
import { openPostgresDatabase } from '../database/postgres.ts';
import { lockDirectory, readOwner } from '../server/directory-lock.ts';

/** Where a portal's records are. */
export interface StoreLocation {
  readonly dataDirectory: string;
  /** A PostgreSQL server; without one, the database lies in the data directory. */
  readonly databaseUrl?: string | undefined;
}

/** A portal's records, opened to work on them beside a portal, or instead of it. */
export interface Store {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens a portal's records for one command. Those in a data directory are one process's alone: the portal has to be stopped
 * for the time being. Those on a PostgreSQL server are not.
 *
 * @param prepareUse what is done before it is used; brings the schema up to date where left out.
 * @throws {DongbanError} `data-in-use` where a portal has the directory; what `migrate` throws.
 * @example
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * (await database.query('select count(*)::integer as bookings from bookings')).length; // → 1
 * await close();
 */
export async function openStore({ dataDirectory, databaseUrl }: StoreLocation, prepareUse: (database: Database) => Promise<void> = migrate): Promise<Store> {
  if (databaseUrl !== undefined) {
    const database = await openPostgresDatabase(databaseUrl, {}, prepareUse);
    return { database, close: () => database.close() };
  }
  const directory = resolve(dataDirectory);
  return withLock(directory, async () => {
    const database = await openEmbeddedDatabase(join(directory, 'database'), prepareUse);
    return { database, close: () => database.close() };
  });
}

/** Takes the directory for itself until the store is closed. */
export async function withLock<T extends { close(): Promise<void> }>(directory: string, open: () => Promise<T>): Promise<T> {
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  if (lock === undefined) {
    const owner = await readOwner(directory);
    const where = owner === undefined ? '' : ` at ${owner.url}`;
    throw new DongbanError('data-in-use', `A portal is running${where} on ${directory}. Stop it first; with PostgreSQL it could go on.`, { params: { directory } });
  }
  try {
    const opened = await open();
    return {
      ...opened,
      async close() {
        await opened.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** From which version of the schema to which. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the schema up to this version.
 *
 * @param isDry only says what would be done.
 * @returns the version that it had, and the one that this program knows.
 * @throws {DongbanError} what `openStore` and `migrate` throw.
 * @example
 * const { from, to } = await migrateStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL }, true);
 * from <= to; // → true
 */
export async function migrateStore(location: StoreLocation, isDry: boolean): Promise<Migrated> {
  const nothing = () => Promise.resolve();
  const store = await openStore(location, nothing);
  const { database } = store;
  try {
    const { current, latest } = await schemaVersion(database);
    if (!isDry) await migrate(database);
    return { from: current, to: latest };
  } finally {
    await store.close();
  }
}
