import type { Money } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';
import type { RequesterFacts } from '../slots/types.ts';

/** What a price is asked for. */
export interface QuoteRequest extends Interval {
  /** How many places; 1 where left out. */
  readonly seats?: number | undefined;
  /** How many samples, where something is paid by the sample. */
  readonly samples?: number | undefined;
  /** How many runs, where something is paid by the run. */
  readonly runs?: number | undefined;
  /** Wanted sooner than usual. */
  readonly urgent?: boolean | undefined;
  /** Minutes of it that lie outside opening hours: see `offHoursMinutes`. */
  readonly offHoursMinutes?: number | undefined;
  /** Day of use, `2026-11-26`, in the hub's zone: for discounts that hold for some days only. */
  readonly day?: string | undefined;
  /** Who asks, as far as it is known: for discounts that are for some only. */
  readonly requester?: RequesterFacts | undefined;
  /** What pays first, in this order. */
  readonly vouchers?: readonly Voucher[] | undefined;
}

/** Money that a support program gives a company for something. */
export interface Voucher {
  readonly name: LocalizedText;
  /** Share of what is left to pay that it covers. */
  readonly percent: number;
  /** What is left on it; as much as it takes where left out. */
  readonly most?: Money | undefined;
  /** Whether it pays the tax too; most do not. */
  readonly coversVat?: boolean | undefined;
}
