import type { Closure, Mode, OpeningHours, Policy } from '@dongban/core/common';
import type { Id } from '@dongban/core/kind';
import type { Interval, ResourceId } from '@dongban/core/slot';

/** What is to be booked, at whatever time. */
export interface BookingRequest {
  readonly resources: readonly ResourceId[];
  /** The first mode that is offered where left out. */
  readonly mode?: Mode | undefined;
  /** How many places; 1 where left out. */
  readonly seats?: number | undefined;
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

/** Time that is gone: a booking with the buffers it was made with, or a time that staff keep free. */
export interface Taken extends Interval {
  /** Which seats, counted from 0; all of them where left out. */
  readonly seats?: readonly number[] | undefined;
}

/** Everything that decides whether a time can be booked. Nothing else does: no clock and no zone of the machine. */
export interface BookingContext {
  readonly now: Temporal.Instant;
  /** IANA zone that opening hours, closures and days are read in. */
  readonly timeZone: string;
  /** Where it takes place, for slots on site. */
  readonly hub?: Id<'hub'> | undefined;
  /** Weekly hours of the resource; starts are counted in steps from each opening. */
  readonly openingHours: readonly OpeningHours[];
  /** Hours of the house around it, where those of the resource are its own: only what lies within both is open. */
  readonly houseHours?: readonly OpeningHours[] | undefined;
  /** Whole days on which nothing can be booked; put public holidays here too. */
  readonly closures: readonly Closure[];
  /** Without one, the resource takes no bookings. */
  readonly policy?: Policy | undefined;
  /** Modes in which the resource is offered. */
  readonly modes: readonly Mode[];
  readonly taken: readonly Taken[];
}

/** A stretch of time in milliseconds since the epoch, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
