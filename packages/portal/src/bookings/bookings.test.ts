import type { Booking } from '@dongban/core/booking';
import { outputs } from '@dongban/core/contract-schemas';
import { sampleCatalog } from '@dongban/sample-catalog';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, ask, book, catalogWith, now, samplePortal, slotsOf, time, wish } from '../testing/portal.ts';

const plain = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 540 };

await onEveryDatabase((database) => {
  beforeEach(() => emptied(database));
  const numberOfBookings = async () => (await database.query<{ n: number }>('select count(*)::integer as n from bookings'))[0]?.n;

  describe('Idempotency-Key', () => {
    const portal = samplePortal(database);
    const key = { 'idempotency-key': 'k-1' };

    it('gives the first answer again to the same request, the token included', async () => {
      const first = await book(portal.fetch, wish(), key);
      const again = await book(portal.fetch, JSON.stringify(wish(), null, 2), { 'idempotency-key': '"k-1"' });
      expect(first.status).toBe(201);
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect(await numberOfBookings()).toBe(1);
      expect((await ask(portal.fetch, `/v1/bookings/${first.body.booking.id}`, { headers: { authorization: `Bearer ${again.body.accessToken}` } })).status).toBe(200);
    });

    it('is refused for another request', async () => {
      await book(portal.fetch, wish(), key);
      const { status, body } = await book(portal.fetch, wish({ note: '시료 2개' }), key);
      expect([status, body.code]).toEqual([422, 'key-reused']);
    });

    it('says that the first request is still at work, or gives its answer, and never does it twice', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => book(portal.fetch, wish(), key)));
      const made = answers.filter(({ status }) => status === 201);
      expect(new Set(made.map(({ body }) => body.booking.id)).size).toBe(1);
      for (const { status, body, headers } of answers.filter((one) => !made.includes(one))) {
        expect([status, body.code, headers.get('retry-after')]).toEqual([409, 'key-in-flight', '1']);
      }
      expect(made.length).toBeLessThan(10);
      expect((await book(portal.fetch, wish(), key)).body.booking.id).toBe(made[0]?.body.booking.id);
    });

    it('tells another request under a key that is at work', async () => {
      const [, other] = await Promise.all([book(portal.fetch, wish(), key), book(portal.fetch, wish({ seats: 1, note: '다른 내용' }), key)]);
      expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
    });

    it('may be used again after a refusal, since nothing was made', async () => {
      expect((await book(portal.fetch, wish(time('11-26', '03:00', '05:00')), key)).status).toBe(409);
      expect((await book(portal.fetch, wish(), key)).status).toBe(201);
    });

    it('makes two bookings of two keys, though all else is the same', async () => {
      const seats = samplePortal(database, { catalog: catalogWith({ ...plain, seats: 2 }) });
      expect((await book(seats.fetch, wish(), { 'idempotency-key': 'a' })).status).toBe(201);
      expect((await book(seats.fetch, wish(), { 'idempotency-key': 'b' })).status).toBe(201);
      expect(await numberOfBookings()).toBe(2);
    });

    it('is forgotten after two days', async () => {
      await book(portal.fetch, wish(), key);
      const later = samplePortal(database, { clock: () => now.add({ hours: 49 }) });
      expect((await book(later.fetch, wish(time('12-04', '14:00', '16:00')), key)).status).toBe(201);
    });

    it.each(['', 'a b', 'k'.repeat(201), '열쇠'.normalize('NFD')])('has to be printable and short: %j', async (bad) => {
      // Headers hold bytes: what is no ASCII arrives as other characters.
      const { status, body } = await book(portal.fetch, wish(), { 'idempotency-key': Buffer.from(bad).toString('latin1') });
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/Idempotency-Key']);
    });
  });

  describe('a booking', () => {
    const portal = samplePortal(database);
    const opened = (id: string, authorization?: string) => ask<Booking>(portal.fetch, `/v1/bookings/${id}`, authorization === undefined ? {} : { headers: { authorization } });

    it('comes back with its price, its state, and what the requester wrote and nothing else', async () => {
      const input = { ...wish({ note: ' 시료 2개 ' }), unknown: 1, requester: { ...wish().requester, organization: '예시전자(주)', isAdmin: true } };
      const { status, body, headers } = await book(portal.fetch, input);
      expect(status).toBe(201);
      expect(outputs['bookings.create'].parse(body)).toEqual(body);
      expect(headers.get('location')).toBe(`/v1/bookings/${body.booking.id}`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body.booking).toMatchObject({
        resources: [analyzer], timeZone: 'Asia/Seoul', hub: 'hub_seongnam', state: 'confirmed', note: '시료 2개', createdAt: '2026-11-24T03:00:00Z', sequence: 0,
        quote: { subtotal: { amount: 70_000 }, vat: { amount: 7_000 }, total: { amount: 77_000, currency: 'KRW' } },
      });
      expect(body.booking.requester).toEqual({ name: '김하늘', email: 'kim@example.org', lang: 'ko', organization: '예시전자(주)' });
      expect(await opened(body.booking.id, `Bearer ${body.accessToken}`)).toMatchObject({ status: 200, body: body.booking });
    });

    it('opens with its own token only, and does not tell a wrong token from a booking that is not there', async () => {
      const { body: { booking, accessToken } } = await book(portal.fetch, wish());
      const other = await book(portal.fetch, wish(time('11-27', '14:00', '16:00')));
      const nothing = await opened('booking_nothing', `Bearer ${accessToken}`);
      for (const authorization of [undefined, '', 'Bearer', 'Bearer x', `Basic ${accessToken}`, `Bearer ${other.body.accessToken}`, `Bearer ${accessToken.slice(0, -1)}`]) {
        const { status, body } = await opened(booking.id, authorization);
        expect({ status, body }).toEqual({ status: 404, body: { ...nothing.body, params: { id: booking.id } } });
      }
      expect((await ask(portal.fetch, `/v1/bookings/${booking.id}/calendar`)).status).toBe(404);
    });

    it('is kept without its token, or anything that opens it', async () => {
      const { body } = await book(portal.fetch, wish(), { 'idempotency-key': 'k-9' });
      const everything = JSON.stringify([await database.query('select * from bookings'), await database.query('select * from answers')]);
      expect(everything).toContain(body.booking.id);
      expect(everything).not.toContain(body.accessToken);
    });

    it('becomes a calendar file in the language of its requester', async () => {
      const { body } = await book(portal.fetch, wish({ resource: 'r-card_sample-han-seoyun', ...time('12-01', '10:00', '10:30'), mode: 'onsite', requester: { ...wish().requester, lang: 'en' } }));
      const { status, headers, body: text } = await ask<string>(portal.fetch, `/v1/bookings/${body.booking.id}/calendar`, { headers: { authorization: `Bearer ${body.accessToken}` } });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${body.booking.id}.ics"`);
      expect(text).toMatch(/\r\nSUMMARY:Consultation: Seoyun Han\r\n/);
      expect(text).toContain('DTSTART:20261201T010000Z');
      expect(text).not.toContain('kim@example.org');
    });

    it('waits for approval where the policy says so, and keeps its time meanwhile', async () => {
      const approval = samplePortal(database, { catalog: catalogWith({ ...plain, approval: true }) });
      expect((await book(approval.fetch, wish())).body.booking.state).toBe('requested');
      expect((await book(approval.fetch, wish())).status).toBe(409);
    });

    it('is refused with every reason, by the same rules that slots are made by', async () => {
      const { status, body } = await book(portal.fetch, wish({ ...time('11-24', '19:10', '19:20'), mode: 'online' }), { 'accept-language': 'en' });
      expect(status).toBe(409);
      expect(body.refusals?.map(({ code }) => code)).toEqual(['mode-not-offered', 'too-short', 'too-soon', 'outside-hours']);
      expect(body.detail).toContain('This is not offered online.');
    });

    it('is refused before a day of it is looked at where it lasts longer than any slot that can be asked for', async () => {
      const [{ start }, { start: end }] = [time('11-26', '09:00', '18:00'), time('12-27', '09:00', '18:00')];
      const { status, body } = await book(portal.fetch, wish({ start, end: Temporal.Instant.from(end).add({ nanoseconds: 1 }).toString() }), { 'accept-language': 'en' });
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/end', code: 'too-big', params: { maximum: 31, of: 'days' } })]]);
      expect((await book(portal.fetch, wish({ start, end }))).body.code).toBe('slot-not-free');
      expect((await book(portal.fetch, wish({ start, end: '9999-12-31T00:00:00Z' }))).status).toBe(422);
    });

    it('is refused by the rules, be it ages ago or in ages', async () => {
      for (const year of ['0001', '1970', '2026', '9999']) {
        const { status, body } = await book(portal.fetch, wish({ start: `${year}-01-05T00:00:00Z`, end: `${year}-01-05T01:00:00Z` }));
        expect([status, body.code]).toEqual([409, 'slot-not-free']);
      }
    });

    it('that is refused is offered in another way: at another hub, or online', async () => {
      const hubs = sampleCatalog.hubs.map((one) => (one.id === 'hub_seongnam' ? { ...one, closures: [{ from: '2026-11-26', through: '2026-11-26', reason: { ko: '정전 점검' } }] } : one));
      const { fetch } = samplePortal(database, { catalog: { ...sampleCatalog, hubs } });
      const desk = wish({ resource: 'service_shared-equipment-desk', hub: 'hub_seongnam', ...time('11-26', '10:00', '10:30') });
      const [refusal] = (await book(fetch, desk)).body.refusals ?? [];
      expect(refusal).toMatchObject({ code: 'closed-day', nearest: { hub: 'hub_seongnam' } });
      expect(refusal?.alternatives?.filter(({ start }) => start === desk.start).map(({ hub }) => hub)).toEqual(['hub_jeonbuk', 'hub_gwangju']);
      expect(refusal?.alternatives?.some(({ mode }) => mode === 'online')).toBe(true);
    });

    it('cannot be made of what takes no bookings', async () => {
      const { status, body } = await book(portal.fetch, wish({ resource: 'equipment_battery-cycler-5v' }));
      expect([status, body.refusals?.[0]?.code]).toEqual([409, 'not-bookable']);
    });

    it('keeps which notice the requester agreed to, and nothing else that was sent along', async () => {
      const agreements = [{ purpose: 'booking' as const, noticeVersion: '2026-11', tracking: 'x' }];
      await book(portal.fetch, wish({ agreements, ...time('12-02', '09:00', '11:00') }));
      const [row] = await database.query<{ kept: string }>('select agreements::text as kept from bookings');
      expect(JSON.parse(row?.kept ?? '')).toEqual([{ purpose: 'booking', noticeVersion: '2026-11' }]);
    });

    it('takes the instruments of a service along: all of it or none, on whichever way they are booked', async () => {
      const test = wish({ resource: 'service_vibration-test', ...time('12-08', '09:00', '13:00') });
      const shaker = wish({ resource: 'equipment_vibration-shaker-50kn', ...time('12-08', '11:00', '15:00') });
      const slotsOn = async (resource: string) => (await slotsOf(portal.fetch, { resource, from: '2026-12-08', through: '2026-12-08' })).slots.length;
      expect(await slotsOn(shaker.resource)).toBeGreaterThan(0);
      const { body } = await book(portal.fetch, test);
      expect(body.booking.resources).toEqual(['service_vibration-test', 'equipment_vibration-shaker-50kn']);
      expect((await book(portal.fetch, shaker)).body.refusals).toMatchObject([{ code: 'slot-taken' }]);

      const onDay = { ...time('12-09', '11:00', '15:00') };
      expect((await book(portal.fetch, { ...shaker, ...onDay })).status).toBe(201);
      expect((await book(portal.fetch, { ...test, ...time('12-09', '09:00', '13:00') })).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      expect(await database.query('select 1 from booking_claims')).toHaveLength(3);
      expect((await slotsOf(portal.fetch, { resource: test.resource, from: '2026-12-09', through: '2026-12-09' })).slots).toEqual([]);
    });

    it('takes an instrument along with all its places', async () => {
      const catalog = catalogWith({ ...plain, seats: 3 }, 'equipment_vibration-shaker-50kn');
      const { fetch } = samplePortal(database, { catalog });
      expect((await book(fetch, wish({ resource: 'service_vibration-test', ...time('12-08', '09:00', '13:00') }))).status).toBe(201);
      expect((await book(fetch, wish({ resource: 'equipment_vibration-shaker-50kn', ...time('12-08', '10:00', '11:00') }))).status).toBe(409);
      expect((await book(fetch, wish({ resource: 'equipment_vibration-shaker-50kn', ...time('12-09', '10:00', '11:00') }))).status).toBe(201);
      expect((await book(fetch, wish({ resource: 'service_vibration-test', ...time('12-09', '09:00', '13:00') }))).status).toBe(409);
    });

    it('takes place at the hub that was asked for, where the service has several', async () => {
      const input = wish({ resource: 'service_ip-consulting', ...time('12-01', '11:00', '12:00') });
      expect((await book(portal.fetch, input)).body.booking.hub).toBe('hub_seoul');
      expect((await book(portal.fetch, { ...input, ...time('12-01', '14:00', '15:00'), hub: 'hub_seongnam' })).body.booking.hub).toBe('hub_seongnam');
      expect((await book(portal.fetch, { ...input, hub: 'hub_gwangju' })).body.errors).toMatchObject([{ pointer: '/hub', code: 'not-one-of' }]);
      expect((await book(portal.fetch, { ...input, ...time('12-02', '11:00', '12:00'), mode: 'online' })).body.booking).not.toHaveProperty('hub');
    });

    it.each(['UTC', 'America/New_York', 'Australia/Lord_Howe'])('is at the same instant on a machine in %s', async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        const { slots, refused } = await slotsOf(portal.fetch, {});
        expect(slots.map(({ start }) => start)).toContain('2026-11-26T05:00:00Z');
        expect([slots[0]?.start, slots.length + refused.length]).toEqual(['2026-11-26T00:00:00Z', 15]);
        const { body } = await book(portal.fetch, wish());
        expect(body.booking.start).toBe('2026-11-26T05:00:00Z');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    });
  });
});
