export { koreanHolidays, type Holidays } from './korean-holidays.ts';
export { cancellationCost, cancellationFees, quoteFor, type CancellationCost, type QuoteRequest, type Voucher } from './quote.ts';
export { checkBooking, conditionsFor, judgeBooking, notBookable, type Judgement } from './slots/check-booking.ts';
export { findSlots, listTimes } from './slots/list-times.ts';
export { nearestWithinDays } from './slots/nearest.ts';
export { offHoursMinutes } from './slots/off-hours-minutes.ts';
export { claimOf, claimsFor, freeSeats, type Claim } from './slots/seats.ts';
export { answerTime, findOffer, fittingSlots, type Offer, type OfferWish } from './waitlist/offer.ts';
export type {
  AlongContext, Availability, BookingContext, BookingRequest, HeldTraining, Maintenance, RequesterFacts, SlotRequest, Taken,
} from './slots/types.ts';
