import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DongbanError } from '@dongban/core/errors';
import { openEmbeddedDatabase } from '../database/embedded.ts';
import { withLock } from './open-store.ts';

/** What a backup holds, as it was read back from the copy. */
export interface BackupReport {
  readonly directory: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

const onlyTheOwner = 0o600;

/**
 * Copies a data directory whose portal is stopped, opens the copy and counts what is in it: a backup that has not been opened is
 * a hope. To go back to it, start a portal with the copy as its data directory. It holds the secret too: keep it where nobody
 * else can read it.
 *
 * @param target the copy's directory, which must not be there yet.
 * @throws {DongbanError} `data-in-use` where a portal is at work there, `backup-exists`, or `nothing-to-back-up`.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * await (await openStore({ dataDirectory: '.dongban/data' })).close();
 * const { tables } = await backUp('.dongban/data', '.dongban/backup-2026-11-24');
 * tables.some(({ table }) => table === 'bookings'); // → true
 */
export async function backUp(dataDirectory: string, target: string): Promise<BackupReport> {
  const [from, to] = [resolve(dataDirectory), resolve(target)];
  if (existsSync(to)) throw new DongbanError('backup-exists', `${to} is there already. Give another name: no backup is written over.`, { params: { directory: to } });
  if (!existsSync(join(from, 'database'))) throw new DongbanError('nothing-to-back-up', `There is no data in ${from}.`, { params: { directory: from } });
  // What is half copied never stands under the final name.
  const unfinished = `${to}.new`;
  const { close } = await withLock(from, async () => {
    await mkdir(dirname(to), { recursive: true });
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await cp(join(from, 'database'), join(unfinished, 'database'), { recursive: true });
    if (existsSync(join(from, 'secret'))) {
      await cp(join(from, 'secret'), join(unfinished, 'secret'));
      await chmod(join(unfinished, 'secret'), onlyTheOwner);
    }
    return { close: () => Promise.resolve() };
  });
  await close();
  const tables = await countRows(join(unfinished, 'database'));
  await rename(unfinished, to);
  return { directory: to, tables };
}

async function countRows(directory: string): Promise<BackupReport['tables']> {
  const database = await openEmbeddedDatabase(directory);
  try {
    const tables = await database.query<{ table: string }>(
      `select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
    );
    const counted = [];
    for (const { table } of tables) {
      const [row] = await database.query<{ rows: number }>(`select count(*)::integer as rows from "${table.replaceAll('"', '""')}"`);
      counted.push({ table, rows: row?.rows ?? 0 });
    }
    return counted;
  } finally {
    await database.close();
  }
}
