import type { Booking, BookingReceipt } from '@dongban/core/booking';
import type { CodePort } from '../../controllers/code-check.ts';
import type { BookingDesk } from '../../sources/desk.ts';

/** Where the code for a booking is checked. */
export function codePort(desk: BookingDesk, receipt: BookingReceipt): CodePort<Booking> {
  return { verify: (code) => desk.verify(receipt, code), sendCode: () => desk.sendCode(receipt) };
}
