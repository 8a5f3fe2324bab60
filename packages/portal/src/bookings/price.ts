import { offHoursMinutes, quoteFor, type BookingContext, type BookingRequest } from '@dongban/booking';
import type { BookingInput, MoveInput } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { ProblemError } from '../http/problem.ts';
import type { Bookable } from './bookable.ts';
import { termsOf } from './cancellation.ts';
import type { AgreedPrice } from './staff-price.ts';

/** What a time costs. */
export interface Prices {
  /** What it costs who books; left out where staff make the price. */
  readonly quote?: Quote | undefined;
  /** What it costs somebody of whom no more than their company is known: what a hold could say. */
  readonly visitorsQuote?: Quote | undefined;
}

/** The price of a time: what is shown before it is booked, and what is written into the booking. */
export function priceOf({ fees, pricing }: Bookable, request: BookingRequest, { start, end }: Interval, context: BookingContext): Quote | undefined {
  const time = { start, end };
  const day = Temporal.Instant.from(start).toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  return quoteFor(fees, { ...time, seats: request.seats, day, requester: request.requester, offHoursMinutes: offHoursMinutes(request, time, context) }, pricing);
}

/**
 * The price that was shown, though fees have changed since; but for a discount of which nobody could know before it was clear
 * who books.
 */
export function heldPrice(shown: Quote | undefined, { quote, visitorsQuote }: Prices): Quote | undefined {
  if (shown === undefined || quote === undefined || visitorsQuote === undefined) return shown ?? quote;
  const isFavored = quote.total.amount < visitorsQuote.total.amount;
  return isFavored && quote.total.amount < shown.total.amount ? quote : shown;
}

/**
 * What was shown is what is booked, or nothing is. Who does not say what they were shown agrees to the price of now.
 *
 * @throws {ProblemError} `price-changed` with the price of now, and what cancelling and not coming cost at that price.
 */
export function refuseOtherPrice({ quoted, start }: Pick<BookingInput | MoveInput, 'quoted' | 'start'>, { quote, terms }: AgreedPrice): void {
  const total = quote?.total;
  if (quoted === undefined || (total?.amount === quoted.amount && total.currency === quoted.currency)) return;
  throw new ProblemError(409, { code: 'price-changed', params: total === undefined ? {} : { total } }, { quote, terms: termsOf(start, quote, { cancellation: terms }) });
}
