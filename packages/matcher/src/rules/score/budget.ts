import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/**
 * 1 where the cheapest price of the offer, for one of what it counts, lies within the need's budget; above it, the part that
 * the budget pays. Prices on request and other currencies are no data.
 */
export interface BudgetRule extends ScoreRuleBase {
  readonly type: 'budget';
}

interface Price {
  readonly amount: number;
  readonly index: number;
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
      return price === undefined ? 0 : price.amount <= budget.amount ? 1 : budget.amount / price.amount;
    };
    return {
      value: ({ record }) => value(record),
      data: ({ record }) => (cheapest(record, budget.currency) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const price = cheapest(record, budget.currency);
        const fee = feesOf(record)[price?.index ?? -1];
        if (price === undefined || fee === undefined) return [];
        const params = { price: { amount: price.amount, currency: budget.currency }, basis: fee.basis, budget };
        const message = price.amount <= budget.amount ? ({ code: 'within-budget', params } as const) : ({ code: 'over-budget', params } as const);
        return [{ message, share: value(record), evidence: [{ pointer: `/fees/${price.index}` }] }];
      },
      change: ({ record }) => {
        const price = cheapest(record, budget.currency);
        if (price === undefined || price.amount <= budget.amount || !('fees' in record)) return undefined;
        const fees = record.fees.map((fee, index) => (index === price.index ? { ...fee, price: budget } : fee));
        return { message: { code: 'if-price', params: { price: budget } }, record: { ...record, fees } };
      },
    };
  },
};

function feesOf(record: CatalogRecord) {
  return 'fees' in record ? record.fees : [];
}

function cheapest(record: CatalogRecord, currency: string): Price | undefined {
  let best: Price | undefined;
  for (const [index, { basis, price }] of feesOf(record).entries()) {
    const amount = basis === 'free' ? 0 : price?.currency === currency ? price.amount : undefined;
    if (amount !== undefined && (best === undefined || amount < best.amount)) best = { amount, index };
  }
  return best;
}
