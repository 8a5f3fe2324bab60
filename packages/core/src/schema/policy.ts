import * as z from 'zod/mini';
import { OpeningHours } from './common.ts';
import { Eligibility, Named } from './eligibility.ts';
import { entity } from './entity.ts';

/** A whole number from a minimum on. */
const whole = (minimum: number) => z.int().check(z.minimum(minimum));

/** How much of a resource one organization may have. */
export const UsageLimit = entity({
  /** The calendar period that is counted, in the hub's zone; weeks begin on Monday. */
  per: z.enum(['day', 'week', 'month']),
  /** Most bookings that begin in the period. */
  bookings: z.optional(whole(1)),
  /** Most minutes within the period. */
  minutes: z.optional(whole(1)),
  /** Count only time within opening hours, and bookings that touch it: what is used off hours is free of the limit. */
  officeHoursOnly: z.optional(z.boolean()),
});

/** Time outside opening hours that can be booked under conditions of its own. */
export const OffHours = entity({
  /** When, in wall time. Whole days that are closed stay closed. */
  hours: z.array(OpeningHours).check(z.minLength(1)),
  /** Whether staff confirm each booking that touches it; they do where left out. */
  approval: z.optional(z.boolean()),
  /** Trainings that are needed besides those of the policy. */
  trainings: z.optional(z.array(Named)),
});

/** A share of a price. */
export const Percent = z.int().check(z.minimum(0), z.maximum(100));

/** What it costs not to come. */
export const CancellationTerms = entity({
  /** From this many hours before the start on, a cancellation is late. */
  lateHours: whole(0),
  /** Share of the price that a late cancellation costs, in percent; nothing where left out. */
  lateFeePercent: z.optional(Percent),
  /** Share of the price that is due where nobody comes, in percent; nothing where left out. */
  noShowFeePercent: z.optional(Percent),
});

/** How often somebody may cancel late or not come before staff have to book for them. */
export const MissedLimit = entity({
  /** Most late cancellations; no limit where left out. */
  lateCancellations: z.optional(whole(0)),
  /** Most bookings to which nobody came; no limit where left out. */
  noShows: z.optional(whole(0)),
  /** Counted over so many days back. */
  withinDays: whole(1),
});

/** What may be booked of a resource. Minutes and hours are whole numbers; a field left out sets no limit. */
export const Policy = entity({
  /** Length of a slot where the request names none. */
  durationMinutes: whole(1),
  /** Starts are offered in steps of this many minutes from opening. */
  stepMinutes: whole(1),
  /** Shortest booking. */
  minMinutes: z.optional(whole(1)),
  /** Longest booking. */
  maxMinutes: z.optional(whole(1)),
  /** The start must be at least this far ahead. */
  noticeHours: z.optional(whole(0)),
  /** The start must be at most this far ahead. */
  horizonDays: z.optional(whole(1)),
  /** Time kept free before and after, for setting up and cleaning. */
  bufferBeforeMinutes: z.optional(whole(0)),
  /** Time kept free after, in minutes. */
  bufferAfterMinutes: z.optional(whole(0)),
  /** How many may book the same time; 1 where left out. */
  seats: z.optional(whole(1)),
  /** Staff confirm each booking. */
  approval: z.optional(z.boolean()),
  /** A run may last through closed hours and days, as a test of several days does: only start and end lie in opening hours. */
  runsWhileClosed: z.optional(z.boolean()),
  /** Least time between two bookings of one organization, in minutes. */
  gapMinutes: z.optional(whole(1)),
  /** How much one organization may have. */
  limits: z.optional(z.array(UsageLimit)),
  /** Time outside opening hours that can be booked too. */
  offHours: z.optional(OffHours),
  /** Trainings that the requester must have, valid to the end of the booking. */
  trainings: z.optional(z.array(Named)),
  /** Who may book; everyone where left out. */
  eligibility: z.optional(Eligibility),
  /** What it costs to cancel late, or not to come. */
  cancellation: z.optional(CancellationTerms),
  /** A time that becomes free is kept for the first in line for so many hours within opening hours; 4 where left out. */
  offerHours: z.optional(whole(1)),
  /** How many missed bookings are too many. */
  missed: z.optional(MissedLimit),
});
