import { describe as say } from '@dongban/core/describe';
import { isDongbanError } from '@dongban/core/errors';
import { routes, type Route } from '@dongban/core/contract';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  PortalError, createClient, isPortalError, isTookTooLongError, isUnreachableError, isUnreadableAnswerError, type ClientOptions, type DongbanClient,
} from './index.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine, the requests it has had, and a client of it. */
async function portal(answer: (request: Seen, response: ServerResponse, attempt: number) => void, options: Partial<ClientOptions> = {}) {
  const seen: Seen[] = [];
  const listener: RequestListener = (request, response) => {
    void bodyOf(request).then((body) => {
      const one = { method: request.method, url: request.url ?? '', headers: request.headers, body };
      answer(one, response, seen.push(one));
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, endpoint, client: createClient({ endpoint, ...options }) };
}

interface Seen {
  readonly method: string | undefined;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function json(response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers });
  response.end(JSON.stringify(value));
}

function problem(response: ServerResponse, status: number, code: string, more: object = {}, headers: Record<string, string> = {}): void {
  json(response, { type: `urn:dongban:problem:${code}`, title: code, status, detail: code, code, params: {}, ...more }, status, headers);
}

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.unreachable('the call went through'), (error: unknown) => error);

const input = {
  resource: 'equipment_shaker', start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', mode: 'onsite',
  requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }],
} as const satisfies Parameters<DongbanClient['bookings']['create']>[0];
const book = (client: DongbanClient, options?: { idempotencyKey?: string }) => client.bookings.create({ ...input, agreements: [...input.agreements] }, options);
const receipt = { booking: { id: 'booking_1' }, accessToken: 't' };

describe('a client', () => {
  it('has a call for every route of the table, and nothing more', () => {
    const client = createClient({ endpoint: 'https://portal.example.org' });
    const names = Object.entries(client).flatMap(([group, calls]) => Object.keys(calls).map((action) => `${group}.${action}`));
    expect(names.filter((name) => !name.endsWith('.all')).sort()).toEqual(Object.keys(routes).sort());
    const pages = Object.entries<Route>(routes).flatMap(([name, { takes }]) => (takes === 'page' ? [name] : []));
    expect(names.filter((name) => name.endsWith('.all')).sort()).toEqual(pages.map((name) => name.replace('.list', '.all')).sort());
  });

  it('sends filters in the query, and leaves out those without a value', async () => {
    const { client, seen } = await portal((_, response) => json(response, { items: [] }));
    await client.services.list({ area: 'reliability', limit: 5, hub: undefined });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/services?area=reliability&limit=5' });
  });

  it('sends a need in the body, so that no address holds it', async () => {
    const { client, seen } = await portal((_, response) => json(response, { matches: [] }));
    await client.match.create({ need: { text: '인버터 진동시험' } });
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v1/match', body: '{"need":{"text":"인버터 진동시험"}}' });
  });

  it('encodes what stands in for an id', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}));
    await client.services.get('service_a/../b?c#d e');
    await client.services.get('service_$&');
    expect(seen.map(({ url }) => url)).toEqual(['/v1/services/service_a%2F..%2Fb%3Fc%23d%20e', '/v1/services/service_%24%26']);
  });

  it.each(['', '.', '..'])('finds nothing by the id %j, without asking', async (id) => {
    const { client, seen } = await portal((_, response) => json(response, {}));
    expect(await failure(client.services.get(id as 'service_a'))).toMatchObject({ code: 'not-found' });
    expect(seen).toEqual([]);
  });

  it('keeps the path of its endpoint', async () => {
    const { seen, endpoint } = await portal((_, response) => json(response, {}));
    for (const base of [`${endpoint}/a/b`, `${endpoint}/a/b/`, new URL(`${endpoint}/a/b`)]) await createClient({ endpoint: base }).health.get();
    expect(new Set(seen.map(({ url }) => url))).toEqual(new Set(['/a/b/v1/health']));
  });

  it('asks in its locale, with its key, and sends no cookies', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}), { locale: 'ko', key: 'partner-1' });
    await client.health.get();
    expect(seen[0]?.headers).toMatchObject({ 'accept-language': 'ko', authorization: 'Bearer partner-1' });
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
  });

  it('sends an access token in the header alone, in place of the key', async () => {
    const { client, seen } = await portal((_, response) => {
      response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end('BEGIN:VCALENDAR\r\n');
    }, { key: 'partner-1' });
    expect(await client.bookings.calendar('booking_1', { accessToken: 'secret' })).toBe('BEGIN:VCALENDAR\r\n');
    expect(seen[0]).toMatchObject({ url: '/v1/bookings/booking_1/calendar', headers: { authorization: 'Bearer secret', accept: 'text/calendar, application/problem+json' } });
  });

  it('takes no access token that could not stand in a header', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}));
    expect(await failure(client.bookings.get('booking_1', { accessToken: 'a\r\nx-evil: 1' }))).toMatchObject({ code: 'unauthorized' });
    expect(seen).toEqual([]);
  });

  it('uses the fetch it is given', async () => {
    const client = createClient({ endpoint: 'https://portal.example.org', fetch: (request) => Promise.resolve(Response.json({ url: request.url })) });
    expect(await client.health.get()).toEqual({ url: 'https://portal.example.org/v1/health' });
  });

  it.each(['', 'portal', 'ftp://portal.example.org', 'https://a:b@portal.example.org', 'https://portal.example.org?x=1', 'https://portal.example.org#x'])(
    'is not made for the endpoint %j', (endpoint) => {
      expect(() => createClient({ endpoint })).toThrow(/createClient: `endpoint`/);
    });

  it('is not made with a key that could not stand in a header', () => {
    expect(() => createClient({ endpoint: 'https://portal.example.org', key: 'a\nb' })).toThrow(/createClient: `key`/);
  });
});

