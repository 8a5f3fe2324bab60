import { Booking } from '@dongban/core/booking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancellationCost, quoteFor } from './quote.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const start = Temporal.Instant.from('2026-11-26T00:00:00Z');
const minutesLong = (minutes: number) => ({ start: start.toString(), end: start.add({ minutes }).toString() });
const hours = (count: number) => minutesLong(count * 60);

describe('quoteFor', () => {
  it('counts hours by the minute and adds VAT', () => {
    expect(quoteFor([{ basis: 'hour', price: won(120_000) }], hours(1.5))).toEqual({
      lines: [{ kind: 'use', label: { ko: '시간당 이용료', en: 'Use by the hour' }, quantity: 1.5, unit: 'hour', amount: won(180_000) }],
      subtotal: won(180_000), vat: won(18_000), total: won(198_000),
    });
  });

  it('counts a begun day as a whole one', () => {
    expect(quoteFor([{ basis: 'day', price: won(18_000) }], hours(25))).toMatchObject({ lines: [{ quantity: 2, unit: 'day' }], total: won(39_600) });
  });

  it('charges each place, by the hour and by the day', () => {
    expect(quoteFor([{ basis: 'hour', price: won(10_000) }], { ...hours(2), seats: 3 })).toMatchObject({ lines: [{ quantity: 6 }], subtotal: won(60_000) });
    expect(quoteFor([{ basis: 'day', price: won(10_000) }], { ...hours(25), seats: 3 })).toMatchObject({ lines: [{ quantity: 6 }], subtotal: won(60_000) });
    expect(quoteFor([{ basis: 'sample', price: won(10_000) }], { ...hours(2), samples: 2, seats: 3 })).toMatchObject({ lines: [{ quantity: 2 }], subtotal: won(20_000) });
  });

  it('discounts an item with its surcharges, and leaves out what comes to nothing', () => {
    const pricing = { surcharges: [{ when: 'urgent' as const, percent: 50 }], discounts: [{ name: { ko: '할인' }, percent: 10 }] };
    const amounts = (price: number) => quoteFor([{ basis: 'hour', price: won(price) }], { ...hours(1), urgent: true }, pricing)?.lines.map(({ amount }) => amount.amount);
    expect(amounts(1_000)).toEqual([1_000, 500, -150]);
    expect(amounts(6)).toEqual([6, 3]);
  });

  it('is in the currency of the offer where nothing is to be paid, and names no payments without vouchers', () => {
    const euros = { amount: 5, currency: 'EUR' };
    const quote = quoteFor([{ basis: 'free' }, { for: 'material', basis: 'run', price: euros }], { ...hours(1), vouchers: [] });
    expect(quote).toEqual({ lines: [], subtotal: { ...euros, amount: 0 }, vat: { ...euros, amount: 0 }, total: { ...euros, amount: 0 } });
  });

  it('takes the first price that depends on time alone, with what it covers', () => {
    const fees = [
      { basis: 'sample' as const, price: won(350_000) },
      { basis: 'hour' as const, price: won(90_000), note: { ko: '절반 지원', en: 'half paid by the institute' } },
      { basis: 'hour' as const, price: won(1) },
    ];
    expect(quoteFor(fees, hours(1))).toMatchObject({ lines: [{ label: { ko: '시간당 이용료 (절반 지원)', en: 'Use by the hour (half paid by the institute)' } }], subtotal: won(90_000) });
  });

  it('is nothing to pay where it is free, and no quote where staff make one', () => {
    expect(quoteFor([{ basis: 'free' }], hours(1))).toEqual({ lines: [], subtotal: won(0), vat: won(0), total: won(0) });
    expect(quoteFor([{ basis: 'quote' }, { basis: 'run', price: won(5) }], hours(1))).toBeUndefined();
    expect(quoteFor([{ basis: 'hour' }], hours(1))).toBeUndefined();
    expect(quoteFor([], hours(1))).toBeUndefined();
  });

  it('refuses a time without length', () => {
    expect(() => quoteFor([{ basis: 'hour', price: won(1) }], hours(0))).toThrow(new RangeError('A booked time ends after it starts.'));
  });

  it('is by sample or run where their number is given', () => {
    const fees = [{ basis: 'hour' as const, price: won(90_000) }, { basis: 'sample' as const, price: won(350_000) }];
    expect(quoteFor(fees, { ...hours(2), samples: 3 })).toMatchObject({ lines: [{ quantity: 3, unit: 'sample' }], subtotal: won(1_050_000) });
    expect(quoteFor(fees, { ...hours(2), runs: 3 })).toMatchObject({ lines: [{ unit: 'hour' }], subtotal: won(180_000) });
  });

  it('is by the run where runs are given, and leaves out extras that are free or priced by staff', () => {
    const fees = [{ basis: 'hour' as const, price: won(90_000) }, { basis: 'run' as const, price: won(8_000) }];
    expect(quoteFor(fees, { ...hours(2), runs: 3 })).toMatchObject({ lines: [{ quantity: 3, unit: 'run' }], subtotal: won(24_000) });
    expect(quoteFor(fees, { ...hours(2), samples: 3 })).toMatchObject({ lines: [{ unit: 'hour' }], subtotal: won(180_000) });
    const extras = [{ for: 'operator' as const, basis: 'quote' as const }, { for: 'material' as const, basis: 'free' as const, price: won(5) }, { for: 'pretreatment' as const, basis: 'quote' as const, price: won(5) }];
    expect(quoteFor([...fees, ...extras], hours(2))?.lines.map(({ kind }) => kind)).toEqual(['use']);
  });

  it('adds operator, pretreatment and materials, each by what it is counted by', () => {
    const fees = [
      { basis: 'hour' as const, price: won(100_000) },
      { for: 'operator' as const, basis: 'hour' as const, price: won(40_000) },
      { for: 'pretreatment' as const, basis: 'sample' as const, price: won(15_000) },
      { for: 'material' as const, basis: 'run' as const, price: won(8_000) },
    ];
    const quote = quoteFor(fees, { ...hours(3), seats: 2, runs: 4 })!;
    // One operator for all places; samples were not counted.
    expect(quote.lines.map(({ kind, quantity, amount }) => [kind, quantity, amount.amount])).toEqual([['use', 6, 600_000], ['operator', 3, 120_000], ['material', 4, 32_000]]);
    expect(quoteFor([{ basis: 'free' }, fees[1]!], hours(1))).toMatchObject({ lines: [{ kind: 'operator' }], total: won(44_000) });
    expect(quoteFor([fees[1]!], hours(1))).toBeUndefined();
  });

  it('refuses two currencies in one price', () => {
    expect(() => quoteFor([{ basis: 'hour', price: won(1) }, { for: 'operator', basis: 'hour', price: { amount: 1, currency: 'EUR' } }], hours(1))).toThrow(/KRW and EUR/);
  });
});

