import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Booking, BookingReceipt } from '@dongban/core/booking';
import type { Slot } from '@dongban/core/slot';
import type { WaitlistEntry, WaitlistReceipt } from '@dongban/core/waitlist';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase, openPostgresDatabase } from './index.ts';
import type { ServeOptions } from './serve.ts';
import { startPostgres } from './testing/postgres.ts';
import { analyzer, ask, book, send, slotsOf, wish, withToken } from './testing/portal.ts';

const root = mkdtempSync(join(tmpdir(), 'dongban-killed-'));
const server = await startPostgres();
const processes: ChildProcess[] = [];
afterEach(() => processes.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => {
  if (typeof server !== 'string') server.stop();
  rmSync(root, { recursive: true, force: true });
});

async function spawned(options: Pick<ServeOptions, 'dataDirectory' | 'databaseUrl'>): Promise<{ child: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, 'testing/server-process.ts');
  const child = spawn(process.execPath, ['--conditions=@dongban/source', script, JSON.stringify({ port: 0, ...options })], { stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** The days of a month from next week on, whatever day it is. */
function soon(): Record<string, string> {
  const first = Temporal.Now.plainDateISO('Asia/Seoul').add({ days: 7 });
  return { from: first.toString(), through: first.add({ days: 30 }).toString(), minutes: '30' };
}

/** Somebody who has a time, and somebody who waits for just that one. */
async function standInLine({ start, end, timeZone }: Slot, url: string) {
  const taken = (await book(fetch, wish({ start, end }), { 'idempotency-key': 'kept' }, url)).body;
  const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const day = at(start).toPlainDate().toString();
  const hours = { from: at(start).toPlainTime().toString({ smallestUnit: 'minute' }), until: at(end).toPlainTime().toString({ smallestUnit: 'minute' }) };
  const input = { resource: analyzer, from: day, through: day, hours, minutes: 30, mode: 'onsite', requester: { name: '박대기', email: 'waiting@example.org', lang: 'ko' }, agreements: [{ purpose: 'waitlist', noticeVersion: '1' }] };
  const joined = await send<WaitlistReceipt>(fetch, '/v1/waitlist', input, { 'idempotency-key': 'join' }, url);
  expect(joined.status).toBe(201);
  const { entry, accessToken } = joined.body;
  const cancel = (to: string) => send<Booking>(fetch, `/v1/bookings/${taken.booking.id}/cancel`, {}, { ...withToken(taken.accessToken, taken.booking), 'idempotency-key': 'cancel' }, to);
  return {
    cancel,
    /** Whatever the kill left of it: the time has passed on once, to them, and is theirs once. */
    takeOffer: async (to: string) => {
      expect((await cancel(to)).body.state).toBe('cancelled');
      const offered = (await ask<WaitlistEntry>(fetch, `/v1/waitlist/${entry.id}`, { headers: withToken(accessToken) }, to)).body;
      expect(offered).toMatchObject({ state: 'offered', offer: { start, end }, sequence: 1 });
      const accept = () => send<BookingReceipt>(fetch, `/v1/waitlist/${entry.id}/accept`, {}, { ...withToken(accessToken, offered), 'idempotency-key': 'accept' }, to);
      const { status, body } = await accept();
      expect([status, body.booking.start, (await accept()).body]).toEqual([201, start, body]);
    },
  };
}

/** Beside the bookings of the load: the one that was cancelled, and the one that came of its time; and what was asked with keys for them. */
const beside = { bookings: 2, claims: 1, answers: 4 };

/** Bookings that are sent all at once; the portal is killed when so many have been confirmed, and then asked again. */
async function surviveKill(options: Pick<ServeOptions, 'dataDirectory' | 'databaseUrl'>): Promise<number> {
  const first = await spawned(options);
  const { slots } = await slotsOf(fetch, soon(), first.url);
  const [kept, ...others] = slots;
  if (kept === undefined) throw new Error('There is no slot to begin with.');
  const line = await standInLine(kept, first.url);
  const wishes = others.slice(0, 200).map(({ start, end }, index) => ({ input: wish({ start, end }), key: { 'idempotency-key': `key-${index}` } }));
  const confirmed = new Map<number, BookingReceipt>();
  let died: Promise<void> | undefined;
  // In their midst a time passes on to whoever waits for it.
  const passing = line.cancel(first.url).catch(() => undefined);
  await Promise.all(wishes.map(async ({ input, key }, index) => {
    const answer = await book(fetch, input, key, first.url).catch(() => undefined);
    if (answer?.status !== 201) return;
    confirmed.set(index, answer.body);
    if (confirmed.size === 40) died = killed(first.child, 'SIGKILL');
  }));
  await died;
  await passing;
  expect(confirmed.size).toBeGreaterThanOrEqual(40);
  expect(confirmed.size).toBeLessThan(wishes.length);

  const second = await spawned(options);
  for (const { booking, accessToken } of confirmed.values()) {
    const response = await fetch(new URL(`/v1/bookings/${booking.id}`, second.url), { headers: { authorization: `Bearer ${accessToken}` } });
    expect(await response.json()).toEqual(booking);
  }
  // Clients that got no answer try again with their keys; those that did get the same one.
  const again = await Promise.all(wishes.map(({ input, key }) => book(fetch, input, key, second.url)));
  expect(again.map(({ status }) => status)).toEqual(wishes.map(() => 201));
  for (const [index, receipt] of confirmed) expect(again[index]?.body).toEqual(receipt);
  await line.takeOffer(second.url);
  await killed(second.child, 'SIGTERM');
  return wishes.length;
}

const counts = `select (select count(*)::integer from bookings) as bookings, (select count(*)::integer from answers) as answers,
  count(*)::integer as claims, count(distinct during)::integer as times from booking_claims where resource = $1`;

describe('a portal that is killed in the midst of bookings', () => {
  it('has every booking that it confirmed, none of them twice, when it starts again on PGlite', { timeout: 120_000 }, async () => {
    const dataDirectory = join(root, 'embedded');
    const made = await surviveKill({ dataDirectory });
    const database = await openEmbeddedDatabase(join(dataDirectory, 'database'));
    expect(await database.query(counts, [analyzer])).toEqual([{ bookings: made + beside.bookings, answers: made + beside.answers, claims: made + beside.claims, times: made + beside.claims }]);
    await database.close();
  });

  it.skipIf(typeof server === 'string')('and on PostgreSQL', { timeout: 120_000 }, async () => {
    if (typeof server === 'string') return;
    const databaseUrl = server.createDatabase();
    const made = await surviveKill({ dataDirectory: join(root, 'beside-postgres'), databaseUrl });
    const database = await openPostgresDatabase(databaseUrl);
    expect(await database.query(counts, [analyzer])).toEqual([{ bookings: made + beside.bookings, answers: made + beside.answers, claims: made + beside.claims, times: made + beside.claims }]);
    await database.close();
  });
});
