import type { Fee } from '@dongban/core/common';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/**
 * 1 where the cheapest price of the offer, for one of what it counts, lies within the need's budget; above it, the part that
 * the budget pays. Prices on request and other currencies are no data.
 */
export interface BudgetRule extends ScoreRuleBase {
  readonly type: 'budget';
}

export const budgetType: ScoreType<BudgetRule> = {
  type: 'budget',
  weighs: 'terms',
  kinds: ['service', 'equipment'],
  fields: {},
  ask(_, { question }) {
    const { budget } = question.need;
    if (budget === undefined || budget.amount <= 0) return undefined;
    const value = (record: CatalogRecord) => {
      const price = cheapest(record, budget.currency);
      return price === undefined ? 0 : price <= budget.amount ? 1 : budget.amount / price;
    };
    return {
      value: ({ record }) => value(record),
      data: ({ record }) => (cheapest(record, budget.currency) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const price = cheapest(record, budget.currency);
        const first = feesOf(record).find((fee) => priceOf(fee, budget.currency) === price);
        if (price === undefined || first === undefined) return [];
        // Every price that would do as well.
        const most = Math.max(price, budget.amount);
        const fees = [...feesOf(record).entries()].filter(([, fee]) => (priceOf(fee, budget.currency) ?? Infinity) <= most);
        const params = { price: { amount: price, currency: budget.currency }, basis: first.basis, budget };
        const message = price <= budget.amount ? ({ code: 'within-budget', params } as const) : ({ code: 'over-budget', params } as const);
        return [{ message, share: value(record), evidence: fees.map(([index]) => ({ pointer: `/fees/${index}` })) }];
      },
      change: ({ record }) => {
        const amount = cheapest(record, budget.currency);
        if (amount === undefined || amount <= budget.amount) return undefined;
        const price = { ...budget, amount };
        return { message: { code: 'if-price', params: { price } }, need: { ...question.need, budget: price } };
      },
    };
  },
};

function feesOf(record: CatalogRecord): readonly Fee[] {
  return 'fees' in record ? record.fees : [];
}

function priceOf({ basis, price }: Fee, currency: string): number | undefined {
  return basis === 'free' ? 0 : price?.currency === currency ? price.amount : undefined;
}

function cheapest(record: CatalogRecord, currency: string): number | undefined {
  let best: number | undefined;
  for (const fee of feesOf(record)) {
    const price = priceOf(fee, currency);
    if (price !== undefined && (best === undefined || price < best)) best = price;
  }
  return best;
}
