import type { Fee, Money } from '@dongban/core/common';

/** What a booking of some length is likely to cost, worked out from published fees. */
export interface Estimate {
  /** The fee for the time booked, with VAT on top; `undefined` where none is charged by time. */
  readonly time:
    | { readonly fee: Fee; readonly quantity: number; readonly unit: 'hour' | 'day'; readonly amount: Money; readonly vat: Money; readonly total: Money }
    | undefined;
  /** Fees that may come on top, or in its place: by sample or run, or by quote. */
  readonly others: readonly Fee[];
  readonly isFree: boolean;
}

const minutesPerHour = 60;
const minutesPerDay = 1440;

/**
 * The price as a portal will quote it: the first fee that depends on time alone, and VAT. Hours count by the minute,
 * days as begun, and a fraction of a minor unit is dropped.
 *
 * @param vatPercent value added tax.
 * @returns `undefined` where nothing is published about the price.
 */
export function estimatePrice(fees: readonly Fee[], minutes: number, vatPercent = 10): Estimate | undefined {
  if (fees.length === 0) return undefined;
  const first = fees.find(({ basis }) => basis === 'hour' || basis === 'day' || basis === 'free');
  return {
    time: first === undefined ? undefined : priceOf(first, minutes, vatPercent),
    others: fees.filter((fee) => fee !== first),
    isFree: first?.basis === 'free',
  };
}

function priceOf(fee: Fee, minutes: number, vatPercent: number): Estimate['time'] {
  const { basis, price } = fee;
  if (price === undefined || (basis !== 'hour' && basis !== 'day')) return undefined;
  const money = (amount: number): Money => ({ amount, currency: price.currency });
  const quantity = basis === 'hour' ? minutes / minutesPerHour : Math.ceil(minutes / minutesPerDay);
  const amount = basis === 'hour' ? Math.floor((price.amount * minutes) / minutesPerHour) : price.amount * quantity;
  const vat = Math.floor((amount * vatPercent) / 100);
  return { fee, quantity, unit: basis, amount: money(amount), vat: money(vat), total: money(amount + vat) };
}