describe('going through a list', () => {
  const pages: Record<string, object> = { first: { items: [1, 2], next: 'b' }, b: { items: [], next: 'c' }, c: { items: [3] } };
  const paged = () => portal((request, response) => {
    json(response, pages[new URL(request.url, 'http://x').searchParams.get('cursor') ?? 'first']);
  });

  it('turns page after page, empty ones too, with the same filters', async () => {
    const { client, seen } = await paged();
    const cards: unknown[] = [];
    for await (const card of client.cards.all({ hub: 'hub_changwon' })) cards.push(card);
    expect(cards).toEqual([1, 2, 3]);
    expect(seen.map(({ url }) => url)).toEqual(['/v1/cards?hub=hub_changwon', '/v1/cards?hub=hub_changwon&cursor=b', '/v1/cards?hub=hub_changwon&cursor=c']);
  });

  it('asks for no page that nobody reads', async () => {
    const { client, seen } = await paged();
    for await (const _ of client.cards.all()) break;
    expect(seen).toHaveLength(1);
  });
});

describe('a write', () => {
  it('carries a key that is new for every call', async () => {
    const { client, seen } = await portal((_, response) => json(response, receipt, 201));
    await book(client);
    await book(client);
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('carries the key it was given', async () => {
    const { client, seen } = await portal((_, response) => json(response, receipt, 201));
    await book(client, { idempotencyKey: 'mine' });
    expect(seen[0]?.headers['idempotency-key']).toBe('mine');
  });

  it('keeps key and body when it is tried again', async () => {
    const { client, seen } = await portal((_, response, attempt) => {
      if (attempt < 3) problem(response, 503, 'internal', {}, { 'retry-after': '0' });
      else json(response, receipt, 201);
    });
    expect(await book(client)).toEqual(receipt);
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set([JSON.stringify(input)]));
  });

  it('is tried again after a timeout, since it may have been carried out', async () => {
    const { client, seen } = await portal((_, response, attempt) => attempt > 1 && json(response, receipt, 201), { timeout: 200 });
    expect(await book(client)).toEqual(receipt);
    expect(seen[1]?.headers['idempotency-key']).toBe(seen[0]?.headers['idempotency-key']);
  });

  it('is tried again while the first attempt is still at work', async () => {
    const { client } = await portal((_, response, attempt) => (attempt === 1 ? problem(response, 409, 'key-in-flight') : json(response, receipt, 201)));
    expect(await book(client)).toEqual(receipt);
  });

  it('gets its receipt although the first answer broke off half-way', async () => {
    const { client, seen } = await portal((_, response, attempt) => {
      if (attempt > 1) return json(response, receipt, 201);
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"booking":', () => response.destroy());
    });
    expect(await book(client)).toEqual(receipt);
    expect(seen).toHaveLength(2);
  });
});

describe('a refusal of the portal', () => {
  it('is a PortalError with every refused rule', async () => {
    const refusals = [{ rule: 'free', code: 'slot-taken', params: {}, overridable: false, remedy: { code: 'take-nearest', params: { start: '2026-11-26T07:00:00Z', timeZone: 'Asia/Seoul' } } }];
    const { client, seen } = await portal((_, response) => problem(response, 409, 'slot-not-free', { refusals }));
    const error = await failure(book(client));
    expect(error).toBeInstanceOf(PortalError);
    expect(error).toMatchObject({ status: 409, code: 'slot-not-free', refusals, problems: [] });
    expect(say(error as PortalError, 'ko')).toBe('그 시간은 예약할 수 없어요. 다른 시간을 골라 주세요.');
    expect(seen).toHaveLength(1);
  });

  it('is a PortalError with every field that does not fit', async () => {
    const errors = [{ pointer: '/requester/email', code: 'wrong-format', params: { format: 'email' } }];
    const { client, seen } = await portal((_, response) => problem(response, 422, 'invalid', { params: { what: 'The booking', count: 1 }, errors }));
    const error = await failure(book(client));
    expect(error).toMatchObject({ status: 422, code: 'invalid', params: { count: 1 }, problems: errors, refusals: [] });
    expect(seen).toHaveLength(1);
  });

  it('says nothing of the person or the need in its message', async () => {
    const { client } = await portal((_, response) => problem(response, 422, 'invalid', { params: { count: 1 }, detail: 'kim@example.org is odd' }));
    expect((await failure(book(client)) as Error).message).toBe('POST /v1/bookings was answered with 422 invalid.');
  });

  it('keeps the status of the answer, whatever its body says', async () => {
    const { client } = await portal((_, response) => json(response, { code: 'not-found', params: {}, status: 200 }, 404));
    expect(await failure(client.services.get('service_x'))).toMatchObject({ status: 404, problem: { status: 404 } });
  });
});

describe('an answer from something in between', () => {
  const html = (status: number, headers: Record<string, string> = {}) => portal((_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<!doctype html><title>Hello</title>');
  }, { retry: 0 });

  it.each([[401, 'unauthorized'], [403, 'unauthorized'], [404, 'not-found'], [413, 'too-large'], [418, 'internal'], [502, 'internal'], [504, 'took-too-long']] as const)(
    'with the status %d is the problem %s', async (status, code) => {
      const { client } = await html(status);
      const error = await failure(client.health.get());
      expect(error).toMatchObject({ name: 'PortalError', status, code, problem: { type: `urn:dongban:problem:${code}` } });
      for (const locale of ['ko', 'en']) expect(say(error as PortalError, locale)).not.toMatch(/undefined|NaN|^[a-z-]+$/);
    });

  it('tells how long to wait, where it says so', async () => {
    const { client } = await html(429, { 'retry-after': '30' });
    expect(say((await failure(client.health.get())) as PortalError, 'en')).toBe('Too many requests. Try again in 30 seconds.');
    const silent = await html(429);
    expect(await failure(silent.client.health.get())).toMatchObject({ params: { seconds: 60 } });
  });

  it.each([['JSON', {}], ['null', null], ['text', 'no']])('that is %s but no problem document is made one', async (_, body) => {
    const { client } = await portal((_, response) => json(response, body, 500), { retry: 0 });
    expect(await failure(client.health.get())).toMatchObject({ name: 'PortalError', status: 500, code: 'internal' });
  });

  it('with success is unreadable, not a record', async () => {
    const { client } = await html(200);
    const error = await failure(client.health.get());
    expect(isUnreadableAnswerError(error)).toBe(true);
    expect(error).toMatchObject({ status: 200, contentType: 'text/html', code: 'unreadable-answer' });
    expect(isUnreadableAnswerError(await failure(client.bookings.calendar('booking_1', { accessToken: 't' })))).toBe(true);
  });

  it.each(['{"items":[', '', '"text"', 'null'])('that reads %j is unreadable', async (body) => {
    const { client } = await portal((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
    expect(isUnreadableAnswerError(await failure(client.services.list()))).toBe(true);
  });
});

describe('a call that fails on the way', () => {
  it('is unreachable where nobody listens', async () => {
    const { endpoint, client } = await portal(() => undefined, { retry: 0 });
    closing.splice(0).forEach((close) => close());
    const error = await failure(client.health.get());
    expect(isUnreachableError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('GET /v1/health') as string });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
    expect((error as Error).message).not.toContain(endpoint);
  });

  it('is tried again after a broken connection, and gives up with the last failure', async () => {
    const broken = await portal((_, response) => response.destroy(), { retry: 1 });
    expect(isUnreachableError(await failure(broken.client.health.get()))).toBe(true);
    expect(broken.seen).toHaveLength(2);
    const mended = await portal((_, response, attempt) => (attempt === 1 ? response.destroy() : json(response, { status: 'ok' })));
    expect(await mended.client.health.get()).toEqual({ status: 'ok' });
  });

  it('is tried again after a status that passes, also when it searches by POST', async () => {
    const { client, seen } = await portal((_, response, attempt) => (attempt === 1 ? problem(response, 429, 'too-many-requests', {}, { 'retry-after': '0' }) : json(response, { matches: [] })));
    await client.match.create({ need: { text: '진동시험' } });
    expect(seen).toHaveLength(2);
    expect(seen[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('is not kept waiting longer than a person would', async () => {
    const { client, seen } = await portal((_, response) => problem(response, 429, 'too-many-requests', { params: { seconds: 3600 } }, { 'retry-after': '3600' }));
    expect(await failure(client.health.get())).toMatchObject({ status: 429, params: { seconds: 3600 } });
    expect(seen).toHaveLength(1);
  });

  it('waits until a date too, and not for one long after', async () => {
    const { client, seen } = await portal((_, response) => problem(response, 503, 'internal', {}, { 'retry-after': 'Fri, 31 Dec 2999 23:59:59 GMT' }));
    expect(await failure(client.health.get())).toMatchObject({ status: 503 });
    expect(seen).toHaveLength(1);
  });

  it('takes too long where no answer comes, and is then left to the caller', async () => {
    const { client, seen } = await portal(() => undefined, { timeout: 100 });
    const error = await failure(client.health.get());
    expect(isTookTooLongError(error)).toBe(true);
    expect(say(error as PortalError, 'en')).toBe('The answer is taking too long. Try again in a moment.');
    expect(seen).toHaveLength(1);
  });

  it('takes too long where an answer begins and never ends', async () => {
    const { client } = await portal((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    }, { timeout: 100 });
    expect(isTookTooLongError(await failure(client.health.get()))).toBe(true);
  });

  it('is over where the caller ends it, with the reason given', async () => {
    const { client, seen } = await portal(() => undefined);
    const controller = new AbortController();
    const call = failure(client.services.list({}, { signal: controller.signal }));
    await expect.poll(() => seen.length).toBe(1);
    controller.abort();
    expect(await call).toBe(controller.signal.reason);
    expect(await call).toMatchObject({ name: 'AbortError' });
  });

  it('is over where the caller ends it between two attempts', async () => {
    const controller = new AbortController();
    const { client, seen } = await portal((_, response) => {
      problem(response, 503, 'internal', {}, { 'retry-after': '9' });
      setImmediate(() => controller.abort(new Error('enough')));
    });
    expect(await failure(client.health.get({ signal: controller.signal }))).toMatchObject({ message: 'enough' });
    expect(seen).toHaveLength(1);
  });

  it('is not even sent where it was over before', async () => {
    const { client, seen } = await portal((_, response) => json(response, {}));
    const error = await failure(client.health.get({ signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(isDongbanError(error)).toBe(false);
    expect(seen).toEqual([]);
  });
});

it('knows its errors from those of another copy of the package', () => {
  const elsewhere = Object.assign(new Error(), { name: 'PortalError', [Symbol.for('@dongban/error')]: true });
  expect(isPortalError(elsewhere)).toBe(true);
  expect(isUnreachableError(elsewhere)).toBe(false);
  expect(isPortalError(Object.assign(new Error(), { name: 'PortalError' }))).toBe(false);
});
