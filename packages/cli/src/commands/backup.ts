import { locationOf, locationOptions } from './location.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** Copies a data directory, and looks into the copy. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, { ...locationOptions, to: { type: 'string' } });
  if (values.to === undefined) throw new UsageError('dongban backup needs --to DIR, a directory that is not there yet.');
  const { dataDirectory, databaseUrl } = locationOf(values.data);
  if (databaseUrl !== undefined) throw new UsageError('DATABASE_URL names a PostgreSQL server: back it up with pg_dump, and keep the file `secret` of the data directory with it.');
  const { backUp } = await import('@dongban/portal/administration');
  console.error(`Copying ${dataDirectory}.`);
  const { directory, tables } = await backUp(dataDirectory, values.to);
  for (const { table, rows } of tables) console.error(`  ${table}: ${rows}`);
  console.log(directory);
  console.error('It holds the portal’s secret as well: keep it where nobody else can read it.');
  return 0;
}
