import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** What may be booked of a resource. Minutes and hours are whole numbers; a field left out sets no limit. */
export const Policy = entity({
  /** Length of a slot where the request names none. */
  durationMinutes: z.int().check(z.minimum(1)),
  /** Starts are offered in steps of this many minutes from opening. */
  stepMinutes: z.int().check(z.minimum(1)),
  /** Shortest booking. */
  minMinutes: z.optional(z.int().check(z.minimum(1))),
  /** Longest booking. */
  maxMinutes: z.optional(z.int().check(z.minimum(1))),
  /** The start must be at least this far ahead. */
  noticeHours: z.optional(z.int().check(z.minimum(0))),
  /** The start must be at most this far ahead. */
  horizonDays: z.optional(z.int().check(z.minimum(1))),
  /** Time kept free before and after, for setting up and cleaning. */
  bufferBeforeMinutes: z.optional(z.int().check(z.minimum(0))),
  /** Time kept free after, in minutes. */
  bufferAfterMinutes: z.optional(z.int().check(z.minimum(0))),
  /** How many may book the same time; 1 where left out. */
  seats: z.optional(z.int().check(z.minimum(1))),
  /** Staff confirm each booking. */
  approval: z.optional(z.boolean()),
});
