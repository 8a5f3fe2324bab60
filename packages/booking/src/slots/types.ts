import type { Closure, Eligibility, IndustryCode, Mode, OpeningHours, Policy } from '@dongban/core/common';
import type { Id } from '@dongban/core/kind';
import type { Interval, ResourceId } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';
import type { GrowthStage, SizeClass } from '@dongban/core/vocabularies';

/** What is to be booked, at whatever time. */
export interface BookingRequest {
  /** What is booked together: all of it, or none. The first leads, its policy being that of the booking. */
  readonly resources: readonly ResourceId[];
  /** The first mode that is offered where left out. */
  readonly mode?: Mode | undefined;
  /** How many places; 1 where left out. */
  readonly seats?: number | undefined;
  /** Who asks, as far as it is known. Rules about what is not known do not refuse but set a condition. */
  readonly requester?: RequesterFacts | undefined;
}

/** Which times to look for. */
export interface SlotRequest extends BookingRequest {
  /** Length in minutes; the policy's own where left out. */
  readonly minutes?: number | undefined;
  /** First day, in the hub's zone. */
  readonly from: Temporal.PlainDate;
  /** Last day. */
  readonly through: Temporal.PlainDate;
}

/** What is known of who asks. A fact left out is unknown; an empty list says that there is nothing. */
export interface RequesterFacts {
  readonly sizeClass?: SizeClass | undefined;
  readonly stage?: GrowthStage | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly industries?: readonly IndustryCode[] | undefined;
  /** Ids, as policies name them. */
  readonly memberships?: readonly string[] | undefined;
  readonly trainings?: readonly HeldTraining[] | undefined;
  /** What the requester's organization has of the first resource, past and to come; without a booking that is to be moved. */
  readonly bookings?: readonly Interval[] | undefined;
  /** Instants of cancellations that were late. */
  readonly lateCancellations?: readonly string[] | undefined;
  /** Starts of bookings to which nobody came. */
  readonly noShows?: readonly string[] | undefined;
}

/** A training that somebody has. */
export interface HeldTraining {
  /** Id, as policies name it. */
  readonly id: string;
  /** First instant at which it is no longer valid; for good where left out. */
  readonly until?: string | undefined;
}

/** Time that is gone: a booking with the buffers it was made with, or a time that staff keep free. */
export interface Taken extends Interval {
  /** Which seats, counted from 0; all of them where left out. */
  readonly seats?: readonly number[] | undefined;
}

/** A time in which a resource is looked after. */
export interface Maintenance extends Interval {
  readonly reason: LocalizedText;
}

/** When one resource can be had. */
export interface Availability {
  /** Weekly hours of the resource, and special ones; starts are counted in steps from each opening. */
  readonly openingHours: readonly OpeningHours[];
  /** Hours of the house around it, where those of the resource are its own: only what lies within both is open. */
  readonly houseHours?: readonly OpeningHours[] | undefined;
  /** Whole days on which nothing can be booked; put public holidays here too. Special hours open such a day all the same. */
  readonly closures: readonly Closure[];
  readonly maintenance?: readonly Maintenance[] | undefined;
  readonly taken: readonly Taken[];
}

/** A resource that is booked along with the first: an operator, a room, an instrument. It has to be open and free. */
export interface AlongContext extends Availability {
  readonly id: ResourceId;
  /** What counts of it here: buffers and seats. The other rules are those of the first resource's policy. */
  readonly policy?: Pick<Policy, 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'seats'> | undefined;
  /** Every booking takes all of its places; otherwise as many as the request asks for. */
  readonly whole?: boolean | undefined;
}

/** Everything that decides whether a time can be booked. Nothing else does: no clock and no zone of the machine. */
export interface BookingContext extends Availability {
  readonly now: Temporal.Instant;
  /** IANA zone that opening hours, closures and days are read in. */
  readonly timeZone: string;
  /** Where it takes place, for slots on site. */
  readonly hub?: Id<'hub'> | undefined;
  /** Of the first resource. Without one, it takes no bookings. */
  readonly policy?: Policy | undefined;
  /** Whom the first resource is offered to, beside whom its policy lets book: both have to hold. */
  readonly eligibility?: Eligibility | undefined;
  /** Modes in which the first resource is offered. */
  readonly modes: readonly Mode[];
  /** The other resources that requests may name. */
  readonly along?: readonly AlongContext[] | undefined;
  /** The same at other hubs, for what a refusal offers instead. */
  readonly elsewhere?: readonly BookingContext[] | undefined;
}

/** A stretch of time in milliseconds since the epoch, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
