import type * as Administration from '@dongban/portal/administration';
import type { ApiKey, ApiKeyInput, Role } from '@dongban/portal/administration';
import { locationOf, locationOptions } from './location.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

const roleNames = ['read', 'staff', 'admin'] as const satisfies readonly Role[];
const defaultGraceHours = 24;

const options = {
  ...locationOptions,
  label: { type: 'string' },
  role: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'per-minute': { type: 'string' },
  'grace-hours': { type: 'string' },
} as const;

/** Makes, lists, replaces and ends keys. A key goes to the standard output once; nobody can show it again. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [action, id] } = readOptions(args, options);
  const work = workOf(action, id, values);
  const portal = await import('@dongban/portal/administration');
  const store = await portal.openStore(locationOf(values.data));
  try {
    return await work(portal, store.database);
  } finally {
    await store.close();
  }
}

type Portal = typeof Administration;
type Database = Awaited<ReturnType<Portal['openStore']>>['database'];
type Values = ReturnType<typeof readOptions<typeof options>>['values'];

function workOf(action: string | undefined, id: string | undefined, values: Values): (portal: Portal, database: Database) => Promise<number> {
  if (action === 'list') return list;
  if (action === 'create') return create(values);
  if (id === undefined && (action === 'rotate' || action === 'revoke')) throw new UsageError(`dongban keys ${action} needs the id of a key; dongban keys list shows them.`);
  if (action === 'rotate') return rotate(id ?? '', numberOf('--grace-hours', values['grace-hours']) ?? defaultGraceHours);
  if (action === 'revoke') return revoke(id ?? '');
  throw new UsageError('dongban keys takes create, list, rotate or revoke.');
}

function create(values: Values): (portal: Portal, database: Database) => Promise<number> {
  const { label, role, origin } = values;
  const perMinute = numberOf('--per-minute', values['per-minute']);
  if (label === undefined || label.trim() === '') throw new UsageError('--label says whose key it is.');
  if ((role === undefined) === (origin === undefined)) throw new UsageError('A key of staff takes --role; a partner site’s takes --origin, once for each of its addresses.');
  const known = roleNames.find((name) => name === role);
  if (role !== undefined && known === undefined) throw new UsageError(`--role is one of ${roleNames.join(', ')}.`);
  return async (portal, database) => {
    const input: ApiKeyInput = known === undefined
      ? { kind: 'publishable', label, origins: origin ?? [], requestsPerMinute: perMinute }
      : { kind: 'secret', label, scopes: portal.roles[known] };
    const made = await portal.createKey(database, input, Temporal.Now.instant());
    console.log(made.text);
    console.error(known === undefined ? 'This key may stand in the partner’s pages.' : 'This is the only time that this key is shown. Keep it secret.');
    return 0;
  };
}

function rotate(id: string, graceHours: number): (portal: Portal, database: Database) => Promise<number> {
  return async (portal, database) => {
    const made = await portal.rotateKey(database, id, Temporal.Now.instant(), graceHours);
    if (made === undefined) throw new Error(`There is no secret key ${id} that is still good.`);
    console.log(made.text);
    console.error(`The old key ends in ${graceHours} hours. This is the only time that the new one is shown.`);
    return 0;
  };
}

function revoke(id: string): (portal: Portal, database: Database) => Promise<number> {
  return async (portal, database) => {
    if (!(await portal.revokeKey(database, id, Temporal.Now.instant()))) throw new Error(`There is no key ${id} that is still good.`);
    console.error(`The key ${id} is good for nothing from now on.`);
    return 0;
  };
}

async function list(portal: Portal, database: Database): Promise<number> {
  const keys = await portal.listKeys(database);
  for (const key of keys) console.log([key.id, key.kind, stateOf(key), key.label, [...key.scopes, ...key.origins].join(' ')].join('\t'));
  if (keys.length === 0) console.error('There are no keys.');
  return 0;
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt !== undefined) return `revoked ${revokedAt}`;
  return expiresAt === undefined ? 'good' : `until ${expiresAt}`;
}

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${option} has to be a whole number from 1 to 999999, not ${JSON.stringify(text)}.`);
}
