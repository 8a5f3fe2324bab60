import type { Claim } from '@dongban/booking';
import type { Booking } from '@dongban/core/booking';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { sqlStateOf, type Database, type Portal, type Queryable } from '../index.ts';
import { listen } from '../server/listen.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, book, catalogWith, now, samplePortal, slotsOf, time, wish } from '../testing/portal.ts';
import { addClaims } from '../claims/claims.ts';
import { addRecord } from '../records/take-in.ts';

const plain = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 540 };
const clients = 50;
const count = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length;

/** The portal behind a real server, asked over real connections. */
async function overHttp<T>(portal: Portal, work: (base: string) => Promise<T>): Promise<T> {
  const server = await listen(portal.fetch, '127.0.0.1', 0);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

await onEveryDatabase((database) => {
  beforeEach(() => emptied(database));
  const numberOfBookings = async () => (await database.query<{ n: number }>('select count(*)::integer as n from bookings'))[0]?.n;

  describe('fifty clients at once', () => {
    it('who want one slot: one has it, forty-nine are told that it is taken and what is free', async () => {
      const answers = await overHttp(samplePortal(database), (base) => Promise.all(Array.from({ length: clients }, () => book(fetch, wish(), {}, base))));
      const statuses = answers.map(({ status }) => status);
      expect([count(statuses, 201), count(statuses, 409)]).toEqual([1, clients - 1]);
      for (const { body } of answers.filter(({ status }) => status === 409)) {
        expect(body).toMatchObject({ code: 'slot-not-free', refusals: [{ code: 'slot-taken', nearest: { resources: [analyzer] } }] });
      }
      expect(await numberOfBookings()).toBe(1);
    });

    it('who want seats: as many have one as there are', async () => {
      const portal = samplePortal(database, { catalog: catalogWith({ ...plain, seats: 7 }) });
      const answers = await overHttp(portal, (base) => Promise.all(Array.from({ length: clients }, () => book(fetch, wish(), {}, base))));
      expect(count(answers.map(({ status }) => status), 201)).toBe(7);
      expect((await slotsOf(portal.fetch, { minutes: '120' })).slots.some(({ start }) => start === wish().start)).toBe(false);
    });

    it('who want several seats each: never more are sold than there are, and none stays empty that fits', async () => {
      const portal = samplePortal(database, { catalog: catalogWith({ ...plain, seats: 7 }) });
      const answers = await overHttp(portal, (base) => Promise.all(Array.from({ length: clients }, (_, index) => book(fetch, wish({ seats: (index % 3) + 1 }), {}, base))));
      const sold = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + body.booking.seats, 0);
      expect(sold).toBe(7);
    });

    it('who want hours that touch: all have theirs', async () => {
      const portal = samplePortal(database, { catalog: catalogWith(plain) });
      const hours = ['09', '10', '11', '12', '13', '14', '15', '16', '17'];
      const answers = await overHttp(portal, (base) => Promise.all(hours.map((hour) => book(fetch, wish(time('11-26', `${hour}:00`, `${Number(hour) + 1}:00`.padStart(5, '0'))), {}, base))));
      expect(answers.map(({ status }) => status)).toEqual(hours.map(() => 201));
    });

    it('who want times of all sorts: no two that are sold meet, and each that is refused meets one that is sold', async () => {
      const buffers = { bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
      const portal = samplePortal(database, { catalog: catalogWith({ ...plain, ...buffers }) });
      const span = fc.record({ start: fc.integer({ min: 0, max: 16 }), halves: fc.integer({ min: 1, max: 5 }) }).map(({ start, halves }) => {
        const begin = Date.parse('2026-11-26T00:00:00Z') + start * 1_800_000;
        return { start: new Date(begin).toISOString(), end: new Date(Math.min(begin + halves * 1_800_000, Date.parse('2026-11-26T09:00:00Z'))).toISOString() };
      });
      await fc.assert(
        fc.asyncProperty(fc.array(span, { minLength: 10, maxLength: 25 }), async (times) => {
          await database.query('delete from bookings');
          const answers = await Promise.all(times.map(async (one) => ({ ...one, status: (await book(portal.fetch, wish(one))).status })));
          const gap = 60 * 60_000;
          const meets = (a: { start: string; end: string }, b: { start: string; end: string }) => Date.parse(a.start) < Date.parse(b.end) + gap && Date.parse(b.start) < Date.parse(a.end) + gap;
          const sold = answers.filter(({ status }) => status === 201);
          expect(sold.every((one) => sold.every((other) => one === other || !meets(one, other)))).toBe(true);
          expect(answers.filter(({ status }) => status === 409).every((one) => sold.some((other) => meets(one, other)))).toBe(true);
          expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('the database itself', () => {
    const booking = (id: string) => ({ ...wish(), id: `booking_${id}`, resources: [analyzer], createdAt: now.toString(), timeZone: 'Asia/Seoul', seats: 1, state: 'confirmed', sequence: 0 }) as unknown as Booking;
    const add = (id: string, claim: Partial<Claim>) =>
      database.transaction(async (within) => {
        await addRecord(within, 'bookings', { record: booking(id), tokenHash: '', agreements: [] });
        await addClaims(within, { booking: `booking_${id}` }, [{ resource: analyzer, seats: [0], ...time('11-26', '09:00', '11:00'), ...claim }]);
      });

    it('refuses a second claim on a seat, whatever the rest of the program does, and keeps nothing of it', async () => {
      await add('first', {});
      await expect(add('second', time('11-26', '10:59', '12:00')).catch(sqlStateOf)).resolves.toBe('23P01');
      await expect(add('several', { seats: [3, 2, 0] }).catch(sqlStateOf)).resolves.toBe('23P01');
      expect(await numberOfBookings()).toBe(1);
    });

    it('takes claims that touch, of other seats and of other resources', async () => {
      await add('first', {});
      await add('touching', time('11-26', '11:00', '12:00'));
      await add('beside', { seats: [1] });
      await add('elsewhere', { resource: 'equipment_other' });
      expect(await numberOfBookings()).toBe(4);
    });
  });

  describe('where another process claims the same time in the same moment', () => {
    /** The real database, with a rival who gets in between the look and the claim, for so many times. */
    function withRival(times: number): Database {
      let left = times;
      const rivalled = (within: Queryable): Queryable => ({
        async query(sql, parameters) {
          if (sql.startsWith('insert into booking_claims') && left-- > 0) await within.query(sql, parameters);
          return within.query(sql, parameters);
        },
      });
      return { ...database, transaction: (work) => database.transaction((within) => work(rivalled(within))) };
    }

    it('looks again, and books where there is room after all', async () => {
      const { status } = await book(samplePortal(withRival(2)).fetch, wish());
      expect([status, await numberOfBookings()]).toEqual([201, 1]);
    });

    it('says that it is taken where others are faster every time', async () => {
      const { status, body } = await book(samplePortal(withRival(1_000)).fetch, wish());
      expect(status).toBe(409);
      expect(body.refusals).toMatchObject([{ code: 'slot-taken', nearest: { resources: [analyzer] } }]);
      expect(await numberOfBookings()).toBe(0);
    });
  });
});
