import type { Booking, BookingReceipt } from '@dongban/core/booking';
import { etagOf } from '@dongban/core/contract';
import type { WaitlistReceipt } from '@dongban/core/waitlist';
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { importBookings } from '../administration.ts';
import type { Portal } from '../index.ts';
import { listen, type Listening } from '../server/listen.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, book, catalogWith, hold, now, samplePortal, send, staffKey, testSecret, time, wish, withToken } from '../testing/portal.ts';

/** Every way to a time, each with this many clients at once, so many times over: `SOLD_ONCE_ROUNDS=1` for a quick look. */
const clients = 200;
const rounds = Number(process.env['SOLD_ONCE_ROUNDS'] ?? 50);
const patience = { timeout: 60_000 + rounds * 30_000 };

const plain = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 540 };
const target = time('11-27', '10:00', '11:00');
const times = ['11-25', '11-26'].flatMap((day) => Array.from({ length: 9 }, (_, hour) => time(day, `${String(hour + 9).padStart(2, '0')}:00`, `${hour + 10}:00`)));
const everyone = <T>(work: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: clients }, (_, index) => work(index)));
const count = (answers: readonly { status: number }[], status: number): number => answers.filter((answer) => answer.status === status).length;

await onEveryDatabase((database) => {
  let clock = now;
  const servers: Listening[] = [];
  /** A portal behind a real server, asked over real connections. */
  const serving = async (policy: object = {}): Promise<{ base: string; portal: Portal }> => {
    const portal = samplePortal(database, { catalog: catalogWith({ ...plain, ...policy }), clock: () => clock });
    const server = await listen(portal.fetch, '127.0.0.1', 0);
    servers.push(server);
    return { base: server.url, portal };
  };
  beforeEach(() => emptied(database));
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  /** Live bookings and claims of the target's time: never more than one, and each booking with its claim. */
  const sold = async (): Promise<number> => {
    const [row] = await database.query<{ bookings: number; claims: number; all_bookings: number; all_claims: number }>(
      `select (select count(*)::integer from bookings where document ->> 'state' in ('requested', 'confirmed') and document ->> 'start' = $1) as bookings,
              (select count(*)::integer from booking_claims where during && tstzrange($1::timestamptz, $2::timestamptz)) as claims,
              (select count(*)::integer from bookings where document ->> 'state' in ('requested', 'confirmed')) as all_bookings,
              (select count(distinct booking)::integer from booking_claims) as all_claims`,
      [target.start, target.end],
    );
    expect(row?.claims).toBe(row?.bookings);
    expect(row?.all_claims).toBe(row?.all_bookings);
    return row?.bookings ?? 0;
  };
  const everyRound = async (round: () => Promise<void>): Promise<void> => {
    for (let index = 0; index < rounds; index++) {
      await emptied(database);
      clock = now;
      await round();
    }
  };

  describe(`of ${clients} clients at once, one has the time`, () => {
    it('who book it', patience, async () => {
      const { base } = await serving();
      await everyRound(async () => {
        const answers = await everyone(() => book(fetch, wish(target), {}, base));
        expect([count(answers, 201), count(answers, 409), await sold()]).toEqual([1, clients - 1, 1]);
      });
    });

    it('who hold it', patience, async () => {
      const { portal } = await serving();
      await everyRound(async () => {
        const answers = await everyone((index) => hold((request) => portal.fetch(request, { address: `198.51.100.${index}` }), target));
        expect([count(answers, 201), count(answers, 409)]).toEqual([1, clients - 1]);
      });
    });

    it('who book it from the one hold', patience, async () => {
      const { base } = await serving();
      await everyRound(async () => {
        const { body } = await hold(fetch, target, {}, base);
        const answers = await everyone(() => book(fetch, wish({ ...target, hold: { id: body.hold.id, accessToken: body.accessToken } }), {}, base));
        expect([count(answers, 201), count(answers, 409), await sold()]).toEqual([1, clients - 1, 1]);
      });
    });

    it('who book it when a hold has just ended', patience, async () => {
      const { base } = await serving();
      await everyRound(async () => {
        await hold(fetch, target, {}, base);
        clock = now.add({ minutes: 5 });
        const answers = await everyone(() => book(fetch, wish(target), {}, base));
        expect([count(answers, 201), count(answers, 409), await sold()]).toEqual([1, clients - 1, 1]);
      });
    });

    it('who move their bookings to it', patience, async () => {
      const { base } = await serving();
      await everyRound(async () => {
        const receipts: BookingReceipt[] = [];
        for (const one of times) receipts.push((await book(fetch, wish(one), {}, base)).body);
        const answers = await everyone((index) => {
          const { booking, accessToken } = receipts[index % receipts.length]!;
          return send<Booking>(fetch, `/v1/bookings/${booking.id}/move`, target, withToken(accessToken, booking), base);
        });
        expect([count(answers, 200), await sold()]).toEqual([1, 1]);
        expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
      });
    });

    it('who take what the waitlist offers, or book it, or let it go', patience, async () => {
      const { base, portal } = await serving();
      const agreements = [{ purpose: 'waitlist', noticeVersion: '1' }];
      const { resource, mode, requester } = wish();
      await everyRound(async () => {
        const { booking, accessToken } = (await book(fetch, wish(target), {}, base)).body;
        const hours = { from: '10:00', until: '11:00' };
        const join = async (email: string) => (await send<WaitlistReceipt>(fetch, '/v1/waitlist', { resource, mode, from: '2026-11-27', through: '2026-11-27', hours, minutes: 60, agreements, requester: { ...requester, email } }, {}, base)).body;
        const [first, second] = [await join('first@example.org'), await join('second@example.org')];
        await send(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, booking), base);
        const change = (verb: string, { entry, accessToken: token }: WaitlistReceipt, sequence: number) => send(fetch, `/v1/waitlist/${entry.id}/${verb}`, {}, withToken(token, { sequence }), base);
        // All who have the offer take it at once; strangers are in between.
        const answers = await everyone((index) => (index % 2 === 0 ? change('accept', first, 1) : book(fetch, wish(target), {}, base)));
        expect([count(answers, 201), await sold()]).toEqual([1, 1]);
        expect(answers.every(({ status }) => [201, 409, 412].includes(status))).toBe(true);
        expect(count(answers.filter((_, index) => index % 2 === 0), 201)).toBe(1);

        // Once more, with the first letting it go while it is taken and lapses.
        const [live] = await database.query<{ id: string }>(`select id from bookings where document ->> 'state' = 'confirmed' and document ->> 'start' = $1`, [target.start]);
        const key = await staffKey(database);
        await send(fetch, `/v1/bookings/${live!.id}/cancel`, {}, { ...key, 'if-match': '"0"' }, base);
        const third = await join('third@example.org');
        clock = now.add({ hours: 4 });
        const races = await everyone<{ status: number }>(async (index) => {
          if (index % 5 === 0) return change('accept', second, 1);
          if (index % 5 === 1) return change('decline', second, 1);
          if (index % 5 === 2) return change('accept', third, 1);
          if (index % 5 === 3) return book(fetch, wish(target), {}, base);
          return portal.caretaker.look().then(() => ({ status: 204 }));
        });
        expect(races.every(({ status }) => [200, 201, 204, 409, 412].includes(status))).toBe(true);
        expect(count(races, 201)).toBeLessThanOrEqual(1);
        const [row] = await database.query<{ overlapping: number }>(
          `select count(*)::integer as overlapping from booking_claims one join booking_claims other on one.resource = other.resource and one.seat = other.seat and one.during && other.during and one.ctid <> other.ctid`,
        );
        expect(row?.overlapping).toBe(0);
      });
    });

    it('who book it while imports bring it in', patience, async () => {
      const { base } = await serving();
      const imported = { database, catalog: samplePublicCatalog(now.toString()), secret: testSecret, now };
      await everyRound(async () => {
        const answers = await everyone<{ status: number }>(async (index) => {
          if (index % 4 > 0) return book(fetch, wish(target), {}, base);
          const text = JSON.stringify({
            id: `booking_import-${index}`, resources: [analyzer], ...target, timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_seongnam', seats: 1, state: 'confirmed',
            requester: wish().requester, createdAt: now.toString(), sequence: 0,
          });
          const { added, bad } = await importBookings([{ number: 1, text }], imported);
          expect(added + bad.length).toBe(1);
          return { status: added === 1 ? 201 : 409 };
        });
        expect([count(answers, 201), count(answers, 409), await sold()]).toEqual([1, clients - 1, 1]);
      });
    });

    it('who approve, decline, move away and book it', patience, async () => {
      const { base } = await serving({ approval: true });
      const key = await staffKey(database);
      await everyRound(async () => {
        const { booking, accessToken } = (await book(fetch, wish(target), {}, base)).body;
        const answers = await everyone<{ status: number }>((index) => {
          if (index % 4 === 0) return book(fetch, wish(target), {}, base);
          const change = (verb: string, input: object, headers: Record<string, string>) => send<Booking>(fetch, `/v1/bookings/${booking.id}/${verb}`, input, { 'if-match': etagOf(booking), ...headers }, base);
          if (index % 4 === 1) return change('approve', {}, key);
          return index % 4 === 2 ? change('decline', {}, key) : change('move', times[0]!, withToken(accessToken));
        });
        expect(count(answers, 200)).toBe(1);
        expect(count(answers, 201)).toBeLessThanOrEqual(1);
        expect(await sold()).toBeLessThanOrEqual(1);
        expect(answers.every(({ status }) => [200, 201, 409, 412].includes(status))).toBe(true);
      });
    });
  });

  describe(`of ${clients} clients at once`, () => {
    it('as many have a seat as there are', patience, async () => {
      const { base } = await serving({ seats: 7 });
      await everyRound(async () => {
        const answers = await everyone((index) => book(fetch, wish({ ...target, seats: (index % 3) + 1 }), {}, base));
        const seats = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + body.booking.seats, 0);
        expect([seats, count(answers, 201) + count(answers, 409)]).toEqual([7, clients]);
      });
    });

    it('none comes nearer to another than the buffers allow', patience, async () => {
      const { base } = await serving({ bufferBeforeMinutes: 30, bufferAfterMinutes: 30 });
      await everyRound(async () => {
        const answers = await everyone((index) => book(fetch, wish(times[index % times.length]), {}, base));
        const starts = answers.filter(({ status }) => status === 201).map(({ body }) => Date.parse(body.booking.start)).toSorted((a, b) => a - b);
        expect(starts.length).toBeGreaterThan(4);
        expect(starts.every((start, index) => index === 0 || start - starts[index - 1]! >= 2 * 3_600_000)).toBe(true);
        expect(count(answers, 201) + count(answers, 409)).toBe(clients);
      });
    });

    it('one organization has no more than it may have, whoever of it asks', patience, async () => {
      const { base } = await serving({ limits: [{ per: 'day', bookings: 2 }] });
      await everyRound(async () => {
        const answers = await everyone((index) => {
          const requester = { name: '김하늘', email: `person${index}@example.org`, organization: index % 2 === 0 ? 'Example Electronics' : 'EXAMPLE electronics', lang: 'ko' };
          return book(fetch, wish({ ...times[9 + (index % 9)]!, requester }), {}, base);
        });
        expect([count(answers, 201), count(answers, 409)]).toEqual([2, clients - 2]);
      });
    });
  });
});
