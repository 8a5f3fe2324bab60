import type { Booking } from '@dongban/core/booking';
import type { ProblemDetails } from '@dongban/core/contract';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createOneTimeCodes } from '../access/one-time-codes.ts';
import { openEmbeddedDatabase } from '../index.ts';
import type { Letter } from '../notifications/letter.ts';
import { ask, book, catalogWith, hold, now, samplePortal, slotsOf, testLetters, testSecret, time, wish } from '../testing/portal.ts';

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
beforeEach(async () => {
  clock = now;
  await database.query('delete from bookings');
  await database.query('delete from one_time_codes');
  await database.query('delete from outbox');
});

let clock = now;
const portal = samplePortal(database, { verification: 'code', letters: testLetters(), clock: () => clock });
const codes = createOneTimeCodes(testSecret);

const letters = async (): Promise<Letter[]> => (await database.query<{ payload: Letter }>('select payload from outbox where payload is not null order by created_at, kind')).map(({ payload }) => payload);
/** What stands in the last mail that brought a code: the letters' reader is the only one who can know. */
const codeInMail = async () => codes.codeFor((await letters()).filter(({ kind }) => kind === 'code').at(-1)?.challenge?.id ?? '');
const post = <T>(path: string, token: string, body: unknown) =>
  ask<T & ProblemDetails>(portal.fetch, path, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
const verify = (id: string, token: string, code: string) => post<Booking>(`/v1/bookings/${id}/verify`, token, { code });
const isFree = async () => (await slotsOf(portal.fetch, {})).slots.some(({ start }) => start === wish().start);

describe('a booking that waits for its code', () => {
  it('stands once the code from the mail comes back, and not before', async () => {
    const { status, body: { booking, accessToken, verifyBy } } = await book(portal.fetch, wish());
    expect([status, booking.state, verifyBy]).toEqual([201, 'unverified', '2026-11-24T03:10:00Z']);
    expect((await letters()).map(({ kind }) => kind)).toEqual(['code']);
    const code = await codeInMail();
    expect(code).toMatch(/^\d{6}$/);
    const answer = await verify(booking.id, accessToken, ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect([answer.status, answer.body.state]).toEqual([200, 'confirmed']);
    expect((await letters()).map(({ kind }) => kind).sort()).toEqual(['code', 'confirmed', 'reminder']);
    clock = now.add({ hours: 3 });
    expect((await book(portal.fetch, wish())).status).toBe(409);
  });

  it('keeps its time from others for ten minutes, and from nobody after', async () => {
    const { body: { booking, accessToken } } = await book(portal.fetch, wish());
    const code = await codeInMail();
    expect(await isFree()).toBe(false);
    expect((await book(portal.fetch, wish())).status).toBe(409);
    clock = now.add({ minutes: 10 });
    expect(await isFree()).toBe(true);
    expect((await verify(booking.id, accessToken, code)).status).toBe(404);
    expect((await book(portal.fetch, wish())).status).toBe(201);
    expect(await database.query('select id from bookings where id = $1', [booking.id])).toEqual([]);
  });

  it('keeps, together with holds, a quarter of the week at most, and alone as much as one booking takes', async () => {
    // 45 hours a week: eleven may wait.
    const { fetch } = samplePortal(database, { verification: 'code', letters: testLetters(), catalog: catalogWith({ durationMinutes: 60, stepMinutes: 60, maxMinutes: 540 }) });
    const as = (index: number, span: { start: string; end: string }) => book(fetch, wish({ ...span, requester: { ...wish().requester, email: `person${index}@example.org` } }));
    expect((await as(0, time('12-03', '09:00', '18:00'))).status).toBe(201);
    expect((await as(1, time('12-04', '09:00', '12:00'))).body.refusals).toMatchObject([{ rule: 'holds', code: 'week-held', remedy: { code: 'ask-staff' } }]);
    expect((await as(2, time('12-04', '09:00', '11:00'))).status).toBe(201);
    expect((await hold(fetch, time('12-04', '13:00', '14:00'))).body.refusals).toMatchObject([{ code: 'week-held' }]);
    expect((await as(3, time('11-27', '09:00', '18:00'))).status).toBe(201);
  });

  it('waits for staff afterwards where the policy asks for it', async () => {
    const approving = samplePortal(database, { verification: 'code', letters: testLetters(), catalog: catalogWith({ durationMinutes: 120, stepMinutes: 60, approval: true }) });
    const { body: { booking, accessToken } } = await book(approving.fetch, wish());
    const answer = await ask<Booking>(approving.fetch, `/v1/bookings/${booking.id}/verify`, { method: 'POST', headers: { authorization: `Bearer ${accessToken}` }, body: JSON.stringify({ code: await codeInMail() }) });
    expect(answer.body.state).toBe('requested');
  });

  it('is made once for one key, and its code is sent once', async () => {
    const key = { 'idempotency-key': 'once' };
    const [first, again] = [await book(portal.fetch, wish(), key), await book(portal.fetch, wish(), key)];
    expect(again.body).toEqual(first.body);
    expect(await letters()).toHaveLength(1);
  });

  it('is one of two at most for a mail address, whoever writes it how', async () => {
    const days = ['11-26', '11-27', '11-30'];
    const statuses = [];
    for (const [index, day] of days.entries()) {
      const email = index === 1 ? 'KIM@example.org' : 'kim@example.org';
      const { status, body } = await book(portal.fetch, wish({ ...time(day, '14:00', '16:00'), requester: { ...wish().requester, email } }));
      statuses.push([status, body.code]);
    }
    expect(statuses).toEqual([[201, undefined], [201, undefined], [429, 'too-many-unverified']]);
  });
});

describe('a code', () => {
  it('that is wrong says how many tries are left; after five of them the right one is no good either', async () => {
    const { body: { booking, accessToken } } = await book(portal.fetch, wish());
    const right = await codeInMail();
    const wrong = right === '000000' ? '000001' : '000000';
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await verify(booking.id, accessToken, wrong)).toMatchObject({ status: 422, body: { code: 'wrong-code', params: { triesLeft } } });
    }
    expect(await verify(booking.id, accessToken, right)).toMatchObject({ status: 410, body: { code: 'code-expired' } });
  });

  it('has five tries also where they all come at once', async () => {
    const { body: { booking, accessToken } } = await book(portal.fetch, wish());
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => verify(booking.id, accessToken, `x${index}`)));
    expect(answers.filter(({ body }) => body.code === 'wrong-code')).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === 'code-expired')).toHaveLength(25);
  });

  it('can be asked for twice more, each replaces the one before, and then no more', async () => {
    const { body: { booking, accessToken } } = await book(portal.fetch, wish());
    const first = await codeInMail();
    clock = now.add({ minutes: 1 });
    expect(await post(`/v1/bookings/${booking.id}/send-code`, accessToken, {})).toMatchObject({ status: 200, body: { expiresAt: '2026-11-24T03:10:00Z' } });
    clock = now.add({ minutes: 2 });
    expect((await post(`/v1/bookings/${booking.id}/send-code`, accessToken, {})).status).toBe(200);
    expect(await post(`/v1/bookings/${booking.id}/send-code`, accessToken, {})).toMatchObject({ status: 429, body: { code: 'no-more-codes' } });
    expect((await verify(booking.id, accessToken, first)).body.code).toBe('wrong-code');
    expect((await verify(booking.id, accessToken, await codeInMail())).status).toBe(200);
  });

  it('is good for its own booking only, and for the holder of its token', async () => {
    const one = (await book(portal.fetch, wish())).body;
    const code = await codeInMail();
    clock = now.add({ seconds: 1 });
    const other = (await book(portal.fetch, wish(time('11-27', '14:00', '16:00')))).body;
    expect((await verify(other.booking.id, other.accessToken, code)).body.code).toBe('wrong-code');
    expect((await verify(one.booking.id, other.accessToken, code)).status).toBe(404);
    expect((await verify(one.booking.id, '', code)).status).toBe(404);
    expect((await verify(one.booking.id, one.accessToken, code)).status).toBe(200);
  });

  it('stands nowhere in the database, neither as it is nor hashed without the secret', async () => {
    const { body: { booking } } = await book(portal.fetch, wish());
    const code = await codeInMail();
    const rows = JSON.stringify(await Promise.all(['bookings', 'outbox', 'one_time_codes'].map((table) => database.query(`select * from ${table}`))));
    expect(rows).toContain(booking.id);
    expect(rows).not.toContain(`"${code}"`);
  });

  it('is not needed a second time: the same request once more gets the booking', async () => {
    const { body: { booking, accessToken } } = await book(portal.fetch, wish());
    const code = await codeInMail();
    const answers = [await verify(booking.id, accessToken, code), await verify(booking.id, accessToken, code)];
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual([[200, 'confirmed'], [200, 'confirmed']]);
    expect((await letters()).filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
  });
});
