import { afterAll, describe } from 'vitest';
import { openEmbeddedDatabase, openPostgresDatabase, type Database } from '../index.ts';
import { startPostgres } from './postgres.ts';

/** A database without records, for the next test. */
export async function emptied(database: Database): Promise<void> {
  for (const table of ['waitlist', 'bookings', 'holds', 'requests', 'interests', 'collaborations', 'answers']) await database.query(`delete from ${table}`);
}

/**
 * Runs one suite on every database that a portal works with, both real. Where PostgreSQL cannot be had, its tests are
 * counted as skipped, and the name says why.
 */
export async function onEveryDatabase(suite: (database: Database) => void): Promise<void> {
  const embedded = await openEmbeddedDatabase();
  describe('on PGlite', () => {
    afterAll(() => embedded.close());
    suite(embedded);
  });

  const server = await startPostgres();
  if (typeof server === 'string') {
    describe.skip(`on PostgreSQL (${server})`, () => suite(embedded));
    return;
  }
  const database = await openPostgresDatabase(server.createDatabase());
  describe('on PostgreSQL', () => {
    afterAll(async () => {
      await database.close();
      server.stop();
    });
    suite(database);
  });
}
