import { locationOf, locationOptions } from './location.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** Erases a person from the records, or says what that would take. */
export async function erasePersonCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [email, ...rest] } = readOptions(args, { ...locationOptions, 'dry-run': { type: 'boolean' } });
  if (email === undefined || rest.length > 0 || !/^(\S+@\S+|r-card_[a-z0-9-]+)$/.test(email)) throw new UsageError('dongban erase-person needs one mail address, or the id of a card.');
  const { eraseCard, erasePerson, openStore } = await import('@dongban/portal/administration');
  const isCard = email.startsWith('r-card_');
  const store = await openStore(locationOf(values.data));
  try {
    const isDry = values['dry-run'] === true;
    if (isDry && isCard) throw new UsageError('Of a card, only what was changed by its person is erased; there is nothing to count.');
    const erased = isCard ? await eraseCard(store.database, email) : await erasePerson(store.database, email, Temporal.Now.instant(), isDry);
    for (const { table, rows } of erased) if (rows > 0) console.log(`${table}\t${rows}`);
    console.error(isDry ? 'Nothing was changed.' : 'Done. Backups made before this still hold the person: let them run out, or erase there too.');
    return 0;
  } finally {
    await store.close();
  }
}
