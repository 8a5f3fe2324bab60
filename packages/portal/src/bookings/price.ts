import { offHoursMinutes, quoteFor, type BookingContext, type BookingRequest } from '@dongban/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import type { Bookable } from './bookable.ts';

/** The price of a time: what is shown before it is booked, and what is written into the booking. */
export function priceOf({ fees, pricing }: Bookable, request: BookingRequest, { start, end }: Interval, context: BookingContext): Quote | undefined {
  const time = { start, end };
  const day = Temporal.Instant.from(start).toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  return quoteFor(fees, { ...time, seats: request.seats, day, requester: request.requester, offHoursMinutes: offHoursMinutes(request, time, context) }, pricing);
}
