import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Agreement } from './schema/agreement.ts';
import { Mode, Quote } from './schema/common.ts';
import { DeclaredCompany } from './schema/company.ts';
import { entity } from './schema/entity.ts';
import { Note } from './schema/note.ts';
import { oneOf } from './schema/one-of.ts';
import { CancellationTerms } from './schema/policy.ts';
import { Requester } from './schema/requester.ts';
import { CalendarDate, Instant, TimeZone, WallTime } from './schema/time.ts';
import { Interval, longestMinutes, ResourceId } from './slot.ts';
import { waitlistStates } from './vocabularies.ts';

/** A part of the day, in the hub's zone; a time has to lie in it whole. */
export const DayPart = entity({
  /** From this wall time on. */
  from: WallTime,
  /** Up to this wall time; `24:00` is the end of the day. */
  until: WallTime,
});
/** A part of the day. */
export type DayPart = z.infer<typeof DayPart>;

/** What somebody waits for. */
const wanted = {
  /** What is to be booked. */
  resource: ResourceId,
  /** First day that suits, in the hub's zone. */
  from: CalendarDate,
  /** Last day that suits; at most 62 days in all. */
  through: CalendarDate,
  /** Part of the day that suits; all of it where left out. */
  hours: z.optional(DayPart),
  /** On site or online. */
  mode: Mode,
  /** Who waits. */
  requester: Requester,
  /** What they say of their company. */
  company: z.optional(DeclaredCompany),
  /** What staff should know of the booking that comes of it, at most 2,000 characters. */
  note: z.optional(Note),
};

/** A place on the waitlist as it is asked for. */
export const WaitlistInput = entity({
  ...wanted,
  /** The hub, where the resource is offered at several; the first of them where left out. */
  hub: z.optional(idOf('hub')),
  /** How long the time has to be; the resource's own length where left out. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(longestMinutes))),
  /** How many places; 1 where left out. */
  seats: z.optional(z.int().check(z.minimum(1))),
  /** What the requester agreed to: the waitlist, and the booking that comes of it. */
  agreements: z.array(Agreement).check(z.minLength(1)),
});
/** A place on the waitlist as it is asked for. */
export type WaitlistInput = z.infer<typeof WaitlistInput>;

/** A time that is kept for whoever is first in line. */
export const WaitlistOffer = entity({
  ...Interval.shape,
  /** What a booking of it costs; left out where staff make the price. */
  quote: z.optional(Quote),
  /** What cancelling that booking and not coming to it cost; left out where the policy has no terms for it. */
  terms: z.optional(CancellationTerms),
  /** From this instant on it is the next one's. */
  expiresAt: Instant,
});
/** A time that is kept for whoever is first in line. */
export type WaitlistOffer = z.infer<typeof WaitlistOffer>;

/** A place on the waitlist of a resource. */
export const WaitlistEntry = entity({
  /** Stable id of the record. */
  id: idOf('waitlist'),
  ...wanted,
  /** Where; left out online. */
  hub: z.optional(idOf('hub')),
  /** IANA zone of the hub. */
  timeZone: TimeZone,
  /** How long the time has to be. */
  minutes: z.int().check(z.minimum(1)),
  /** How many places. */
  seats: z.int().check(z.minimum(1)),
  /** Where it stands. */
  state: oneOf(waitlistStates),
  /** The time that is kept for them now. */
  offer: z.optional(WaitlistOffer),
  /** Times that were offered and not taken; they are not offered again. */
  passed: z.array(Interval),
  /** How many offers were not answered in time; the second ends it. */
  unanswered: z.int().check(z.minimum(0)),
  /** What came of it. */
  booking: z.optional(idOf('booking')),
  /** How many wait for the same resource since before; while it waits. */
  ahead: z.optional(z.int().check(z.minimum(0))),
  /** When it was made. */
  createdAt: Instant,
  /** Grows by one at every change. */
  sequence: z.int().check(z.minimum(0)),
});
/** A place on the waitlist of a resource. */
export type WaitlistEntry = z.infer<typeof WaitlistEntry>;

/** What the requester gets: the place, and the only copy of the token that opens it again. */
export const WaitlistReceipt = entity({
  /** The place as it was made. */
  entry: WaitlistEntry,
  /** Opens it again, and takes what is offered; shown this once. */
  accessToken: z.string().check(z.minLength(1)),
  /** The code that went to the requester’s mail has to come back by then; for an `unverified` place. */
  verifyBy: z.optional(Instant),
});
/** What the requester gets when they join a waitlist. */
export type WaitlistReceipt = z.infer<typeof WaitlistReceipt>;

/** From which states each change of a place may come. What is not listed is over. */
export const waitlistTransitions = {
  accept: ['offered'],
  decline: ['offered'],
  leave: ['unverified', 'waiting', 'offered'],
} as const satisfies Record<string, readonly WaitlistEntry['state'][]>;
