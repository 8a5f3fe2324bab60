import { once } from 'node:events';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';
import { generate } from 'selfsigned';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../index.ts';
import { book, now, samplePortal, testLetters, wish } from '../testing/portal.ts';
import { sendByHook } from './webhook.ts';

const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const host = 'relay.example.org';
const certificate = await generate([{ name: 'commonName', value: host }], { extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }] });

/** A real receiver behind TLS, which says what its statuses say. */
const heard: { headers: Record<string, string>; body: string; path: string }[] = [];
const statuses: number[] = [];
const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    heard.push({ headers: request.headers as Record<string, string>, body, path: request.url ?? '' });
    response.writeHead(statuses.shift() ?? 204, { location: 'https://169.254.169.254/' }).end();
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

/** Stands for the way to a public address that this machine does not have. */
class AgentToHere extends Agent {
  override createConnection(options: ConnectionOptions) {
    return connect({ port, host: '127.0.0.1', servername: options.servername ?? host, ca: certificate.cert });
  }
}
const hook = { url: `https://${host}/letters`, secret, resolve: () => Promise.resolve(['93.184.216.34']), agent: new AgentToHere() };
const message = { id: 'letter_1', body: '{"a":1}', timestamp: Math.floor(Date.now() / 1000) };

const database = await openEmbeddedDatabase();
afterAll(async () => {
  await database.close();
  server.close();
});
beforeEach(async () => {
  heard.length = 0;
  statuses.length = 0;
  await database.query('delete from outbox');
  await database.query('delete from bookings');
});

describe('a hook', () => {
  it('hears of each letter, signed so that a library for Standard Webhooks takes it', async () => {
    const clock = Temporal.Now.instant();
    let isBooking = true;
    const portal = samplePortal(database, { letters: testLetters([], { hook }), clock: () => (isBooking ? now : clock) });
    await book(portal.fetch, wish());
    isBooking = false;
    await database.query(`delete from outbox where kind = 'reminder'`);
    await portal.courier.deliver();
    const [{ headers, body, path }] = heard as [(typeof heard)[0]];
    expect(path).toBe('/letters');
    const told = new Webhook(secret).verify(body, headers) as { type: string; data: Record<string, unknown> };
    expect(told).toMatchObject({ type: 'letter.confirmed', data: { kind: 'confirmed', to: { email: 'kim@example.org', lang: 'ko' }, lang: 'ko' } });
    expect(told.data['text']).toMatch(/^\[.+\] 예약 확정: .+\n11월 26일\(목\) 14:00~16:00 \(한국 표준시\)\nhttps:/);
    expect(() => new Webhook(secret).verify(body.replace('kim', 'lee'), headers)).toThrow();
  });

  it.each([[500, 'failed', 'status 500'], [429, 'failed', 'status 429'], [410, 'refused', 'status 410'], [302, 'failed', 'status 302']])('that answers %i: %s', async (status, state, error) => {
    statuses.push(status);
    expect(await sendByHook(message, hook)).toEqual({ state, error });
    // A redirection into the private network is not followed.
    expect(heard).toHaveLength(1);
  });

  it('that has another’s certificate hears nothing', async () => {
    expect(await sendByHook(message, { ...hook, url: 'https://other.example.org/' })).toMatchObject({ state: 'failed' });
    expect(heard).toHaveLength(0);
  });

  it.each(['http://relay.example.org/', 'https://127.0.0.1/', 'https://[::1]/', 'https://localhost/'])('at %s is never reached', async (url) => {
    expect(await sendByHook(message, { url, secret })).toEqual({ state: 'refused', error: 'address-not-public' });
  });
});
