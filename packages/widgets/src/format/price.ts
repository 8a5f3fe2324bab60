import type { Fee, Money } from '@dongban/core/common';
import type { Words } from '../i18n/loaders.ts';

/** `80,000원` in Korean, `₩80,000` elsewhere; other currencies as the language writes them. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  if (currency === 'KRW' && locale.startsWith('ko')) return `${new Intl.NumberFormat(locale).format(amount)}원`;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  // Minor units of the currency: none for won, two for euro.
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}

/** One fee in words: `시간당 80,000원`. A priced basis without a price is one that staff name. */
export function formatFee(fee: Fee, locale: string, t: Words): string {
  if (fee.basis === 'free' || fee.basis === 'quote') return t.common.fee(fee.basis, '');
  return fee.price === undefined ? t.common.fee('quote', '') : t.common.fee(fee.basis, formatMoney(fee.price, locale));
}

/** The price of an offer in a few words; `undefined` where nothing is said about it. */
export function priceHint(fees: readonly Fee[], locale: string, t: Words): string | undefined {
  const [first] = fees;
  if (first === undefined) return undefined;
  const cheapest = fees
    .filter((fee) => fee.basis === first.basis && fee.price?.currency === first.price?.currency)
    .reduce((low, fee) => ((fee.price?.amount ?? 0) < (low.price?.amount ?? 0) ? fee : low), first);
  const text = formatFee(cheapest, locale, t);
  return fees.length > 1 && cheapest.price !== undefined ? t.common.feeFrom(text) : text;
}
