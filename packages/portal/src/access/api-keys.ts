import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queryable } from '../database/database.ts';

/** What a role may do, as scopes: a group of routes, or all of them, and reading, writing or administration. */
export const roles = {
  read: ['*:read'],
  staff: ['*:read', '*:write'],
  admin: ['*:read', '*:write', '*:admin'],
} as const satisfies Record<string, readonly Scope[]>;
/** Name of a role. */
export type Role = keyof typeof roles;

/** `bookings:write`, `*:read`. */
export type Scope = `${string}:${'read' | 'write' | 'admin'}`;

/** A key as it is known to the portal: never the key itself. */
export interface ApiKey {
  readonly id: string;
  /** `publishable` stands in a partner's page and grants nothing secret; `secret` is a member of staff's or a program's. */
  readonly kind: 'publishable' | 'secret';
  /** Whose it is. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** Origins of the pages that may use it, such as `https://partner.example.org`; empty for a secret key. */
  readonly origins: readonly string[];
  readonly requestsPerMinute?: number | undefined;
  readonly createdAt: string;
  readonly expiresAt?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** A key that has just been made; `text` is shown now and never again. */
export interface NewApiKey {
  readonly key: ApiKey;
  readonly text: string;
}

/** What a new key is to be: one for a partner's pages, or one for a member of staff or a program. `expiresAt` is an instant in UTC. */
export type ApiKeyInput =
  | { readonly kind: 'publishable'; readonly label: string; readonly origins: readonly string[]; readonly requestsPerMinute?: number | undefined }
  | { readonly kind: 'secret'; readonly label: string; readonly scopes: readonly Scope[]; readonly expiresAt?: string | undefined };

const secretBytes = 32;
const noHash = '0'.repeat(64);

/**
 * Makes a key. Its text is in the result and nowhere else: the portal keeps a hash. 256 random bits need no slow one: nobody goes
 * through them all.
 *
 * @throws {RangeError} where an origin is none, such as one with a path.
 * @example
 * import { openStore, roles } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const { key, text } = await createKey(database, { kind: 'secret', label: 'Front desk', scopes: roles.staff }, Temporal.Now.instant());
 * key.scopes; // → ['*:read', '*:write']
 * text.startsWith(`dbs_${key.id}_`); // → true
 * await close();
 */
export async function createKey(within: Queryable, input: ApiKeyInput, now: Temporal.Instant): Promise<NewApiKey> {
  const id = randomBytes(8).toString('hex');
  const isSecret = input.kind === 'secret';
  const text = isSecret ? `dbs_${id}_${randomBytes(secretBytes).toString('base64url')}` : `dbp_${id}`;
  const key: ApiKey = {
    id, kind: input.kind, label: input.label, createdAt: now.toString(),
    scopes: isSecret ? input.scopes : [],
    origins: isSecret ? [] : input.origins.map(originOf),
    ...(isSecret ? { expiresAt: input.expiresAt } : { requestsPerMinute: input.requestsPerMinute }),
  };
  await within.query(
    `insert into api_keys (id, kind, label, hash, scopes, origins, requests_per_minute, created_at, expires_at)
     values ($1, $2, $3, $4, $5::text[], $6::text[], $7, $8::timestamptz, $9::timestamptz)`,
    [id, key.kind, key.label, isSecret ? hashOf(text) : null, key.scopes, key.origins, key.requestsPerMinute ?? null, key.createdAt, key.expiresAt ?? null],
  );
  return { key, text };
}

/**
 * Gives a secret key a successor with the same rights; the old one is good for a while yet, so that programs can change over.
 *
 * @param graceHours how long the old one is still good, in whole hours; 0 ends it now.
 * @returns `undefined` where there is no such secret key, or it is over.
 * @example
 * import { createKey, openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const now = Temporal.Now.instant();
 * const { key } = await createKey(database, { kind: 'secret', label: 'Nightly export', scopes: ['bookings:read'] }, now);
 * const successor = await rotateKey(database, key.id, now, 24);
 * successor?.key.scopes; // → ['bookings:read']
 * await close();
 */
export async function rotateKey(within: Queryable, id: string, now: Temporal.Instant, graceHours: number): Promise<NewApiKey | undefined> {
  const old = await findKey(within, id);
  if (old?.kind !== 'secret' || !isLive(old, now)) return undefined;
  const made = await createKey(within, { kind: 'secret', label: old.label, scopes: old.scopes }, now);
  await within.query('update api_keys set expires_at = least(expires_at, $2::timestamptz) where id = $1', [id, now.add({ hours: graceHours }).toString()]);
  return made;
}

/**
 * Ends a key at once, and the sessions that began with it.
 *
 * @returns whether there was such a key that was still good.
 * @example
 * import { createKey, openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const { key } = await createKey(database, { kind: 'secret', label: 'Lost', scopes: ['*:read'] }, Temporal.Now.instant());
 * await revokeKey(database, key.id, Temporal.Now.instant()); // → true
 * await revokeKey(database, key.id, Temporal.Now.instant()); // → false
 * await close();
 */
export async function revokeKey(within: Queryable, id: string, now: Temporal.Instant): Promise<boolean> {
  const rows = await within.query('update api_keys set revoked_at = $2::timestamptz where id = $1 and revoked_at is null returning id', [id, now.toString()]);
  return rows.length > 0;
}

/**
 * Every key there is, the oldest first, with those that are over until they are purged.
 *
 * @example
 * import { createKey, openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * await createKey(database, { kind: 'publishable', label: 'Partner', origins: ['https://partner.example.org'] }, Temporal.Now.instant());
 * (await listKeys(database)).some(({ label }) => label === 'Partner'); // → true
 * await close();
 */
export async function listKeys(within: Queryable): Promise<ApiKey[]> {
  return (await within.query<Row>(`select ${columns} from api_keys order by created_at, id`)).map(keyOf);
}

/** The live key that a text is; takes as long for a wrong secret as for one that there is not. */
export async function authenticate(within: Queryable, text: string, now: Temporal.Instant): Promise<ApiKey | undefined> {
  const [, prefix, id = ''] = /^(dbs|dbp)_([0-9a-f]{16})(?:_[\w-]{43})?$/.exec(text) ?? [];
  const [row] = await within.query<Row>(`select ${columns} from api_keys where id = $1`, [id]);
  const isRight = timingSafeEqual(Buffer.from(hashOf(text)), Buffer.from(row?.hash ?? noHash));
  if (row === undefined || (row.kind === 'secret' ? !isRight : text !== `dbp_${id}`)) return undefined;
  const key = keyOf(row);
  return (prefix === 'dbs') === (key.kind === 'secret') && isLive(key, now) ? key : undefined;
}

/** The key with an id, while it is good: a session is over where its key is. */
export async function findLiveKey(within: Queryable, id: string, now: Temporal.Instant): Promise<ApiKey | undefined> {
  const key = await findKey(within, id);
  return key !== undefined && isLive(key, now) ? key : undefined;
}

/** Whether a key may do something to a group of routes. */
export function allows({ scopes }: Pick<ApiKey, 'scopes'>, group: string, verb: 'read' | 'write' | 'admin'): boolean {
  return scopes.includes(`${group}:${verb}`) || scopes.includes(`*:${verb}`);
}

export function isLive({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Temporal.Instant): boolean {
  return revokedAt === undefined && (expiresAt === undefined || Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) > 0);
}

interface Row {
  readonly id: string;
  readonly kind: ApiKey['kind'];
  readonly label: string;
  readonly hash: string | null;
  readonly scopes: Scope[];
  readonly origins: string[];
  readonly requests_per_minute: number | null;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

const inUtc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${column}`;
const columns = `id, kind, label, hash, scopes, origins, requests_per_minute, ${inUtc('created_at')}, ${inUtc('expires_at')}, ${inUtc('revoked_at')}`;

function keyOf(row: Row): ApiKey {
  return {
    id: row.id, kind: row.kind, label: row.label, scopes: row.scopes, origins: row.origins, createdAt: row.created_at,
    requestsPerMinute: row.requests_per_minute ?? undefined, expiresAt: row.expires_at ?? undefined, revokedAt: row.revoked_at ?? undefined,
  };
}

async function findKey(within: Queryable, id: string): Promise<ApiKey | undefined> {
  const [row] = await within.query<Row>(`select ${columns} from api_keys where id = $1`, [id]);
  return row === undefined ? undefined : keyOf(row);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @throws {RangeError} where it is no origin: a page's scheme, host and port, and nothing after them. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && !url.host.includes('*') && text.replace(/\/$/, '') === url.origin;
  if (!isOrigin) throw new RangeError(`${JSON.stringify(text)} is no origin; write it as https://partner.example.org.`);
  return url.origin;
}
