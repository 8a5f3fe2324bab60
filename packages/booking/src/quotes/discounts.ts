import type { Discount, Pricing, Quote } from '@dongban/core/common';
import { eligibilityFindings } from '../rules/eligibility.ts';
import type { Purpose } from './items.ts';
import type { QuoteRequest } from './request.ts';
import { shareOf } from './share.ts';

interface Taken {
  readonly discount: Discount;
  readonly amount: number;
}

/**
 * Lines of the discounts that somebody gets, by the pricing's way of stacking. No item costs less than nothing.
 *
 * @param prices what the items of each purpose come to, surcharges included.
 * @param today what day it is, for the names of regions.
 */
export function discountsOn(prices: ReadonlyMap<Purpose, number>, { discounts = [], stacking = 'best' }: Pricing, request: QuoteRequest, today: string, currency: string): Quote['lines'] {
  const own = discounts.filter((discount) => isGiven(discount, request, today));
  const taken = stacking === 'best' ? bestOf(prices, own) : stackedOf(prices, own, stacking);
  return taken.filter(({ amount }) => amount > 0).map(({ discount, amount }) => ({
    kind: 'discount' as const, label: discount.name, quantity: 1, unit: 'once' as const, amount: { amount: -amount, currency },
  }));
}

/** What is not known of a company gives it no discount: a price that falls later pleases, one that rises does not. */
function isGiven({ eligibility, from, through }: Discount, { requester = {}, day }: QuoteRequest, today: string): boolean {
  if (eligibility !== undefined && eligibilityFindings(eligibility, requester, today).length > 0) return false;
  if (from === undefined && through === undefined) return true;
  return day !== undefined && (from ?? day) <= day && day <= (through ?? day);
}

/** The first of those that come to most. */
function bestOf(prices: ReadonlyMap<Purpose, number>, discounts: readonly Discount[]): Taken[] {
  const all = discounts.map((discount) => stackedOf(prices, [discount], 'sum')).flat();
  const most = Math.max(...all.map(({ amount }) => amount));
  return all.filter(({ amount }) => amount === most).slice(0, 1);
}

function stackedOf(prices: ReadonlyMap<Purpose, number>, discounts: readonly Discount[], stacking: 'sum' | 'in-turn'): Taken[] {
  const left = new Map(prices);
  return discounts.map((discount) => {
    let amount = 0;
    for (const purpose of new Set<Purpose>(discount.on ?? ['use'])) {
      const rest = left.get(purpose) ?? 0;
      const base = stacking === 'sum' ? (prices.get(purpose) ?? 0) : rest;
      const share = Math.min(rest, shareOf(base, discount.percent));
      left.set(purpose, rest - share);
      amount += share;
    }
    return { discount, amount };
  });
}
