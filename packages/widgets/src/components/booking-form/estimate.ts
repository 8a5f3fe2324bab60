import type { Fee, Money } from '@dongban/core/common';

/** What a booking of some length is likely to cost, worked out from published fees. */
export interface Estimate {
  /** The fee for the time booked; `undefined` where none is charged by the hour. */
  readonly time: { readonly fee: Fee; readonly hours: number; readonly amount: Money } | undefined;
  /** Fees that may come on top, or in place of it: by day, sample or run, or by quote. */
  readonly others: readonly Fee[];
  readonly isFree: boolean;
}

/** `undefined` where nothing is published about the price. */
export function estimatePrice(fees: readonly Fee[], minutes: number): Estimate | undefined {
  if (fees.length === 0) return undefined;
  const hourly = fees.find((fee) => fee.basis === 'hour' && fee.price !== undefined);
  const price = hourly?.price;
  return {
    time: hourly === undefined || price === undefined
      ? undefined
      : { fee: hourly, hours: minutes / 60, amount: { amount: Math.round((price.amount * minutes) / 60), currency: price.currency } },
    others: fees.filter((fee) => fee !== hourly && fee.basis !== 'free'),
    isFree: hourly === undefined && fees.some((fee) => fee.basis === 'free'),
  };
}
