export { koreanHolidays, type Holidays } from './korean-holidays.ts';
export { quoteFor } from './quote.ts';
export { checkBooking, notBookable } from './slots/check-booking.ts';
export { findSlots, listTimes } from './slots/list-times.ts';
export { claimOf, freeSeats } from './slots/seats.ts';
export type { BookingContext, BookingRequest, SlotRequest, Taken } from './slots/types.ts';
