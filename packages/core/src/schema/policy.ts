import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** What may be booked of a resource. Minutes and hours are whole numbers; a field left out sets no limit. */
export const Policy = entity({
  /** Length of a slot where the request names none. */
  durationMinutes: z.int().check(z.positive()),
  /** Starts are offered in steps of this many minutes from opening. */
  stepMinutes: z.int().check(z.positive()),
  /** Shortest booking. */
  minMinutes: z.optional(z.int().check(z.positive())),
  /** Longest booking. */
  maxMinutes: z.optional(z.int().check(z.positive())),
  /** The start must be at least this far ahead. */
  noticeHours: z.optional(z.int().check(z.nonnegative())),
  /** The start must be at most this far ahead. */
  horizonDays: z.optional(z.int().check(z.positive())),
  /** Time kept free before and after, for setting up and cleaning. */
  bufferBeforeMinutes: z.optional(z.int().check(z.nonnegative())),
  /** Time kept free after, in minutes. */
  bufferAfterMinutes: z.optional(z.int().check(z.nonnegative())),
  /** How many may book the same time; 1 where left out. */
  seats: z.optional(z.int().check(z.positive())),
  /** Staff confirm each booking. */
  approval: z.optional(z.boolean()),
});
