import type { Booking, BookingReceipt } from '@dongban/core/booking';
import { outputs } from '@dongban/core/contract-schemas';
import type { Page } from '@dongban/core/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessesSince } from '../access/access-log.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { ask, book, catalogWith, now, samplePortal, send, staffKey, time, wish, withToken } from '../testing/portal.ts';

await onEveryDatabase((database) => {
  beforeEach(() => emptied(database));
  const portal = samplePortal(database, { catalog: catalogWith({ durationMinutes: 60, stepMinutes: 60, approval: true }) });
  const asked = async (hour = 14): Promise<BookingReceipt> => (await book(portal.fetch, wish(time('11-26', `${String(hour).padStart(2, '0')}:00`, `${hour + 1}:00`)))).body;
  const decide = (verb: string, booking: Booking, key: Record<string, string>, input: unknown = {}) =>
    send<Booking>(portal.fetch, `/v1/bookings/${booking.id}/${verb}`, input, { 'if-match': `"${booking.sequence}"`, ...key });

  describe('staff', () => {
    it('confirm a booking that waits, once', async () => {
      const key = await staffKey(database);
      const { booking } = await asked();
      const { status, body } = await decide('approve', booking, key);
      expect([status, body.state, body.sequence]).toEqual([200, 'confirmed', 1]);
      expect((await decide('approve', body, key)).body.code).toBe('wrong-state');
      expect((await decide('decline', booking, key)).status).toBe(412);
    });

    it('decline with a note, which gives the time back', async () => {
      const { booking } = await asked();
      const { body } = await decide('decline', booking, await staffKey(database), { note: '장비 점검 기간이에요' });
      expect(body).toMatchObject({ state: 'declined', reason: '장비 점검 기간이에요' });
      expect((await asked()).booking.state).toBe('requested');
    });

    it('offer another time, which is confirmed once the requester moves to it', async () => {
      const receipt = await asked();
      const offer = time('11-27', '10:00', '11:00');
      const { body } = await decide('propose', receipt.booking, await staffKey(database), { ...offer, note: '이 시간은 어떠세요?' });
      expect(body).toMatchObject({ state: 'requested', start: receipt.booking.start, proposal: offer });
      const elsewhere = await send<Booking>(portal.fetch, `/v1/bookings/${body.id}/move`, time('11-27', '15:00', '16:00'), withToken(receipt.accessToken, body));
      expect(elsewhere.body.state).toBe('requested');
      expect(elsewhere.body).not.toHaveProperty('proposal');
      const again = await decide('propose', elsewhere.body, await staffKey(database), offer);
      const taken = await send<Booking>(portal.fetch, `/v1/bookings/${body.id}/move`, offer, withToken(receipt.accessToken, again.body));
      expect(taken.body).toMatchObject({ state: 'confirmed', ...offer });
    });

    it('write down that nobody came once a booking has begun, and take it back', async () => {
      let clock = now;
      const { fetch } = samplePortal(database, { clock: () => clock });
      const key = await staffKey(database);
      const { booking, accessToken } = (await book(fetch, wish())).body;
      const note = (seen: Booking, missed: unknown, who = key) => send<Booking>(fetch, `/v1/bookings/${seen.id}/attendance`, { missed }, { 'if-match': `"${seen.sequence}"`, ...who });
      clock = Temporal.Instant.from(booking.start).subtract({ nanoseconds: 1 });
      expect(await note(booking, true)).toMatchObject({ status: 409, body: { code: 'not-begun' } });
      clock = Temporal.Instant.from(booking.start);
      expect((await note(booking, true, withToken(accessToken))).status).toBe(401);
      const missed = (await note(booking, true)).body;
      expect(outputs['bookings.attendance'].parse(missed)).toEqual(missed);
      expect(missed).toEqual({ ...booking, missedAt: booking.start, sequence: 1 });
      expect((await ask<Booking>(fetch, `/v1/bookings/${booking.id}`, { headers: withToken(accessToken) })).body).toEqual(missed);
      expect((await note(booking, false)).status).toBe(412);
      clock = clock.add({ hours: 1 });
      const again = (await note(missed, true)).body;
      expect([again.missedAt, (await note(again, 'no')).status]).toEqual([booking.start, 422]);
      expect((await note(again, false)).body).toEqual({ ...booking, sequence: 3 });
    });

    it('write it of bookings that were to take place, and of no others', async () => {
      const { booking } = await asked();
      const late = samplePortal(database, { clock: () => Temporal.Instant.from(booking.end) });
      const { status, body } = await send(late.fetch, `/v1/bookings/${booking.id}/attendance`, { missed: true }, { 'if-match': '"0"', ...(await staffKey(database)) });
      expect([status, body.code]).toEqual([409, 'wrong-state']);
    });

    it('move and cancel for a requester, without their token', async () => {
      const key = await staffKey(database);
      const { booking } = await asked();
      const moved = await decide('move', booking, key, time('11-27', '10:00', '11:00'));
      expect([moved.status, (await decide('cancel', moved.body, key)).body.state]).toEqual([200, 'cancelled']);
    });

    it('are told apart by their keys: none, one without the right, one with it', async () => {
      const { booking, accessToken } = await asked();
      for (const [key, status] of [[{}, 401], [withToken(accessToken), 401], [await staffKey(database, ['bookings:read']), 403], [await staffKey(database, ['requests:write']), 403], [await staffKey(database, ['bookings:write']), 200]] as const) {
        expect((await decide('approve', booking, key)).status).toBe(status);
      }
      expect((await ask(portal.fetch, `/v1/bookings/${booking.id}`, { headers: await staffKey(database, ['requests:read']) })).status).toBe(404);
    });

    it('see who waits, by the start of their time, page by page', async () => {
      const key = await staffKey(database);
      const hours = [16, 9, 14, 11, 10];
      for (const hour of hours) await asked(hour);
      await decide('approve', (await asked(15)).booking, key);
      const seen: string[] = [];
      let path: string | undefined = '/v1/bookings?state=requested&limit=2';
      while (path !== undefined) {
        const { status, body, headers }: Awaited<ReturnType<typeof ask<Page<Booking>>>> = await ask<Page<Booking>>(portal.fetch, path, { headers: key });
        expect(status).toBe(200);
        expect(outputs['bookings.list'].safeParse(body).success).toBe(true);
        seen.push(...body.items.map(({ start }) => start));
        const link: string | undefined = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
        path = link === undefined ? undefined : new URL(link, 'http://portal.example.org/v1/bookings').href;
      }
      expect(seen).toEqual(hours.toSorted((a, b) => a - b).map((hour) => time('11-26', `${String(hour).padStart(2, '0')}:00`, '23:00').start));
    });

    it('find bookings by state, resource, hub and time', async () => {
      const key = await staffKey(database);
      await asked(9);
      await asked(11);
      await book(portal.fetch, wish({ resource: 'service_ip-consulting', ...time('12-01', '11:00', '12:00') }));
      const count = async (query: string) => (await ask<Page<Booking>>(portal.fetch, `/v1/bookings?${query}`, { headers: key })).body.items.length;
      expect(await count('')).toBe(3);
      expect(await count('state=confirmed')).toBe(1);
      expect(await count('resource=service_ip-consulting')).toBe(1);
      expect(await count('hub=hub_seongnam')).toBe(2);
      expect(await count('from=2026-11-26T00:00:00.000Z&to=2026-11-26T02:00:00Z')).toBe(1);
      expect((await ask(portal.fetch, '/v1/bookings?cursor=x', { headers: key })).status).toBe(422);
    });

    it('leave a trace where they look at people’s data', async () => {
      const { booking, accessToken } = await asked();
      await ask(portal.fetch, `/v1/bookings/${booking.id}`, { headers: withToken(accessToken) });
      await database.query('delete from staff_access');
      const key = await staffKey(database);
      await ask(portal.fetch, `/v1/bookings/${booking.id}`, { headers: key });
      await ask(portal.fetch, '/v1/bookings', { headers: key });
      expect(await accessesSince(database, now.toString(), 10)).toMatchObject([
        { label: 'desk', route: 'bookings.list', subjects: [booking.id] },
        { label: 'desk', route: 'bookings.get', subjects: [booking.id] },
      ]);
    });
  });
});
