import type { Booking, BookingInput, BookingReceipt, CodeSent } from '@dongban/core/booking';
import type { Hold, HoldInput, HoldReceipt, Price } from '@dongban/core/hold';
import type { Notice } from '@dongban/core/notice';
import type { Request, RequestInput, RequestReceipt } from '@dongban/core/request';
import type { WaitlistEntry, WaitlistInput, WaitlistReceipt } from '@dongban/core/waitlist';

/** Carried by a call that makes something, so that trying again makes it once. */
export interface Once {
  readonly idempotencyKey: string;
}

/** Where a portal takes bookings and requests. Every method rejects with a `DongbanError`, whose code `describe` can say. */
export interface BookingDesk {
  /** Keeps a time for some minutes. */
  hold(input: HoldInput): Promise<HoldReceipt>;
  /** Keeps it longer, as far as the portal allows. */
  extendHold(receipt: HoldReceipt): Promise<Hold>;
  releaseHold(receipt: HoldReceipt): Promise<unknown>;
  /** What a booking of a time costs, and what it costs not to use it; keeps nothing. */
  price(input: HoldInput): Promise<Price>;
  book(input: BookingInput, once: Once): Promise<BookingReceipt>;
  /** The booking, which stands once the code from the requester's mail is right. */
  verify(receipt: BookingReceipt, code: string): Promise<Booking>;
  sendCode(receipt: BookingReceipt): Promise<CodeSent>;
  request(input: RequestInput, once: Once): Promise<RequestReceipt>;
  verifyRequest(receipt: RequestReceipt, code: string): Promise<Request>;
  sendRequestCode(receipt: RequestReceipt): Promise<CodeSent>;
  joinWaitlist(input: WaitlistInput, once: Once): Promise<WaitlistReceipt>;
  verifyEntry(receipt: WaitlistReceipt, code: string): Promise<WaitlistEntry>;
  sendEntryCode(receipt: WaitlistReceipt): Promise<CodeSent>;
  /** What people read and agree to before they give their data. */
  notice(): Promise<Notice>;
  /** The booking as iCalendar text. */
  calendar(receipt: BookingReceipt): Promise<string>;
}
