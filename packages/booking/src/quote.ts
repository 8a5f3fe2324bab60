import type { Fee, Money, Pricing, Quote } from '@dongban/core/common';
import { discountsOn } from './quotes/discounts.ts';
import { itemsOf, type Purpose } from './quotes/items.ts';
import { paymentsOf } from './quotes/payments.ts';
import type { QuoteRequest } from './quotes/request.ts';
import { shareOf } from './quotes/share.ts';
import { surchargesOn } from './quotes/surcharges.ts';

export { cancellationCost, cancellationFees, type CancellationCost } from './quotes/cancellation.ts';
export type { QuoteRequest, Voucher } from './quotes/request.ts';

const usualVatPercent = 10;

/**
 * The price of a booked time. In this order, each step in whole minor units, fractions dropped:
 *
 * 1. Items: the use, by the first fee that fits (by sample or run where their number is given, else the first by hour or day),
 *    then operator, pretreatment and materials, where what they are counted by is known. Hours count by the minute, days as begun.
 * 2. Surcharges, each on the bare items.
 * 3. Discounts, on items with their surcharges, stacked as the pricing says.
 * 4. VAT on the sum.
 * 5. Vouchers, which change who pays and not the price.
 *
 * @param fees prices without VAT.
 * @returns lines that add up; no line and nothing to pay where it is free; `undefined` where staff have to make the price.
 * @throws {RangeError} where the time has no length, or fees are in several currencies.
 * @example
 * const time = { start: '2026-11-26T00:00:00Z', end: '2026-11-26T01:30:00Z' };
 * const quote = quoteFor([{ basis: 'hour', price: { amount: 120_000, currency: 'KRW' } }], time);
 * quote?.total; // → { amount: 198_000, currency: 'KRW' }
 */
export function quoteFor(fees: readonly Fee[], request: QuoteRequest, pricing: Pricing = {}): Quote | undefined {
  const items = itemsOf(fees, request);
  if (items === undefined) return undefined;
  const currency = currencyOf(items.map(({ line }) => line.amount), fees);
  const surcharges = surchargesOn(items, pricing.surcharges ?? [], request, currency);
  const prices = new Map<Purpose, number>();
  const add = (purpose: Purpose, amount: number): unknown => prices.set(purpose, (prices.get(purpose) ?? 0) + amount);
  for (const { purpose, line } of items) add(purpose, line.amount.amount);
  for (const { on } of surcharges) for (const [purpose, amount] of on) add(purpose, amount);
  const today = request.day ?? request.start.slice(0, 'yyyy-mm-dd'.length);
  const lines = [...items.map(({ line }) => line), ...surcharges.map(({ line }) => line), ...discountsOn(prices, pricing, request, today, currency)];

  const money = (amount: number): Money => ({ amount, currency });
  const subtotal = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
  const vat = shareOf(subtotal, pricing.vatPercent ?? usualVatPercent);
  return {
    lines, subtotal: money(subtotal), vat: money(vat), total: money(subtotal + vat),
    ...(request.vouchers === undefined || request.vouchers.length === 0 ? {} : { payments: paymentsOf(subtotal, vat, request.vouchers, currency) }),
  };
}

function currencyOf(amounts: readonly Money[], fees: readonly Fee[]): string {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))];
  if (currencies.length > 1) throw new RangeError(`Fees of one offer are in one currency, not in ${currencies.join(' and ')}.`);
  return currencies[0] ?? fees.find(({ price }) => price !== undefined)?.price?.currency ?? 'KRW';
}
