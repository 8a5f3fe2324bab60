/** `66,000원` and `₩66,000`. */
export function moneyOf({ amount, currency }: { readonly amount: number; readonly currency: string }, locale: string): string {
  if (locale === 'ko' && currency === 'KRW') return `${new Intl.NumberFormat(locale).format(amount)}원`;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}
