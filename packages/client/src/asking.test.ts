import { outputs } from '@dongban/core/contract-schemas';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswerCache } from './cache.ts';
import { createClient, createIntent, isUnreadableAnswerError, type Attempt, type ClientOptions } from './index.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function portal(answer: (url: string, response: ServerResponse, attempt: number) => void, options: Partial<ClientOptions> = {}) {
  const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    answer(url, response, seen.push({ url, headers: request.headers }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, client: createClient({ endpoint, ...options }) };
}

const json = (response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.unreachable('the call went through'), (error: unknown) => error);

describe('a key', () => {
  it('may be a function, which is asked before each call', async () => {
    let made = 0;
    const { client, seen } = await portal((_, response) => json(response, { items: [] }), { key: () => Promise.resolve(`key-${++made}`) });
    await client.services.list();
    await client.bookings.list();
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-1', 'Bearer key-2']);
  });

  it('of staff opens what else takes a token, where the call says so', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}), { key: 'staff' });
    await client.bookings.get('booking_1', { asStaff: true });
    await client.bookings.get('booking_1', { accessToken: 'own' });
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer staff', 'Bearer own']);
  });

  it('is missed before anything is sent', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}));
    for (const call of [client.bookings.list(), client.bookings.get('booking_1', { asStaff: true }), client.bookings.get('booking_1', {} as { accessToken: string })]) {
      expect(await failure(call)).toMatchObject({ code: 'unauthorized' });
    }
    expect(seen).toEqual([]);
    const { client: odd } = await portal((_, response) => json(response, {}), { key: () => 'a\nb' });
    expect(await failure(odd.services.list())).toBeInstanceOf(TypeError);
  });
});

