import { outputs } from '@dongban/core/contract-schemas';
import type { Hold } from '@dongban/core/hold';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, book, catalogWith, hold, now, samplePortal, send, slotsOf, time, wish, withToken } from '../testing/portal.ts';

await onEveryDatabase((database) => {
  let clock = now;
  beforeEach(async () => {
    clock = now;
    await emptied(database);
  });
  const portal = samplePortal(database, { clock: () => clock });
  const from = (address: string) => (request: Request) => portal.fetch(request, { address });
  const isFree = async () => (await slotsOf(portal.fetch, { minutes: '120' })).slots.some(({ start }) => start === wish().start);

  describe('a hold', () => {
    it('keeps a time from others for five minutes, and not for longer', async () => {
      const { status, body, headers } = await hold(portal.fetch);
      expect(status).toBe(201);
      expect(outputs['holds.create'].parse(body)).toEqual(body);
      expect(headers.get('location')).toBe(`/v1/holds/${body.hold.id}`);
      expect(body.hold).toMatchObject({ resources: [analyzer], hub: 'hub_seongnam', seats: 1, expiresAt: '2026-11-24T03:05:00Z' });
      expect(await isFree()).toBe(false);
      expect((await book(portal.fetch, wish())).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      clock = now.add({ minutes: 5 });
      expect(await isFree()).toBe(true);
      expect((await book(portal.fetch, wish())).status).toBe(201);
    });

    it('becomes a booking for the holder of its token, and then keeps nothing', async () => {
      const { body } = await hold(portal.fetch);
      const held = { id: body.hold.id, accessToken: body.accessToken };
      expect((await book(portal.fetch, wish({ hold: { ...held, accessToken: 'x' } }))).status).toBe(404);
      const { status, body: { booking } } = await book(portal.fetch, wish({ hold: held }));
      expect(status).toBe(201);
      expect(booking).not.toHaveProperty('hold');
      expect(await database.query('select id from holds')).toEqual([]);
      expect(await database.query('select booking from booking_claims')).toEqual([{ booking: booking.id }]);
    });

    it('says what the booking will cost', async () => {
      const { body: { hold: { id, quote }, accessToken } } = await hold(portal.fetch);
      expect(quote?.total.amount).toBeGreaterThan(0);
      expect((await book(portal.fetch, wish({ hold: { id, accessToken } }))).body.booking.quote).toEqual(quote);
    });

    it('keeps the price that was shown, though fees have changed since', async () => {
      const changing = samplePortal(database);
      const { body: { hold: { id, quote }, accessToken } } = await hold(changing.fetch);
      const equipment = sampleCatalog.equipment.map((one) => (one.id === analyzer ? { ...one, fees: [{ basis: 'hour' as const, price: { amount: 7, currency: 'KRW' } }] } : one));
      changing.replace({ catalog: { ...sampleCatalog, equipment }, consents: sampleConsents });
      const later = await book(changing.fetch, wish(time('11-27', '09:00', '11:00')));
      expect(later.body.booking.quote?.subtotal.amount).toBe(14);
      expect((await book(changing.fetch, wish({ hold: { id, accessToken } }))).body.booking.quote).toEqual(quote);
      // Another length is another price.
      const again = await hold(changing.fetch, time('11-27', '13:00', '15:00'));
      changing.replace({ catalog: sampleCatalog, consents: sampleConsents });
      const longer = wish({ ...time('11-27', '13:00', '16:00'), hold: { id: again.body.hold.id, accessToken: again.body.accessToken } });
      expect((await book(changing.fetch, longer)).body.booking.quote?.subtotal.amount).toBeGreaterThan(21);
    });

    it('stays as it is where the booking is refused', async () => {
      const { body } = await hold(portal.fetch);
      const input = wish({ ...time('11-26', '03:00', '04:00'), hold: { id: body.hold.id, accessToken: body.accessToken } });
      expect((await book(portal.fetch, input)).status).toBe(409);
      expect(await isFree()).toBe(false);
    });

    it('that has ended is no hindrance, as long as nobody else has the time', async () => {
      const { body } = await hold(portal.fetch);
      const input = wish({ hold: { id: body.hold.id, accessToken: body.accessToken } });
      clock = now.add({ minutes: 6 });
      await hold(from('198.51.100.7'));
      expect((await book(portal.fetch, input)).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      clock = now.add({ minutes: 12 });
      expect((await book(portal.fetch, input)).status).toBe(201);
    });

    it('can be extended to ten minutes in all, by the holder of its token', async () => {
      const { body: { hold: held, accessToken } } = await hold(portal.fetch);
      const extend = (token = accessToken) => send<Hold>(portal.fetch, `/v1/holds/${held.id}/extend`, {}, withToken(token));
      expect((await extend('x')).status).toBe(404);
      clock = now.add({ minutes: 4 });
      expect((await extend()).body.expiresAt).toBe('2026-11-24T03:09:00Z');
      clock = now.add({ minutes: 8 });
      expect((await extend()).body.expiresAt).toBe('2026-11-24T03:10:00Z');
      clock = now.add({ minutes: 10 });
      expect((await extend()).status).toBe(404);
      expect((await book(portal.fetch, wish())).status).toBe(201);
    });

    it('can be let go of, and the repeated request gets the same answer', async () => {
      const { body: { hold: held, accessToken } } = await hold(portal.fetch);
      const release = (key: string) => send<Hold>(portal.fetch, `/v1/holds/${held.id}/release`, {}, { ...withToken(accessToken), 'idempotency-key': key });
      const first = await release('a');
      expect([first.status, first.body.expiresAt]).toEqual([200, now.toString()]);
      expect(await isFree()).toBe(true);
      expect(await release('a')).toMatchObject({ status: 200, body: first.body });
      expect((await release('b')).status).toBe(404);
    });

    it('takes an instrument along with its service', async () => {
      const input = { resource: 'service_vibration-test' as const, ...time('12-08', '09:00', '13:00') };
      const { status, body } = await hold(portal.fetch, input);
      expect([status, body.hold?.resources]).toEqual([201, ['service_vibration-test', 'equipment_vibration-shaker-50kn']]);
      expect((await book(portal.fetch, wish({ resource: 'equipment_vibration-shaker-50kn', ...time('12-08', '10:00', '11:00') }))).status).toBe(409);
    });
  });

  describe('holds of strangers', () => {
    const hours = (hour: number) => time('11-26', `${String(hour).padStart(2, '0')}:00`, `${hour + 1}:00`);

    it('are two for each visitor at most', async () => {
      const { fetch } = samplePortal(database, { catalog: catalogWith({ durationMinutes: 60, stepMinutes: 60 }), clock: () => clock });
      const ask = (hour: number, address: string) => hold((request) => fetch(request, { address }), hours(hour));
      const first = await ask(9, '198.51.100.1');
      expect([first.status, (await ask(10, '198.51.100.1')).status]).toEqual([201, 201]);
      expect((await ask(11, '198.51.100.1')).body).toMatchObject({ status: 409, code: 'too-many-holds', params: { most: 2 } });
      expect((await ask(11, '198.51.100.2')).status).toBe(201);
      await send(portal.fetch, `/v1/holds/${first.body.hold.id}/release`, {}, withToken(first.body.accessToken));
      expect((await ask(12, '198.51.100.1')).status).toBe(201);
    });

    it('never keep more than a quarter of what a resource offers in a week', async () => {
      // 45 hours a week: eleven may be held.
      const catalog = catalogWith({ durationMinutes: 60, stepMinutes: 60 });
      const { fetch } = samplePortal(database, { catalog, clock: () => clock });
      const days = ['11-26', '11-27'];
      const statuses: number[] = [];
      for (const [index, day] of days.flatMap((one) => Array.from({ length: 7 }, () => one)).entries()) {
        const hour = 9 + (index % 7);
        const { status } = await hold((request) => fetch(request, { address: `198.51.100.${index}` }), time(day, `${String(hour).padStart(2, '0')}:00`, `${hour + 1}:00`));
        statuses.push(status);
      }
      expect(statuses).toEqual([...Array.from({ length: 11 }, () => 201), 409, 409, 409]);
      const refused = await hold((request) => fetch(request, { address: '203.0.113.9' }), time('11-27', '16:00', '17:00'), { 'accept-language': 'en' });
      expect(refused.body).toMatchObject({ refusals: [{ rule: 'holds', code: 'week-held', remedy: { code: 'book-at-once' } }] });
      expect((await hold(fetch, time('12-03', '09:00', '10:00'))).status).toBe(201);
      expect((await book(fetch, wish(time('11-27', '16:00', '17:00')))).status).toBe(201);
    });

    it('are kept without the visitor’s address', async () => {
      await hold(from('198.51.100.77'));
      expect(JSON.stringify(await database.query('select * from holds'))).not.toContain('198.51.100.77');
    });
  });
});
