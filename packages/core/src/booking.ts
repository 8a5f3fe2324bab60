import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Agreement } from './schema/agreement.ts';
import { Mode, Money, Quote } from './schema/common.ts';
import { DeclaredCompany } from './schema/company.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { CancellationTerms } from './schema/policy.ts';
import { Requester } from './schema/requester.ts';
import { Instant, TimeZone } from './schema/time.ts';
import { Interval, ResourceId } from './slot.ts';
import { bookingStates } from './vocabularies.ts';

type BookingState = (typeof bookingStates.keys)[number];

export { Agreement } from './schema/agreement.ts';
export { DeclaredCompany } from './schema/company.ts';
export { NoteInput } from './schema/note.ts';
export { Requester } from './schema/requester.ts';

/** A time that is held already: a booking of it takes over what the hold keeps. */
export const HeldTime = entity({
  /** The hold. One that has ended, or that keeps another time, is no hindrance. */
  id: idOf('hold'),
  /** From the receipt of the hold. */
  accessToken: z.string().check(z.minLength(1)),
});
/** A time that is held already. */
export type HeldTime = z.infer<typeof HeldTime>;

/** A request whose quote was agreed on: a booking for it costs what was agreed, under the terms that were told with it. */
export const AgreedRequest = entity({
  /** The request. */
  id: idOf('request'),
  /** From the receipt of the request. */
  accessToken: z.string().check(z.minLength(1)),
});
/** A request whose quote was agreed on. */
export type AgreedRequest = z.infer<typeof AgreedRequest>;

/** A booking as it is asked for. */
export const BookingInput = entity({
  /** What is to be booked. */
  resource: ResourceId,
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** On site or online. */
  mode: Mode,
  /** The hub, where the resource is offered at several; the first of them where left out. */
  hub: z.optional(idOf('hub')),
  /** How many places; 1 where left out. */
  seats: z.optional(z.int().check(z.minimum(1))),
  /** Who books. */
  requester: Requester,
  /** What they say of their company. */
  company: z.optional(DeclaredCompany),
  /** What staff should know, at most 2,000 characters. */
  note: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
  /** What the requester agreed to. */
  agreements: z.array(Agreement).check(z.minLength(1)),
  /** The hold that keeps the time, where there is one. */
  hold: z.optional(HeldTime),
  /** The request that it is for, where there is one. */
  request: z.optional(AgreedRequest),
  /** The total that the requester was shown: where the price is another by now, nothing is booked, and they are told the new one. */
  quoted: z.optional(Money),
});
/** A booking as it is asked for. */
export type BookingInput = z.infer<typeof BookingInput>;

/** Another time for a booking. */
export const MoveInput = entity({
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** On site or online; as before where left out. */
  mode: z.optional(Mode),
  /** The hub; as before where left out. */
  hub: z.optional(idOf('hub')),
  /** The total at the new time, as it was shown: where it is another by now, nothing is moved, and the new one is told. */
  quoted: z.optional(Money),
});
/** Another time for a booking. */
export type MoveInput = z.infer<typeof MoveInput>;

const offered = {
  ...Interval.shape,
  /** The price, where staff make it. */
  quote: z.optional(Quote),
  /** What the requester should know, at most 2,000 characters. */
  note: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
};

/** Another time, a price, or both, as staff offer them. */
export const ProposalInput = entity({ ...offered });
/** Another time, a price, or both, as staff offer them. */
export type ProposalInput = z.infer<typeof ProposalInput>;

/** What staff offer. Another time is not kept until it is taken. */
export const Proposal = entity({
  ...offered,
  /** What cancelling late and not coming cost, where a price is offered and the policy has terms. */
  terms: z.optional(CancellationTerms),
});
/** What staff offer. */
export type Proposal = z.infer<typeof Proposal>;

/** Whether somebody came to a booking that has begun. */
export const AttendanceInput = entity({
  /** `true`: nobody came. `false` takes that back. */
  missed: z.boolean(),
});
/** Whether somebody came to a booking that has begun. */
export type AttendanceInput = z.infer<typeof AttendanceInput>;

