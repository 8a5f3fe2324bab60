import type { Quote } from '@dongban/core/common';
import type { Voucher } from './request.ts';
import { shareOf } from './share.ts';

type Payments = NonNullable<Quote['payments']>;

/** Vouchers pay in their order, each a share of what the ones before it left; the requester pays the rest. */
export function paymentsOf(subtotal: number, vat: number, vouchers: readonly Voucher[], currency: string): Payments {
  const payments: Payments = [];
  let price = subtotal;
  let tax = vat;
  for (const { name, percent, most, coversVat = false } of vouchers) {
    const amount = Math.min(shareOf(price + (coversVat ? tax : 0), percent), most?.amount ?? Number.POSITIVE_INFINITY);
    if (amount <= 0) continue;
    const ofPrice = Math.min(price, amount);
    price -= ofPrice;
    tax -= amount - ofPrice;
    payments.push({ payer: 'voucher', name, amount: { amount, currency } });
  }
  return [...payments, { payer: 'requester', amount: { amount: price + tax, currency } }];
}