describe('surcharges', () => {
  const fees = [{ basis: 'hour' as const, price: won(100_000) }, { for: 'material' as const, basis: 'run' as const, price: won(10_000) }];

  it('are on the bare items, the time off hours by its share', () => {
    const pricing = { surcharges: [{ when: 'urgent' as const, percent: 50 }, { when: 'off-hours' as const, percent: 50 }] };
    const quote = quoteFor(fees, { ...hours(3), runs: 1, urgent: true, offHoursMinutes: 60 }, pricing)!;
    expect(quote.lines.map(({ label, amount }) => [label.en, amount.amount])).toEqual([
      ['Use by the hour', 300_000], ['Materials by the run', 10_000], ['Urgent, 50%', 150_000], ['Outside opening hours, 50%', 50_000],
    ]);
    expect(quoteFor(fees, hours(3), pricing)?.lines).toHaveLength(1);
  });

  it('are on what they name, and off hours cost nothing more by the day', () => {
    const pricing = { surcharges: [{ when: 'urgent' as const, percent: 10, on: ['material' as const] }, { when: 'off-hours' as const, percent: 50 }] };
    const byDay = [{ basis: 'day' as const, price: won(200_000) }, fees[1]!];
    expect(quoteFor(byDay, { ...hours(20), runs: 2, urgent: true, offHoursMinutes: 600 }, pricing)?.lines.map(({ amount }) => amount.amount)).toEqual([200_000, 20_000, 2_000]);
  });
});