/** What cancelling came to, by the terms of that moment. */
export const Cancellation = entity({
  /** Whether it counts as late. */
  late: z.boolean(),
  /** What it costs. */
  fee: Money,
});
/** What cancelling came to. */
export type Cancellation = z.infer<typeof Cancellation>;

/** A booked slot (iCalendar VEVENT). */
export const Booking = entity({
  /** Stable id of the record. */
  id: idOf('booking'),
  /** What is booked: all of it, or none. */
  resources: z.array(ResourceId).check(z.minLength(1)),
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** IANA zone of the hub. */
  timeZone: TimeZone,
  /** On site or online. */
  mode: Mode,
  /** Where it takes place; left out online. */
  hub: z.optional(idOf('hub')),
  /** How many places it takes. */
  seats: z.int().check(z.minimum(1)),
  /** Where it stands between asking and done. */
  state: oneOf(bookingStates),
  /** Who asked. */
  requester: Requester,
  /** What they said of their company. */
  company: z.optional(DeclaredCompany),
  /** What the requester wants staff to know. */
  note: z.optional(z.string()),
  /** Until when cancelling is free, where its start does not say so any more: moving it late does not make cancelling free again. */
  freeUntil: z.optional(Instant),
  /** When it was cancelled. */
  cancelledAt: z.optional(Instant),
  /** What cancelling costs its requester, where the policy has terms for it. */
  cancellation: z.optional(Cancellation),
  /** When staff wrote down that nobody came. */
  missedAt: z.optional(Instant),
  /** What not coming costs its requester, where the policy has terms for it. */
  noShowFee: z.optional(Money),
  /** Why it was declined or cancelled, in the words of whoever did it. */
  reason: z.optional(z.string()),
  /** Another time or a price that staff offer; the requester takes it by moving to its time, which may be the one that it has. */
  proposal: z.optional(Proposal),
  /** The price that was agreed on. */
  quote: z.optional(Quote),
  /** What cancelling and not coming cost, as it was told: a policy that changes later changes nothing of it. */
  terms: z.optional(CancellationTerms),
  /** The request that it was made for. */
  request: z.optional(idOf('request')),
  /** When it was made. */
  createdAt: Instant,
  /** Grows by one at every change (iCalendar SEQUENCE). */
  sequence: z.int().check(z.minimum(0)),
});
/** A booked slot (iCalendar VEVENT). */
export type Booking = z.infer<typeof Booking>;

/** What the requester gets when a booking is made: the booking, and the only copy of the token that opens it again. */
export const BookingReceipt = entity({
  /** The booking as it was made. */
  booking: Booking,
  /** Opens the booking again; shown this once. */
  accessToken: z.string().check(z.minLength(1)),
  /** The code that went to the requester’s mail has to come back by then, or the time is free again; for an `unverified` booking. */
  verifyBy: z.optional(Instant),
});
/** What the requester gets when a booking is made. */
export type BookingReceipt = z.infer<typeof BookingReceipt>;

/** The code that shows that the requester’s mail address is theirs. */
export const VerifyInput = entity({
  /** Six digits, as they stand in the mail; spaces do no harm. */
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
});
/** The code that shows that the requester’s mail address is theirs. */
export type VerifyInput = z.infer<typeof VerifyInput>;

/** Asks for another code where the first did not arrive. */
export const SendCodeInput = entity({});
/** Asks for another code where the first did not arrive. */
export type SendCodeInput = z.infer<typeof SendCodeInput>;

/** What is said of a code that was sent. */
export const CodeSent = entity({
  /** Until when it is good. */
  expiresAt: Instant,
});
/** What is said of a code that was sent. */
export type CodeSent = z.infer<typeof CodeSent>;

/** From which states each change of a booking may come. What is not listed is over. */
export const bookingTransitions = {
  move: ['requested', 'confirmed'],
  cancel: ['requested', 'confirmed'],
  approve: ['requested'],
  decline: ['requested'],
  propose: ['requested', 'confirmed'],
  attendance: ['confirmed'],
} as const satisfies Record<string, readonly BookingState[]>;
