import { DongbanError } from '@dongban/core/errors';
import type { Database, Queryable } from './database.ts';
import { migrations } from './migrations.ts';

/** Any number, as long as it is always this one. */
const migrationLock = 4_172_026;

/** How far a database's schema has come, and how far this version takes it. */
export interface SchemaVersion {
  readonly current: number;
  readonly latest: number;
}

/**
 * Brings the database's schema up to this version; two that start at once do it one after the other.
 *
 * @throws {DongbanError} `database-too-new` where a newer portal has been at work here.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const untouched = () => Promise.resolve();
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL }, untouched);
 * await migrate(database);
 * (await database.query('select count(*) > 0 as done from schema_versions'))[0]; // → { done: true }
 * await close();
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1::bigint)', [migrationLock]);
    await within.query('create table if not exists schema_versions (version integer primary key, applied_at timestamptz not null default now())');
    const { current } = await schemaVersion(within);
    for (const [index, statements] of migrations.entries()) {
      if (index < current) continue;
      for (const statement of statements) await within.query(statement);
      await within.query('insert into schema_versions (version) values ($1)', [index + 1]);
    }
  });
}

/**
 * Looks, and changes nothing.
 *
 * @throws {DongbanError} `database-too-new` where a newer portal has been at work here.
 */
export async function schemaVersion(within: Queryable): Promise<SchemaVersion> {
  const latest = migrations.length;
  const [table] = await within.query<{ exists: boolean }>(`select to_regclass('schema_versions') is not null as exists`);
  const [row] = table?.exists === true ? await within.query<{ version: number }>('select coalesce(max(version), 0) as version from schema_versions') : [];
  const current = row?.version ?? 0;
  if (current > latest) {
    throw new DongbanError('database-too-new', `The database has version ${current}, this portal knows up to ${latest}. Use a newer dongban.`, { params: { version: current, known: latest } });
  }
  return { current, latest };
}
