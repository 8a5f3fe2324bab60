import { locationOf, locationOptions } from './location.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** Erases a person from the records, or says what that would take. */
export async function erasePersonCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [email, ...rest] } = readOptions(args, { ...locationOptions, 'dry-run': { type: 'boolean' } });
  if (email === undefined || rest.length > 0 || !/^\S+@\S+$/.test(email)) throw new UsageError('dongban erase-person needs one mail address: the person’s.');
  const { erasePerson, openStore } = await import('@dongban/portal/administration');
  const store = await openStore(locationOf(values.data));
  try {
    const isDry = values['dry-run'] === true;
    const erased = await erasePerson(store.database, email, Temporal.Now.instant(), isDry);
    for (const { table, rows } of erased) if (rows > 0) console.log(`${table}\t${rows}`);
    console.error(isDry ? 'Nothing was changed.' : 'Done. Backups made before this still hold the person: let them run out, or erase there too.');
    return 0;
  } finally {
    await store.close();
  }
}
