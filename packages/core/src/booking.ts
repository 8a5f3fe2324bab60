import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Mode, Quote } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LanguageTag } from './schema/text.ts';
import { Instant, TimeZone } from './schema/time.ts';
import { ResourceId } from './slot.ts';
import { bookingStates } from './vocabularies.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** Who books. Kept only for the booking, and never public. */
export const Requester = entity({
  name: line(100),
  email: z.email(),
  organization: z.optional(line(200)),
  /** The language to answer in. */
  lang: LanguageTag,
});
/** Who books. */
export type Requester = z.infer<typeof Requester>;

/** What a person agreed to when they booked: the purpose, and the version of the notice they read. */
export const Agreement = entity({
  purpose: z.enum(['booking']),
  noticeVersion: z.string().check(z.minLength(1)),
});

/** A booking as it is asked for. */
export const BookingInput = entity({
  resource: ResourceId,
  start: Instant,
  end: Instant,
  mode: Mode,
  seats: z.optional(z.int().check(z.positive())),
  requester: Requester,
  note: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
  agreements: z.array(Agreement).check(z.minLength(1)),
});
/** A booking as it is asked for. */
export type BookingInput = z.infer<typeof BookingInput>;

/** A booked slot (iCalendar VEVENT). */
export const Booking = entity({
  id: idOf('booking'),
  resources: z.array(ResourceId).check(z.minLength(1)),
  start: Instant,
  end: Instant,
  timeZone: TimeZone,
  mode: Mode,
  hub: z.optional(idOf('hub')),
  seats: z.int().check(z.positive()),
  state: z.enum(bookingStates.keys),
  requester: Requester,
  note: z.optional(z.string()),
  quote: z.optional(Quote),
  createdAt: Instant,
  /** Grows by one at every change (iCalendar SEQUENCE). */
  sequence: z.int().check(z.nonnegative()),
});
/** A booked slot (iCalendar VEVENT). */
export type Booking = z.infer<typeof Booking>;

/** What the requester gets when a booking is made: the booking, and the only copy of the token that opens it again. */
export const BookingReceipt = entity({ booking: Booking, accessToken: z.string().check(z.minLength(1)) });
/** What the requester gets when a booking is made. */
export type BookingReceipt = z.infer<typeof BookingReceipt>;