describe('a cache', () => {
  const tagged = (options: Partial<ClientOptions>) => {
    let version = 1;
    const made = portal((url, response, attempt) => {
      const etag = `"${version}"`;
      if (made === undefined) return;
      void made.then(({ seen }) => {
        if (seen[attempt - 1]?.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
        else json(response, { url, version }, 200, { etag });
      });
    }, options);
    return made.then((one) => ({ ...one, change: () => version++ }));
  };

  it('sends the tag of what it has, and gives that again while it holds', async () => {
    const { client, seen, change } = await tagged({ cache: createAnswerCache(10) });
    const first = await client.catalog.get();
    const second = await client.catalog.get();
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    change();
    expect(await client.catalog.get()).toMatchObject({ version: 2 });
    expect(seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"']);
  });

  it('keeps as many answers as it is told, the last used', async () => {
    const { client, seen } = await tagged({ cache: createAnswerCache(2) });
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await client.services.get(`service_${id}`);
    expect(seen.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, false, true, false, true, false]);
  });

  it('is not there unless asked for, nor for what a token opens', async () => {
    const without = await tagged({});
    await without.client.catalog.get();
    await without.client.catalog.get();
    const own = await tagged({ cache: createAnswerCache(10) });
    await own.client.bookings.get('booking_1', { accessToken: 't' });
    await own.client.bookings.get('booking_1', { accessToken: 't' });
    for (const { seen } of [without, own]) expect(seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });
});

describe('validation', () => {
  const validation = () => import('./validation.ts');

  it('lets through what the route gives, new fields included', async () => {
    const health = { status: 'ok', instance: 'x', mood: 'fine' };
    const { client } = await portal((_, response) => json(response, health), { validation });
    expect(await client.health.get()).toEqual(health);
  });

  it('refuses what it does not, and says where', async () => {
    const { client } = await portal((_, response) => json(response, { items: [{ id: 'service_a', name: 'Test' }] }), { validation });
    const error = await failure(client.services.list());
    expect(isUnreadableAnswerError(error)).toBe(true);
    expect(error).toMatchObject({ status: 200, problems: expect.arrayContaining([{ pointer: '/items/0/name', code: 'wrong-type', params: { expected: 'record' } }]) as unknown });
    expect((error as Error).message).toContain('/items/0/name wrong-type');
  });

  it('knows every route', async () => {
    const { problemsIn } = await validation();
    for (const route of Object.keys(outputs) as (keyof typeof outputs)[]) expect(problemsIn(route, 7)).not.toEqual([]);
  });
});

describe('a log', () => {
  it('is told of each attempt, and of nothing personal', async () => {
    const attempts: Attempt[] = [];
    const { client } = await portal((_, response, attempt) => {
      if (attempt === 1) response.destroy();
      else json(response, {}, attempt === 2 ? 503 : 200, { 'retry-after': '0' });
    }, { onAttempt: (attempt) => attempts.push(attempt) });
    await client.bookings.get('booking_secret', { accessToken: 'secret' });
    expect(attempts.map(({ milliseconds, ...rest }) => ({ ...rest, isTimed: milliseconds >= 0 }))).toEqual([
      { route: 'bookings.get', attempt: 1, failure: 'unreachable', isTimed: true },
      { route: 'bookings.get', attempt: 2, status: 503, isTimed: true },
      { route: 'bookings.get', attempt: 3, status: 200, isTimed: true },
    ]);
    expect(JSON.stringify(attempts)).not.toContain('secret');
  });

  it('tells a call that was ended from one that nobody answered', async () => {
    const attempts: Attempt[] = [];
    const { client } = await portal(() => undefined, { onAttempt: (attempt) => attempts.push(attempt) });
    await failure(client.health.get({ timeout: 50 }));
    expect(attempts).toMatchObject([{ attempt: 1, failure: 'ended' }]);
  });
});

describe('trying again', () => {
  it('waits by the clock of the portal, not by the one here', async () => {
    const date = (year: number, second: number) => new Date(Date.UTC(year, 0, 1, 0, 0, second)).toUTCString();
    const { client, seen } = await portal((_, response, attempt) => {
      // Here, that date lies decades ahead.
      if (attempt === 1) json(response, {}, 503, { date: date(2090, 0), 'retry-after': date(2090, 0) });
      else json(response, { status: 'ok' });
    });
    expect(await client.health.get()).toEqual({ status: 'ok' });
    expect(seen).toHaveLength(2);
  });

  it('is left to the caller where a letter would be sent twice', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}, 503, { 'retry-after': '0' }));
    expect(await failure(client.bookings.sendCode('booking_1', {}, { accessToken: 't' }))).toMatchObject({ status: 503 });
    expect(seen).toHaveLength(1);
  });
});

describe('an error', () => {
  it('holds neither tokens nor what a person wrote, since errors end up in logs', async () => {
    const { client } = await portal((url, response) => (url.includes('booking_slow') ? undefined : json(response, { code: 'invalid', params: {} }, 422)), { key: 'partner-secret', retry: 0 });
    const options = { accessToken: 'own-secret', ifMatch: '"0"' };
    const input = { note: '김하늘의 비밀' };
    const errors = await Promise.all([
      client.bookings.cancel('booking_1', input, options),
      client.bookings.cancel('booking_slow', input, { ...options, timeout: 50 }),
      client.match.create({ need: { text: '비밀 과제' } }),
    ].map(failure));
    expect(errors.map((error) => (error as Error).name)).toEqual(['PortalError', 'TookTooLongError', 'PortalError']);
    expect(inspect(errors, { depth: 12, showHidden: true })).not.toMatch(/secret|비밀/);
  });
});

describe('an intent', () => {
  it('has one key for one input, and another for another', () => {
    const intent = createIntent();
    const key = intent.keyFor({ start: '10:00' });
    expect(intent.keyFor({ start: '10:00' })).toBe(key);
    const moved = intent.keyFor({ start: '11:00' });
    expect(moved).not.toBe(key);
    expect(intent.keyFor({ start: '10:00' })).not.toBe(key);
    expect(key).toMatch(/^[\da-f]{32}$/);
  });

  it('that is done makes the same input another wish', () => {
    const intent = createIntent();
    const key = intent.keyFor({ start: '10:00' });
    intent.done();
    expect(intent.keyFor({ start: '10:00' })).not.toBe(key);
  });
});
