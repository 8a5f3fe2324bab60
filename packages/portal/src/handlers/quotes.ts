import { termsOf } from '../bookings/cancellation.ts';
import { priceOf } from '../bookings/price.ts';
import { requestOf, withTaken } from '../bookings/situation.ts';
import { wishFor } from '../bookings/wish.ts';
import type { Handler } from '../http/handler.ts';
import { refuseBackwards } from '../http/interval.ts';
import type { Desk } from '../portal/desk.ts';

/** Tells what a booking of a time costs. Whether it is free is asked elsewhere: nothing here depends on what others have booked. */
export function quoteTime(desk: Desk): Handler<'quotes.create'> {
  return async ({ input }) => {
    refuseBackwards(input);
    const { bookable, policy, situation } = await wishFor(input, desk);
    const quote = priceOf(bookable, requestOf(bookable, input, input.company), input, withTaken(bookable, situation, new Map()));
    const terms = termsOf(input.start, quote, policy);
    return { body: { ...(quote === undefined ? {} : { quote }), ...(terms === undefined ? {} : { terms }) } };
  };
}