describe('discounts', () => {
  const fees = [{ basis: 'hour' as const, price: won(100_000) }, { for: 'material' as const, basis: 'run' as const, price: won(50_000) }];
  const small = { name: { ko: '중소기업 할인', en: 'SME' }, percent: 20, eligibility: { sizeClasses: ['small' as const, 'medium' as const] } };
  const member = { name: { ko: '회원 할인', en: 'Member' }, percent: 10, eligibility: { memberships: [{ id: 'club', name: { ko: '회원사' } }] } };
  const opening = { name: { ko: '개소 기념', en: 'Opening' }, percent: 30, from: '2026-11-01', through: '2026-11-30', on: ['use' as const, 'material' as const] };
  const requester = { sizeClass: 'small' as const, memberships: ['club'] };
  const amounts = (stacking: 'best' | 'sum' | 'in-turn' | undefined, request: object = { requester }) =>
    quoteFor(fees, { ...hours(1), runs: 1, ...request }, { discounts: [small, member, opening], ...(stacking === undefined ? {} : { stacking }) })!
      .lines.filter(({ kind }) => kind === 'discount').map(({ label, amount }) => [label.en, amount.amount]);

  it('are stacked as the pricing says, the best alone where it says nothing', () => {
    expect(amounts(undefined)).toEqual([['SME', -20_000]]);
    expect(amounts('sum')).toEqual([['SME', -20_000], ['Member', -10_000]]);
    expect(amounts('in-turn')).toEqual([['SME', -20_000], ['Member', -8_000]]);
  });

  it('are for those of whom it is known, on the days they hold', () => {
    expect(amounts('sum', {})).toEqual([]);
    expect(amounts('sum', { requester: { sizeClass: 'large' } })).toEqual([]);
    expect(amounts('sum', { day: '2026-11-30' })).toEqual([['Opening', -45_000]]);
    expect(amounts('sum', { day: '2026-12-01' })).toEqual([]);
    expect(amounts('in-turn', { day: '2026-11-01', requester })).toEqual([['SME', -20_000], ['Member', -8_000], ['Opening', -36_600]]);
  });

  it('never make an item cost less than nothing', () => {
    const half = (percent: number) => ({ name: { ko: '할인' }, percent });
    expect(quoteFor(fees, hours(1), { discounts: [half(80), half(80)], stacking: 'sum' })).toMatchObject({ lines: [{}, { amount: won(-80_000) }, { amount: won(-20_000) }], total: won(0) });
  });
});

describe('vouchers', () => {
  const voucher = (percent: number, more: object = {}) => ({ name: { ko: '혁신 바우처' }, percent, ...more });
  const payments = (...vouchers: ReturnType<typeof voucher>[]) => quoteFor([{ basis: 'hour', price: won(100_000) }], { ...hours(1), vouchers })?.payments?.map(({ payer, amount }) => [payer, amount.amount]);

  it('pay their share of what is left, and no tax unless they do', () => {
    expect(payments(voucher(70))).toEqual([['voucher', 70_000], ['requester', 40_000]]);
    expect(payments(voucher(100, { coversVat: true }))).toEqual([['voucher', 110_000], ['requester', 0]]);
    expect(payments(voucher(50, { most: won(30_000) }), voucher(50))).toEqual([['voucher', 30_000], ['voucher', 35_000], ['requester', 45_000]]);
    expect(payments(voucher(50, { most: won(0) }))).toEqual([['requester', 110_000]]);
  });

  it('leave the price as it is', () => {
    expect(quoteFor([{ basis: 'hour', price: won(100_000) }], { ...hours(1), vouchers: [voucher(70)] })).toMatchObject({ total: won(110_000) });
  });
});

