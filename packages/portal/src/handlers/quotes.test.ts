import type { DeclaredCompany } from '@dongban/core/booking';
import type { Catalog } from '@dongban/core/catalog';
import { outputs } from '@dongban/core/contract-schemas';
import type { HoldInput, Price } from '@dongban/core/hold';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../index.ts';
import { emptied } from '../testing/databases.ts';
import { analyzer, book, catalogWith, hold, now, samplePortal, send, time, wish } from '../testing/portal.ts';

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
beforeEach(() => emptied(database));

const cancellation = { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 };
const won = (amount: number) => ({ amount, currency: 'KRW' });
const small: DeclaredCompany = { sizeClass: 'small' };
const withTerms = catalogWith({ durationMinutes: 120, stepMinutes: 60, offHours: { hours: [{ dayOfWeek: ['Thursday'], opens: '18:00', closes: '22:00' }] }, cancellation });
const catalog: Catalog = {
  ...withTerms,
  equipment: withTerms.equipment.map((one) => (one.id !== analyzer ? one : {
    ...one,
    pricing: { surcharges: [{ when: 'off-hours', percent: 50 }], discounts: [{ name: { ko: '중소기업 할인' }, percent: 20, eligibility: { sizeClasses: ['small'] } }] },
  })),
};
const portal = samplePortal(database, { catalog });
const { resource, start, end, mode } = wish();
const asked = (changes: Partial<HoldInput> = {}, fetch = portal.fetch) => send<Price>(fetch, '/v1/quotes', { resource, start, end, mode, ...changes });

describe('a quote', () => {
  it('is what a hold of the time and a booking of it say, for the company that is named, and keeps nothing', async () => {
    for (const [company, span] of [[undefined, {}], [small, {}], [small, time('11-26', '17:00', '19:00')]] as const) {
      const more = { ...span, ...(company === undefined ? {} : { company }) };
      const { status, body } = await asked(more);
      expect(status).toBe(200);
      expect(outputs['quotes.create'].parse(body)).toEqual(body);
      expect(await database.query('select id from holds')).toEqual([]);
      const kept = (await hold(portal.fetch, more)).body;
      expect(body).toEqual({ quote: kept.hold.quote, terms: kept.hold.terms });
      expect(body.quote?.total.amount).toBeGreaterThan(0);
      await emptied(database);
      const booked = await book(portal.fetch, wish({ ...more, quoted: body.quote!.total }));
      expect(booked.body.booking.quote).toEqual(body.quote);
      await emptied(database);
    }
  });

  it('names what cancelling late and not coming cost, and until when cancelling is free', async () => {
    const { quote, terms } = (await asked()).body;
    expect(quote?.total).toEqual(won(77_000));
    expect(terms).toEqual({ freeUntil: Temporal.Instant.from(start).subtract({ hours: 24 }).toString(), lateFee: won(38_500), noShowFee: won(61_600) });
    expect((await asked({}, samplePortal(database).fetch)).body).not.toHaveProperty('terms');
    const never = catalogWith({ durationMinutes: 120, stepMinutes: 60, cancellation: { ...cancellation, lateHours: 0 } });
    expect((await asked({}, samplePortal(database, { catalog: never }).fetch)).body.terms).toEqual({ freeUntil: start, lateFee: won(0), noShowFee: won(61_600) });
  });

  it('is told, with its terms, to a booking at another price', async () => {
    const { quote, terms } = (await asked({ company: small })).body;
    const { status, body } = await book(portal.fetch, wish({ company: small, quoted: won(1) }));
    expect([status, body.code, body.quote, body.terms]).toEqual([409, 'price-changed', quote, terms]);
    expect(terms?.lateFee).toEqual(won(quote!.total.amount / 2));
  });

  it('has no price where staff make it, and tells fees as shares of it', async () => {
    const free: Catalog = { ...withTerms, equipment: withTerms.equipment.map((one) => (one.id === analyzer ? { ...one, fees: [{ basis: 'quote' }] } : one)) };
    const { body } = await asked({}, samplePortal(database, { catalog: free }).fetch);
    expect(body).toEqual({ terms: { freeUntil: '2026-11-25T05:00:00Z', lateFeePercent: 50, noShowFeePercent: 80 } });
  });

  it('is the same whether the time is taken or not: it tells nothing of what others have booked', async () => {
    const before = (await asked()).body;
    await book(portal.fetch, wish());
    expect((await asked()).body).toEqual(before);
  });

  it.each([
    [{ end: start }, 422, '/end'], [{ end: now.toString() }, 422, '/end'], [{ end: '9999-01-01T00:00:00Z' }, 422, '/end'], [{ hub: 'hub_seoul' }, 422, '/hub'], [{ seats: 0 }, 422, '/seats'],
    [{ resource: 'equipment_nothing' }, 404, undefined], [{ resource: 'equipment_battery-cycler-5v' }, 409, undefined],
  ] as const)('is refused for %j', async (changes, status, pointer) => {
    const { body } = await asked(changes);
    expect([body.status, body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });
});
