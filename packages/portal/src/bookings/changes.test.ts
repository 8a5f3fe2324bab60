import type { Booking } from '@dongban/core/booking';
import { outputs } from '@dongban/core/contract-schemas';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { ask, book, catalogWith, now, samplePortal, send, staffKey, time, wish, withToken } from '../testing/portal.ts';

const plain = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 540 };

await onEveryDatabase((database) => {
  let clock = now;
  beforeEach(async () => {
    clock = now;
    await emptied(database);
  });
  const portal = samplePortal(database, { clock: () => clock });
  const change = <T = Booking>(verb: string, { booking, accessToken }: { booking: Booking; accessToken: string }, input: unknown = {}, headers: Record<string, string> = {}, fetch = portal.fetch) =>
    send<T>(fetch, `/v1/bookings/${booking.id}/${verb}`, input, { ...withToken(accessToken, booking), ...headers });
  const seen = async ({ booking, accessToken }: { booking: Booking; accessToken: string }) =>
    (await ask<Booking>(portal.fetch, `/v1/bookings/${booking.id}`, { headers: withToken(accessToken) }));

  describe('a booking that is moved', () => {
    const later = time('11-27', '10:00', '11:00');

    it('has the new time, its price and a higher sequence, and gives the old time back', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const { status, body, headers } = await change('move', receipt, later);
      expect(status).toBe(200);
      expect(headers.get('etag')).toBe('"1"');
      expect(body).toEqual({ ...receipt.booking, ...later, sequence: 1, quote: body.quote });
      expect(body.quote?.total.amount).toBe(38_500);
      expect((await seen(receipt)).body).toEqual(body);
      expect((await book(portal.fetch, wish())).status).toBe(201);
      expect((await book(portal.fetch, wish(later))).status).toBe(409);
    });

    it('may overlap the time that it had', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      expect((await change('move', receipt, time('11-26', '15:00', '17:00'))).status).toBe(200);
      expect(await database.query('select 1 from booking_claims')).toHaveLength(1);
    });

    it('keeps what it had where the new time is taken or against the rules', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      await book(portal.fetch, wish(later));
      expect((await change('move', receipt, later)).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      expect((await change('move', receipt, time('11-27', '03:00', '04:00'))).status).toBe(409);
      expect((await seen(receipt)).body).toEqual(receipt.booking);
      expect((await book(portal.fetch, wish())).status).toBe(409);
    });

    it('waits for approval again where the policy says so', async () => {
      const { fetch } = samplePortal(database, { catalog: catalogWith({ ...plain, approval: true }) });
      const receipt = (await book(portal.fetch, wish())).body;
      expect(receipt.booking.state).toBe('confirmed');
      expect((await change('move', receipt, later, {}, fetch)).body.state).toBe('requested');
    });
  });

  describe('a booking that is cancelled', () => {
    it('says why, and gives its time back', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const { status, body } = await change('cancel', receipt, { note: ' 시료가 늦어요 ' });
      expect([status, body.state, body.reason, body.sequence]).toEqual([200, 'cancelled', '시료가 늦어요', 1]);
      expect((await book(portal.fetch, wish())).status).toBe(201);
    });

    it('is over: it is neither moved nor cancelled again', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const booking = (await change('cancel', receipt)).body;
      for (const verb of ['cancel', 'move']) {
        const { status, body } = await change(verb, { ...receipt, booking }, verb === 'move' ? time('11-27', '10:00', '11:00') : {}, { 'accept-language': 'en' });
        expect([status, body.code, body.title]).toEqual([409, 'wrong-state', 'This cannot be done any more. The state is now “Cancelled”.']);
      }
    });

    it('stays in a calendar as cancelled, under the same id', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      await change('cancel', receipt);
      const { body } = await ask<string>(portal.fetch, `/v1/bookings/${receipt.booking.id}/calendar`, { headers: withToken(receipt.accessToken) });
      expect(body).toMatch(/STATUS:CANCELLED/);
      expect(body).toMatch(/SEQUENCE:1/);
    });

    it('says what that costs, by the terms of that moment, and stays so', async () => {
      const { fetch } = samplePortal(database, { clock: () => clock, catalog: catalogWith({ ...plain, cancellation: { lateHours: 24, lateFeePercent: 50 } }) });
      const [early, late, byStaff] = [(await book(fetch, wish())).body, (await book(fetch, wish(time('11-26', '16:00', '18:00')))).body, (await book(fetch, wish(time('11-26', '11:00', '13:00')))).body];
      const costs = { currency: 'KRW', amount: late.booking.quote!.total.amount / 2 };
      expect(costs.amount).toBeGreaterThan(0);
      expect((await change('cancel', early, {}, {}, fetch)).body.cancellation).toEqual({ late: false, fee: { ...costs, amount: 0 } });
      clock = Temporal.Instant.from(late.booking.start).subtract({ hours: 23 });
      const { body } = await change('cancel', late, {}, {}, fetch);
      expect(outputs['bookings.cancel'].parse(body)).toEqual(body);
      expect(body.cancellation).toEqual({ late: true, fee: costs });
      expect((await seen(late)).body).toEqual(body);
      const called = await change('cancel', byStaff, {}, await staffKey(database), fetch);
      expect([called.body.state, called.body.cancellation]).toEqual(['cancelled', undefined]);
    });

    it('costs nothing where the policy has no terms for it', async () => {
      const { body } = await change('cancel', (await book(portal.fetch, wish())).body);
      expect([body.state, body.cancellation]).toEqual(['cancelled', undefined]);
    });

    it('has not begun', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      clock = Temporal.Instant.from(receipt.booking.start);
      expect((await change('cancel', receipt)).body.code).toBe('already-begun');
    });
  });

  describe('a change', () => {
    it('needs the state that was seen, and is refused where it has changed since', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const path = `/v1/bookings/${receipt.booking.id}/cancel`;
      expect((await send(portal.fetch, path, {}, withToken(receipt.accessToken))).body).toMatchObject({ status: 428, code: 'version-needed' });
      await change('move', receipt, time('11-27', '10:00', '11:00'));
      const late = await change('cancel', receipt);
      expect([late.status, late.body.code, late.headers.get('etag')]).toEqual([412, 'changed-meanwhile', '"1"']);
      expect((await send(portal.fetch, path, {}, { ...withToken(receipt.accessToken), 'if-match': '"0", W/"1"' })).status).toBe(200);
    });

    it('is for the holder of the token, who alone learns what it lacks', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const other = (await book(portal.fetch, wish(time('11-27', '14:00', '16:00')))).body;
      for (const authorization of ['', 'Bearer x', `Bearer ${other.accessToken}`]) {
        for (const verb of ['move', 'cancel']) {
          const { status, body } = await send<Booking>(portal.fetch, `/v1/bookings/${receipt.booking.id}/${verb}`, verb === 'move' ? time('11-27', '10:00', '11:00') : {}, { authorization });
          expect([status, body.code]).toEqual([404, 'not-found']);
        }
      }
      expect((await seen(receipt)).body).toEqual(receipt.booking);
    });

    it('is done once under its key, whatever has become of the record, and only for the same token', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const key = { 'idempotency-key': 'once' };
      const first = await change('move', receipt, time('11-27', '10:00', '11:00'), key);
      await change('cancel', { ...receipt, booking: first.body });
      const again = await change('move', receipt, time('11-27', '10:00', '11:00'), key);
      expect(again).toMatchObject({ status: 200, body: first.body });
      expect(again.headers.get('etag')).toBe('"1"');
      expect((await change('move', receipt, time('11-27', '10:00', '11:00'), { ...key, authorization: 'Bearer x' })).status).toBe(422);
      expect((await change('move', receipt, time('11-27', '11:00', '12:00'), key)).status).toBe(422);
      expect((await seen(receipt)).body.state).toBe('cancelled');
    });

    it('is made by one of many who saw the same state', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => change(index % 2 === 0 ? 'cancel' : 'move', receipt, index % 2 === 0 ? {} : time('11-27', '10:00', '11:00'))));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status !== 200).every(({ body }) => ['changed-meanwhile', 'wrong-state'].includes(body.code))).toBe(true);
      expect((await seen(receipt)).body.sequence).toBe(1);
    });

    it('of nothing is answered with the record as it is', async () => {
      const receipt = (await book(portal.fetch, wish())).body;
      const first = await seen(receipt);
      expect(first.headers.get('etag')).toBe('"0"');
      const same = await ask(portal.fetch, `/v1/bookings/${receipt.booking.id}`, { headers: { ...withToken(receipt.accessToken), 'if-none-match': '"0"' } });
      expect(same.status).toBe(304);
    });
  });
});
