import type { Route, RouteName } from '@dongban/core/contract';
import { ProblemError } from '../http/problem.ts';
import type { Queryable } from '../database/database.ts';
import { allows, authenticate, type ApiKey, type Scope } from './api-keys.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Who asks, as far as that is known. Whether they hold a record's token is for the record to say. */
export interface Caller {
  /** The live key that came with the request. */
  readonly key?: ApiKey | undefined;
  /** An access token that came with it, whatever it is good for. */
  readonly token: string;
}

/** What a request shows of its sender. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** A publishable key, where `Authorization` is needed for a record's token. */
  readonly dongbanKey: string | undefined;
  readonly origin: string | undefined;
  readonly address: string;
}

/** Requests a minute of a visitor without a key, from one address; many sit behind one address in an office. */
const visitorsPerMinute = 300;
const partnersPerMinute = 6_000;
const staffPerMinute = 1_200;

export interface Gate {
  /** @throws {ProblemError} `unauthorized` for a key that is none, `origin-not-allowed`, or `too-many-requests`. */
  admit(credentials: Credentials): Promise<Caller>;
}

export function createGate(database: Queryable, clock: () => Temporal.Instant, limiter: RateLimiter): Gate {
  return {
    async admit({ authorization, dongbanKey, origin, address }) {
      const bearer = /^Bearer +([\w.-]+)$/i.exec(authorization ?? '')?.[1] ?? '';
      const isKey = /^db[ps]_/.test(bearer);
      const texts = [dongbanKey, isKey ? bearer : undefined].filter((text) => text !== undefined);
      // Somebody who tries keys is somebody without one.
      if (texts.length === 0) limit(limiter, `address ${address}`, visitorsPerMinute);
      const keys = await Promise.all(texts.map((text) => authenticate(database, text, clock())));
      if (keys.includes(undefined)) {
        limit(limiter, `address ${address}`, visitorsPerMinute);
        throw unauthorized();
      }
      const key = keys.find((one) => one?.kind === 'secret') ?? keys[0];
      if (key !== undefined) admitKey(key, origin, limiter);
      return { key, token: isKey ? '' : bearer };
    },
  };
}

/** The key is missing, or is none. */
export function unauthorized(): ProblemError {
  return new ProblemError(401, { code: 'unauthorized', params: {} }, { headers: { 'www-authenticate': 'Bearer' } });
}

/** What a key needs for a route on everybody's records; it follows from the table. */
export function scopeOf(name: RouteName, route: Route): Scope {
  return `${groupOf(name)}:${verbOf(route)}`;
}

/** Whether the caller is staff who may use a route on everybody's records. */
export function isStaffFor({ key }: Caller, name: RouteName, route: Route): boolean {
  return key?.kind === 'secret' && allows(key, groupOf(name), verbOf(route));
}

const groupOf = (name: RouteName): string => name.slice(0, name.indexOf('.'));
const verbOf = ({ method }: Route): 'read' | 'write' => (method === 'GET' ? 'read' : 'write');

function admitKey(key: ApiKey, origin: string | undefined, limiter: RateLimiter): void {
  if (key.kind === 'publishable' && origin !== undefined && !key.origins.includes(origin)) {
    throw new ProblemError(403, { code: 'origin-not-allowed', params: { origin } });
  }
  limit(limiter, `key ${key.id}`, key.requestsPerMinute ?? (key.kind === 'secret' ? staffPerMinute : partnersPerMinute));
}

function limit(limiter: RateLimiter, who: string, perMinute: number): void {
  const seconds = limiter.take(who, perMinute);
  if (seconds !== undefined) throw new ProblemError(429, { code: 'too-many-requests', params: { seconds } }, { headers: { 'retry-after': String(seconds) } });
}