describe('every quote', () => {
  const money = (most: number) => fc.nat(most).map(won);
  const basis = fc.constantFrom('hour' as const, 'day' as const, 'sample' as const, 'run' as const);
  const purpose = fc.constantFrom('use' as const, 'operator' as const, 'pretreatment' as const, 'material' as const);
  const on = fc.option(fc.uniqueArray(purpose, { minLength: 1 }), { nil: undefined });
  const pricing = fc.record({
    surcharges: fc.array(fc.record({ when: fc.constantFrom('urgent' as const, 'off-hours' as const), percent: fc.integer({ min: 1, max: 300 }), on }), { maxLength: 3 }),
    discounts: fc.array(fc.record({ name: fc.constant({ ko: '할인' }), percent: fc.integer({ min: 1, max: 100 }), on }), { maxLength: 3 }),
    stacking: fc.constantFrom('best' as const, 'sum' as const, 'in-turn' as const),
    vatPercent: fc.integer({ min: 0, max: 25 }),
  });
  const request = fc.record({
    minutes: fc.integer({ min: 1, max: 60 * 24 * 31 }), seats: fc.integer({ min: 1, max: 50 }), samples: fc.option(fc.nat(100), { nil: undefined }), runs: fc.option(fc.nat(100), { nil: undefined }),
    urgent: fc.boolean(), off: fc.nat(1000),
    vouchers: fc.array(fc.record({ name: fc.constant({ ko: '바우처' }), percent: fc.integer({ min: 1, max: 100 }), most: fc.option(money(1_000_000), { nil: undefined }), coversVat: fc.boolean() }), { maxLength: 3 }),
  });
  const fees = fc.tuple(fc.record({ basis: fc.constantFrom('hour' as const, 'day' as const), price: money(1_000_000) }), fc.array(fc.record({ for: purpose, basis, price: money(1_000_000) }), { maxLength: 4 }));

  it('adds up to the last won, in whole won, and is the same when it is made again', () => {
    fc.assert(
      fc.property(fees, request, pricing, ([use, more], { minutes, off, ...rest }, rules) => {
        const asked = { ...minutesLong(minutes), ...rest, offHoursMinutes: Math.min(off, minutes) };
        const quote = quoteFor([use, ...more], asked, rules)!;
        const { lines, subtotal, vat, total, payments } = Booking.shape.quote.parse(quote)!;
        const sum = (parts: readonly { amount: { amount: number } }[]) => parts.reduce((all, { amount }) => all + amount.amount, 0);
        expect(sum(lines)).toBe(subtotal.amount);
        expect(subtotal.amount).toBeGreaterThanOrEqual(0);
        expect(subtotal.amount + vat.amount).toBe(total.amount);
        // Within one won of the percentage, never above.
        expect(subtotal.amount * rules.vatPercent - vat.amount * 100).toBeGreaterThanOrEqual(0);
        expect(subtotal.amount * rules.vatPercent - vat.amount * 100).toBeLessThan(100);
        expect(lines.every(({ kind, amount }) => (kind === 'discount') === amount.amount < 0 || amount.amount === 0)).toBe(true);
        if (payments !== undefined) {
          expect(sum(payments)).toBe(total.amount);
          expect(payments.every(({ amount }) => amount.amount >= 0)).toBe(true);
        }
        expect(quoteFor([use, ...more], asked, rules)).toEqual(quote);
      }),
    );
  });
});

describe('cancellationCost', () => {
  const policy = { cancellation: { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 100 } };
  const booking = { start: start.toString(), quote: quoteFor([{ basis: 'hour', price: won(90_909) }], hours(1)) };

  it('is free up to the hour that the terms name, and a share of the total after it', () => {
    const before = start.subtract({ hours: 24 });
    expect(cancellationCost(booking, policy, before)).toEqual({ freeUntil: before.toString(), isLate: false, fee: won(0), noShowFee: won(99_999) });
    expect(cancellationCost(booking, policy, before.add({ milliseconds: 1 }))).toMatchObject({ isLate: true, fee: won(49_999) });
  });

  it('goes by an earlier moment that a booking keeps from before it was moved', () => {
    const kept = start.subtract({ hours: 30 });
    expect(cancellationCost({ ...booking, freeUntil: kept.toString() }, policy, kept)).toMatchObject({ freeUntil: kept.toString(), isLate: false });
    expect(cancellationCost({ ...booking, freeUntil: kept.toString() }, policy, kept.add({ milliseconds: 1 }))).toMatchObject({ isLate: true, fee: won(49_999) });
    expect(cancellationCost({ ...booking, freeUntil: start.toString() }, policy, start)).toMatchObject({ freeUntil: start.subtract({ hours: 24 }).toString() });
  });

  it('is nothing where nothing was to be paid, and no question where there are no terms', () => {
    expect(cancellationCost({ start: booking.start }, policy, start)).toMatchObject({ isLate: true, fee: won(0), noShowFee: won(0) });
    expect(cancellationCost(booking, {}, start)).toBeUndefined();
    expect(cancellationCost(booking, { cancellation: { lateHours: 0 } }, start)).toMatchObject({ isLate: false, noShowFee: won(0) });
  });
});
