import { DongbanError } from '@dongban/core/errors';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/** Any number, as long as it is always this one. */
const migrationLock = 4_172_026;

/**
 * Brings the database's schema up to this version; two that start at once do it one after the other.
 *
 * @throws {DongbanError} `database-too-new` where a newer portal has been at work here.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1::bigint)', [migrationLock]);
    await within.query('create table if not exists schema_versions (version integer primary key, applied_at timestamptz not null default now())');
    const [row] = await within.query<{ version: number }>('select coalesce(max(version), 0) as version from schema_versions');
    const version = row?.version ?? 0;
    if (version > migrations.length) {
      throw new DongbanError('database-too-new', `The database has version ${version}, this portal knows up to ${migrations.length}. Use a newer dongban.`, {
        params: { version, known: migrations.length },
      });
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await within.query(statement);
      await within.query('insert into schema_versions (version) values ($1)', [index + 1]);
    }
  });
}
