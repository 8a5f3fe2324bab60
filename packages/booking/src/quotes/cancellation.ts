import type { CancellationTerms, Money, Policy, Quote } from '@dongban/core/common';
import { shareOf } from './share.ts';

const hour = 60 * 60_000;

/** What it costs to cancel a booking at some moment, or not to come to it. */
export interface CancellationCost {
  /** Until when cancelling is free of charge and not counted as late. */
  readonly freeUntil: string;
  readonly isLate: boolean;
  /** What cancelling costs at that moment. */
  readonly fee: Money;
  /** What not coming costs. */
  readonly noShowFee: Money;
}

/**
 * What cancelling costs, to be shown before somebody books and before they cancel. Fees are shares of the quote's total; a
 * fraction of a minor unit is dropped.
 *
 * @param booking its `freeUntil`, where it has one, counts if it is earlier than what the start comes to.
 * @param at the moment of cancelling.
 * @returns `undefined` where the policy has no terms: cancelling is free then.
 * @example
 * import { quoteFor } from '@dongban/booking/quote';
 *
 * const time = { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' };
 * const quote = quoteFor([{ basis: 'hour', price: { amount: 70_000, currency: 'KRW' } }], time);
 * const policy = { cancellation: { lateHours: 24, lateFeePercent: 50 } };
 * cancellationCost({ start: time.start, quote }, policy, Temporal.Instant.from('2026-11-24T05:00:00Z'))?.fee; // → { amount: 0, currency: 'KRW' }
 * cancellationCost({ start: time.start, quote }, policy, Temporal.Instant.from('2026-11-26T00:00:00Z'))?.fee; // → { amount: 38_500, currency: 'KRW' }
 */
export function cancellationCost(
  booking: { readonly start: string; readonly quote?: Quote | undefined; readonly freeUntil?: string | undefined }, { cancellation }: Pick<Policy, 'cancellation'>, at: Temporal.Instant,
): CancellationCost | undefined {
  if (cancellation === undefined) return undefined;
  const { start, quote, freeUntil: kept } = booking;
  const { lateFee, noShowFee } = cancellationFees(quote?.total ?? { amount: 0, currency: 'KRW' }, cancellation);
  const byStart = Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(start).epochMilliseconds - cancellation.lateHours * hour);
  const freeUntil = kept === undefined ? byStart : earlier(byStart, Temporal.Instant.from(kept));
  const isLate = Temporal.Instant.compare(at, freeUntil) > 0;
  return {
    freeUntil: freeUntil.toString(), isLate,
    fee: isLate ? lateFee : { ...lateFee, amount: 0 },
    noShowFee,
  };
}

/**
 * What terms come to on a price, in whole minor units, fractions dropped.
 *
 * @param total the price with VAT.
 * @example
 * cancellationFees({ amount: 77_000, currency: 'KRW' }, { lateHours: 24, lateFeePercent: 50 }).lateFee; // → { amount: 38_500, currency: 'KRW' }
 */
export function cancellationFees({ amount, currency }: Money, { lateFeePercent = 0, noShowFeePercent = 0 }: CancellationTerms): { readonly lateFee: Money; readonly noShowFee: Money } {
  return { lateFee: { amount: shareOf(amount, lateFeePercent), currency }, noShowFee: { amount: shareOf(amount, noShowFeePercent), currency } };
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}
