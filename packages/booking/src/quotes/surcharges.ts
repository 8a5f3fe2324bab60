import type { Pricing, Quote } from '@dongban/core/common';
import { minutesOf, type Item, type Purpose } from './items.ts';
import { shareOf } from './share.ts';
import type { QuoteRequest } from './request.ts';

/** A surcharge as it comes out: its line, and how much of it falls on the items of each purpose. */
export interface Charged {
  readonly line: Quote['lines'][number];
  readonly on: ReadonlyMap<Purpose, number>;
}

type Surcharge = NonNullable<Pricing['surcharges']>[number];

const labels = { urgent: { ko: '긴급 할증', en: 'Urgent' }, 'off-hours': { ko: '운영 시간 외 할증', en: 'Outside opening hours' } } as const;

/** Surcharges are each on the bare items, never on one another. */
export function surchargesOn(items: readonly Item[], surcharges: readonly Surcharge[], request: QuoteRequest, currency: string): Charged[] {
  return surcharges.flatMap((surcharge) => {
    const on = new Map<Purpose, number>();
    for (const item of items) {
      if (!(surcharge.on ?? ['use', 'operator']).includes(item.purpose)) continue;
      on.set(item.purpose, (on.get(item.purpose) ?? 0) + amountOn(item, surcharge, request));
    }
    const amount = [...on.values()].reduce((sum, one) => sum + one, 0);
    if (amount === 0) return [];
    const { ko, en } = labels[surcharge.when];
    const label = { ko: `${ko} ${surcharge.percent}%`, en: `${en}, ${surcharge.percent}%` };
    return [{ on, line: { kind: 'surcharge' as const, label, quantity: 1, unit: 'once' as const, amount: { amount, currency } } }];
  });
}

function amountOn({ basis, line }: Item, { when, percent }: Surcharge, request: QuoteRequest): number {
  if (when === 'urgent') return request.urgent === true ? shareOf(line.amount.amount, percent) : 0;
  if (basis !== 'hour') return 0;
  return shareOf(line.amount.amount, percent, [request.offHoursMinutes ?? 0, minutesOf(request)]);
}
