import { readFileSync } from 'node:fs';
import type { Booking } from '@dongban/core/booking';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../notifications/compose-mail.ts';
import { openEmbeddedDatabase, openPostgresDatabase, type Database } from '../index.ts';
import { createAccessTokens } from '../records/secrets.ts';
import { startPostgres } from '../testing/postgres.ts';
import { ask, book, catalogWith, now, samplePortal, send, slotsOf, staffKey, testLetters, testSecret, time, wish, withToken } from '../testing/portal.ts';
import { migrate, schemaVersion } from './migrate.ts';

/*
 * A database that an earlier version wrote, opened by this one. `fixtures/before-terms.sql` is what `pg_dump --inserts` made of a portal
 * of the commit before bookings kept the terms of their price, with every sort of record in it.
 */

const statements = readFileSync(new URL('fixtures/before-terms.sql', import.meta.url), 'utf8').split(/;\n/).map((statement) => statement.trim()).filter((statement) => statement !== '');
const policy = { durationMinutes: 120, stepMinutes: 60, cancellation: { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 } };

/** Puts the old database back, and brings it up to date as a start of the portal does. */
async function restoreAndMigrate(database: Database): Promise<void> {
  for (const statement of statements) await database.query(statement);
  await migrate(database);
}

async function emptied(database: Database): Promise<void> {
  await database.query('drop schema public cascade');
  await database.query('create schema public');
}

const server = await startPostgres();
const databases: readonly (readonly [string, Database])[] = [
  ['PGlite', await openEmbeddedDatabase(undefined, () => Promise.resolve())],
  ...(typeof server === 'string' ? [] : [['PostgreSQL', await openPostgresDatabase(server.createDatabase(), {}, () => Promise.resolve())] as const]),
];
afterAll(async () => {
  for (const [, database] of databases) await database.close();
  if (typeof server !== 'string') server.stop();
});

describe.each(databases)('a database of an earlier version, on %s', (_, database) => {
  let clock = now;
  const mails: Mail[] = [];
  const portal = samplePortal(database, { catalog: catalogWith(policy), clock: () => clock, letters: testLetters(mails) });
  const { fetch } = portal;
  const tokens = createAccessTokens(testSecret);
  beforeEach(async () => {
    clock = now;
    mails.length = 0;
    await emptied(database);
    await restoreAndMigrate(database);
  });
  const of = async (who: string): Promise<Booking> => {
    const [row] = await database.query<{ id: string }>(`select id from bookings where document -> 'requester' ->> 'email' = $1`, [`${who}@example.org`]);
    const { body } = await ask<Booking>(fetch, `/v1/bookings/${row?.id ?? ''}`, { headers: withToken(tokens.of(row?.id ?? '')) });
    return body;
  };
  const change = (verb: string, booking: Booking, input: object, headers = withToken(tokens.of(booking.id))) =>
    send<Booking>(fetch, `/v1/bookings/${booking.id}/${verb}`, input, { ...headers, 'if-match': `"${booking.sequence}"` });

  it('has all that it had, and opens for whoever could open it', async () => {
    const { current, latest } = await schemaVersion(database);
    expect(current).toBe(latest);
    const counts = await database.query<{ table: string; rows: number }>(
      ['bookings', 'booking_claims', 'holds', 'requests', 'interests', 'waitlist', 'answers', 'api_keys'].map((table) => `select '${table}' as table, count(*)::integer as rows from ${table}`).join(' union all '));
    expect(Object.fromEntries(counts.map(({ table, rows }) => [table, rows]))).toEqual({ bookings: 3, booking_claims: 3, holds: 1, requests: 1, interests: 1, waitlist: 1, answers: 3, api_keys: 1 });
    expect(await of('confirmed')).toMatchObject({ state: 'confirmed', quote: { total: { amount: 77_000 } } });
    // Another start changes nothing.
    await migrate(database);
    expect((await schemaVersion(database)).current).toBe(latest);
  });

  it('sells no time twice that was sold before, and repeats no write', async () => {
    expect((await book(fetch, wish())).status).toBe(409);
    const free = await slotsOf(fetch, { from: '2026-11-26', through: '2026-11-26' });
    expect(free.slots.map(({ start }) => start)).not.toContain(wish().start);
    const again = await book(fetch, wish({ requester: { name: '김표본', email: 'confirmed@example.org', organization: '예시전자', lang: 'ko' } }), { 'idempotency-key': 'key-confirmed@example.org' });
    expect([again.status, again.body.booking.id]).toEqual([201, (await of('confirmed')).id]);
  });

  it('charges nothing by terms that nobody kept: neither for cancelling late nor for not coming', async () => {
    const booking = await of('confirmed');
    clock = Temporal.Instant.from(booking.start).subtract({ hours: 1 });
    const { body } = await change('cancel', booking, {});
    expect(body.state).toBe('cancelled');
    expect(body).not.toHaveProperty('cancellation');
    mails.length = 0;
    await portal.courier.deliver();
    const letter = mails.find(({ to, subject }) => to.address === 'confirmed@example.org' && subject.startsWith('취소'));
    expect(letter?.text).toMatch(/^김표본 님[^]*예약이 취소되었습니다/);
    expect(letter?.text).not.toMatch(/수수료|늦은 취소/);

    const moved = await of('moved');
    expect(moved.freeUntil).toBe('2026-11-24T01:00:00Z');
    clock = Temporal.Instant.from(moved.end);
    const missed = await change('attendance', moved, { missed: true }, await staffKey(database));
    expect(missed.body.missedAt).toBeDefined();
    expect(missed.body).not.toHaveProperty('noShowFee');
  });

  it('keeps what was owed before', async () => {
    expect((await of('cancelled')).cancellation).toEqual({ late: true, fee: { amount: 38_500, currency: 'KRW' } });
    // The letter about it had not left yet.
    await portal.courier.deliver();
    expect(mails.find(({ to, subject }) => to.address === 'cancelled@example.org' && subject.startsWith('취소'))?.text).toContain('수수료: 38,500원');
  });

  it('has terms with every booking that is made from then on', async () => {
    const { booking } = (await book(fetch, wish(time('12-02', '14:00', '16:00')))).body;
    expect(booking.terms).toEqual(policy.cancellation);
  });
});
