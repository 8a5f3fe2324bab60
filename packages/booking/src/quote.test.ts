import { Booking } from '@dongban/core/booking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFor } from './quote.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const start = Temporal.Instant.from('2026-11-26T00:00:00Z');
const minutesLong = (minutes: number) => ({ start: start.toString(), end: start.add({ minutes }).toString() });
const hours = (count: number) => minutesLong(count * 60);

describe('quoteFor', () => {
  it('counts hours by the minute and adds VAT', () => {
    expect(quoteFor([{ basis: 'hour', price: won(120_000) }], hours(1.5))).toEqual({
      lines: [{ label: { ko: '시간당 이용료', en: 'Use by the hour' }, quantity: 1.5, unit: 'hour', amount: won(180_000) }],
      subtotal: won(180_000), vat: won(18_000), total: won(198_000),
    });
  });

  it('counts a begun day as a whole one', () => {
    expect(quoteFor([{ basis: 'day', price: won(18_000) }], hours(25))).toMatchObject({ lines: [{ quantity: 2, unit: 'day' }], total: won(39_600) });
  });

  it('charges each place', () => {
    expect(quoteFor([{ basis: 'hour', price: won(10_000) }], { ...hours(2), seats: 3 })).toMatchObject({ lines: [{ quantity: 6 }], subtotal: won(60_000) });
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
    expect(() => quoteFor([{ basis: 'hour', price: won(1) }], hours(0))).toThrow(RangeError);
  });

  it('adds up to the last won, in whole won, whatever the price and the time', () => {
    const basis = fc.constantFrom('hour' as const, 'day' as const);
    fc.assert(
      fc.property(basis, fc.nat(10_000_000), fc.integer({ min: 1, max: 60 * 24 * 31 }), fc.integer({ min: 1, max: 50 }), (unit, price, minutes, seats) => {
        const quote = quoteFor([{ basis: unit, price: won(price) }], { ...minutesLong(minutes), seats })!;
        const { lines, subtotal, vat, total } = Booking.shape.quote.parse(quote)!;
        expect(lines.reduce((sum, line) => sum + line.amount.amount, 0)).toBe(subtotal.amount);
        expect(subtotal.amount + vat.amount).toBe(total.amount);
        // Within one won of ten percent, never above.
        expect(subtotal.amount - vat.amount * 10).toBeGreaterThanOrEqual(0);
        expect(subtotal.amount - vat.amount * 10).toBeLessThan(10);
      }),
    );
  });
});
