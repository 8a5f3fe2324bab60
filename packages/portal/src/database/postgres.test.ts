import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresDatabase, sqlStateOf } from '../index.ts';
import { startPostgres } from '../testing/postgres.ts';

const server = await startPostgres();
const why = typeof server === 'string' ? ` (${server})` : '';

describe.skipIf(why !== '')(`PostgreSQL${why}`, async () => {
  if (typeof server === 'string') return;
  const url = server.createDatabase();
  const database = await openPostgresDatabase(url);
  afterAll(async () => {
    await database.close();
    server.stop();
  });
  await database.query('create table counters (name text primary key, value integer not null)');
  beforeEach(() => database.query(`delete from counters`));
  const values = () => database.query<{ name: string; value: number }>('select name, value from counters order by name');

  it('keeps all of a transaction, or nothing where it throws', async () => {
    await database.transaction((within) => within.query(`insert into counters values ('a', 1)`));
    const failed = database.transaction(async (within) => {
      await within.query(`insert into counters values ('b', 1)`);
      throw new Error('stopped');
    });
    await expect(failed).rejects.toThrow('stopped');
    expect(await values()).toEqual([{ name: 'a', value: 1 }]);
  });

  it('does a transaction again that another one made fail, so that both come through', async () => {
    await database.query(`insert into counters values ('a', 0), ('b', 0)`);
    let met = 0;
    let meet: () => void = () => undefined;
    const bothHaveOne = new Promise<void>((resolve) => (meet = resolve));
    let attempts = 0;
    // Each holds what the other wants: a deadlock, of which the server ends one.
    const raise = (first: string, second: string) =>
      database.transaction(async (within) => {
        attempts += 1;
        await within.query('update counters set value = value + 1 where name = $1', [first]);
        if (++met === 2) meet();
        await bothHaveOne;
        await within.query('update counters set value = value + 1 where name = $1', [second]);
      });
    await Promise.all([raise('a', 'b'), raise('b', 'a')]);
    expect(await values()).toEqual([{ name: 'a', value: 2 }, { name: 'b', value: 2 }]);
    expect(attempts).toBe(3);
  });

  it('goes on after its connections were cut', async () => {
    const cut = database.transaction(async (within) => {
      await within.query(`insert into counters values ('lost', 1)`);
      await within.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(cut).rejects.toThrow();
    await database.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()');
    await database.transaction((within) => within.query(`insert into counters values ('after', 1)`));
    expect(await values()).toEqual([{ name: 'after', value: 1 }]);
  });

  it('tells what the server refused by its SQLSTATE', async () => {
    await database.query(`insert into counters values ('a', 1)`);
    expect(await database.query(`insert into counters values ('a', 2)`).catch(sqlStateOf)).toBe('23505');
  });

  it('is brought up to date by several portals at once, once', async () => {
    const fresh = server.createDatabase();
    const portals = await Promise.all(Array.from({ length: 4 }, () => openPostgresDatabase(fresh)));
    const versions = await portals[0]!.query<{ version: number }>('select version from schema_versions order by version');
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    await Promise.all(portals.map((portal) => portal.close()));
  });
});
