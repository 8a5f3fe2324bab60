import { locationOf, locationOptions } from './location.ts';
import { readOptions } from './read-options.ts';

/** Brings the database's schema up to this version, which a portal does by itself when it starts; or says what it would do. */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, { ...locationOptions, 'dry-run': { type: 'boolean' } });
  const { migrateStore } = await import('@dongban/portal/administration');
  const isDry = values['dry-run'] === true;
  const { from, to } = await migrateStore(locationOf(values.data), isDry);
  if (from === to) console.error(`The database has version ${to}, the latest that this portal knows.`);
  else console.error(isDry ? `The database has version ${from}; ${to - from} steps would bring it to ${to}. Nothing was changed.` : `The database had version ${from} and has ${to} now.`);
  console.log(to);
  return 0;
}
