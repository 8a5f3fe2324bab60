import type { BookingInput } from '@dongban/core/booking';
import { etagOf } from '@dongban/core/contract';
import { createPortal, openEmbeddedDatabase, type Database } from '@dongban/portal';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, isPortalError, type DongbanClient } from './index.ts';
import { faultProxy, faults, type Fault, type FaultProxy } from './testing/fault-proxy.ts';
import { serveFetch, type Listening } from './testing/listening.ts';

const resource = 'equipment_vector-network-analyzer-67g';
/** Wednesday 25 November 2026, 9:00 in Seoul. */
const opening = Temporal.Instant.from('2026-11-25T00:00:00Z');
const slots = Array.from({ length: 30 }, (_, index) => {
  const start = opening.add({ hours: 24 * Math.floor(index / 15), minutes: 30 * (index % 15) });
  return { start: start.toString(), end: start.add({ minutes: 30 }).toString() };
});
const intents = 60;
const atOnce = 8;
const seed = Number(process.env['FC_SEED'] ?? 20261124);
const patienceMilliseconds = 180_000;

/** The same numbers for the same seed (mulberry32). */
function createRandom(state: number): (below: number) => number {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What somebody wanted, and what they were told became of it. */
interface Outcome {
  readonly name: string;
  readonly id?: string;
  readonly state?: string;
  readonly start?: string;
}

let database: Database;
let portal: Listening;
let proxy: FaultProxy;
let isFaulty = true;

beforeAll(async () => {
  database = await openEmbeddedDatabase();
  const equipment = sampleCatalog.equipment.map((one) => (one.id === resource ? { ...one, policy: { durationMinutes: 30, stepMinutes: 30 } } : one));
  const { fetch } = createPortal({
    catalog: { ...sampleCatalog, equipment }, consents: sampleConsents, database, secret: new Uint8Array(32).fill(7), limits: 'none',
    clock: () => Temporal.Instant.from('2026-11-24T03:00:00Z'),
  });
  portal = await serveFetch(fetch);
  const random = createRandom(seed);
  const deck: (Fault | undefined)[] = [];
  proxy = await faultProxy(portal.url, () => {
    if (!isFaulty) return undefined;
    // Of each sixteen attempts, eleven go wrong: each fault once, in another order every time.
    if (deck.length === 0) for (const fault of [...faults, ...Array.from({ length: 5 }, () => undefined)]) deck.splice(random(deck.length + 1), 0, fault);
    return deck.pop();
  });
}, patienceMilliseconds);

afterAll(async () => {
  await proxy.close();
  await portal.close();
  await database.close();
});

/** Somebody who presses the button until they know: each time with the same key. */
async function untilKnown<T>(ask: () => Promise<T>): Promise<T | undefined> {
  let last: unknown;
  for (let tries = 0; tries < 40; tries++) {
    try {
      return await ask();
    } catch (error) {
      // The portal itself said no; whatever stands in between says other things.
      if (isPortalError(error) && error.code === 'slot-not-free') return undefined;
      last = error;
    }
  }
  throw new Error('Nothing came through in 40 tries.', { cause: last });
}

async function live(client: DongbanClient, index: number, random: (below: number) => number): Promise<Outcome> {
  const name = `intent ${index}`;
  const slot = () => slots[random(slots.length)] ?? slots[0]!;
  const input: BookingInput = { resource, ...slot(), mode: 'onsite', requester: { name, email: 'kim@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: 'sample-1' }] };
  const receipt = await untilKnown(() => client.bookings.create(input, { idempotencyKey: `create-${index}` }));
  if (receipt === undefined) return { name };
  const { booking, accessToken } = receipt;
  const told = { name, id: booking.id, state: booking.state, start: booking.start };
  const options = { accessToken, ifMatch: etagOf(booking) };
  const wish = random(3);
  if (wish === 0) return told;
  if (wish === 1) {
    const cancelled = await untilKnown(() => client.bookings.cancel(booking.id, {}, { ...options, idempotencyKey: `cancel-${index}` }));
    return { ...told, state: cancelled?.state ?? 'not cancelled' };
  }
  const another = slot();
  const moved = await untilKnown(() => client.bookings.move(booking.id, another, { ...options, idempotencyKey: `move-${index}` }));
  return { ...told, start: moved?.start ?? booking.start };
}

describe('between a client and a portal where most attempts go wrong', () => {
  it('no booking is lost, doubled, or other than its requester was told', async () => {
    const client = createClient({ endpoint: proxy.url, timeout: 2_000, retry: 3 });
    const outcomes: Outcome[] = [];
    let next = 0;
    const worker = async () => {
      for (let index = next++; index < intents; index = next++) outcomes.push(await live(client, index, createRandom(seed + 1 + index)));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    const rows = await database.query<{ document: string }>('select document::text as document from bookings');
    const kept = rows.map(({ document }) => JSON.parse(document) as { id: string; state: string; start: string; requester: { name: string } });
    const told = outcomes.filter(({ id }) => id !== undefined).sort((a, b) => a.name.localeCompare(b.name));
    expect(kept.map(({ id, state, start, requester: { name } }) => ({ name, id, state, start })).sort((a, b) => a.name.localeCompare(b.name))).toEqual(told);
    // Each fault came up, people were refused, and hours were sold: else this shows little.
    expect([...proxy.counts.keys()].sort()).toEqual([...faults, 'none'].sort());
    expect(Math.min(told.length, outcomes.length - told.length, told.filter(({ state }) => state === 'cancelled').length)).toBeGreaterThan(0);

    isFaulty = false;
    const starts = told.filter(({ state }) => state !== 'cancelled').map(({ start }) => start);
    expect(new Set(starts).size).toBe(starts.length);
    const { slots: free } = await client.slots.list({ resource, from: '2026-11-25', through: '2026-11-26' });
    expect(free.filter(({ start }) => starts.includes(start))).toEqual([]);
  }, patienceMilliseconds);
});
