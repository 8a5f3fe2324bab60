import { quoteFor } from '@dongban/booking';
import type { CancellationTerms, Quote } from '@dongban/core/common';
import type { Problem } from '@dongban/core/errors';
import type { Interval, ResourceId } from '@dongban/core/slot';
import { invalid } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { findBookable, type Bookable } from './bookable.ts';

/** What somebody agrees to with a price that staff made. */
export interface AgreedPrice {
  readonly quote?: Quote | undefined;
  /** What cancelling late and not coming cost. */
  readonly terms?: CancellationTerms | undefined;
}

/** Whether the price of a time is for staff to make, since the price list has none. */
export function isForStaffToPrice({ fees, pricing }: Bookable, { start, end }: Interval): boolean {
  return quoteFor(fees, { start, end }, pricing) === undefined;
}

/**
 * A price that staff offer, with the terms that the policy has now: they are told with it, and stay with what is agreed to.
 *
 * @throws {ProblemError} `invalid` at `/quote` where it does not add up.
 */
export function offeredPrice(quote: Quote, about: string | undefined, { publication, clock }: Desk): AgreedPrice {
  refuseUnsound(quote);
  const bookable = about === undefined ? undefined : findBookable(publication.current().catalog, about as ResourceId, clock().toString());
  const terms = bookable?.policy?.cancellation;
  return { quote, ...(terms === undefined ? {} : { terms }) };
}

/** Fees are shares of a total: one that its lines do not come to would be argued about later. */
function refuseUnsound({ lines, subtotal, vat, total, payments }: Quote): void {
  const refuse = (pointer: string, why: string): never => {
    throw invalid('The quote', [{ pointer: `/quote/${pointer}`, code: 'not-accepted', params: { why } } satisfies Problem]);
  };
  const sums = [...lines.map(({ amount }) => amount), subtotal, vat, total, ...(payments ?? []).map(({ amount }) => amount)];
  if (sums.some(({ currency }) => currency !== total.currency)) refuse('total', 'a quote has one currency');
  const sum = (amounts: readonly { readonly amount: { readonly amount: number } }[]): number => amounts.reduce((all, { amount }) => all + amount.amount, 0);
  if (sum(lines) !== subtotal.amount) refuse('subtotal', 'its lines do not add up to it');
  if (subtotal.amount + vat.amount !== total.amount) refuse('total', '`subtotal` and `vat` do not add up to it');
  if (payments !== undefined && sum(payments) !== total.amount) refuse('payments', 'they do not add up to `total`');
}
