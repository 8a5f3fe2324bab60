import type { DongbanClient } from '@dongban/client';
import type { BookingDesk } from './desk.ts';

/** The desk of a portal over HTTP. */
export function portalDesk({ holds, quotes, bookings, requests, waitlist, notice }: DongbanClient): BookingDesk {
  return {
    hold: (input) => holds.create(input),
    extendHold: ({ hold, accessToken }) => holds.extend(hold.id, {}, { accessToken }),
    releaseHold: ({ hold, accessToken }) => holds.release(hold.id, {}, { accessToken }),
    price: (input) => quotes.create(input),
    book: (input, { idempotencyKey }) => bookings.create(input, { idempotencyKey }),
    verify: ({ booking, accessToken }, code) => bookings.verify(booking.id, { code }, { accessToken }),
    sendCode: ({ booking, accessToken }) => bookings.sendCode(booking.id, {}, { accessToken }),
    request: (input, { idempotencyKey }) => requests.create(input, { idempotencyKey }),
    verifyRequest: ({ request, accessToken }, code) => requests.verify(request.id, { code }, { accessToken }),
    sendRequestCode: ({ request, accessToken }) => requests.sendCode(request.id, {}, { accessToken }),
    joinWaitlist: (input, { idempotencyKey }) => waitlist.join(input, { idempotencyKey }),
    verifyEntry: ({ entry, accessToken }, code) => waitlist.verify(entry.id, { code }, { accessToken }),
    sendEntryCode: ({ entry, accessToken }) => waitlist.sendCode(entry.id, {}, { accessToken }),
    notice: () => notice.get(),
    calendar: ({ booking, accessToken }) => bookings.calendar(booking.id, { accessToken }),
  };
}
