import * as z from 'zod/mini';
import { idOf, idOfAny } from './id.ts';
import { Mode } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { MessageSchema } from './schema/message.ts';
import { Duration, Instant, TimeZone } from './schema/time.ts';

/** Minutes of the longest time that can be looked for, booked or waited for: 31 days. */
export const longestMinutes = 31 * 24 * 60;

/** What can be booked: an instrument, a service that starts with a slot, or a researcher's consultation. */
export const bookableKinds = ['equipment', 'service', 'r-card'] as const;

/** Id of something bookable. */
export const ResourceId = idOfAny(bookableKinds);
/** Id of something bookable. */
export type ResourceId = z.infer<typeof ResourceId>;

/** A stretch of time, half open: `end` is the first instant after it. */
export const Interval = entity({
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
});
/** A stretch of time, half open. */
export type Interval = z.infer<typeof Interval>;

/** What has to hold, and is not known yet, for a booking to be confirmed: who asks, or the consent of staff. */
export const Condition = entity({
  /** Id of the rule that sets it. */
  rule: z.string(),
  ...MessageSchema.shape,
});
/** What has to hold, and is not known yet, for a booking to be confirmed. */
export type Condition = z.infer<typeof Condition>;

/** A time that can be booked. `timeZone` is the hub's: show it beside the visitor's own. */
export const Slot = entity({
  /** What it is a time of. */
  resources: z.array(ResourceId).check(z.minLength(1)),
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** IANA zone of the hub. */
  timeZone: TimeZone,
  /** On site or online. */
  mode: Mode,
  /** Where; left out online. */
  hub: z.optional(idOf('hub')),
  /** How many places are left. */
  seatsLeft: z.int().check(z.minimum(0)),
  /** What a booking of it waits for; left out where it is confirmed at once. */
  conditions: z.optional(z.array(Condition)),
});
/** A time that can be booked. */
export type Slot = z.infer<typeof Slot>;

/** Why a time cannot be booked, what would help, and the nearest time that can. */
export const Refusal = entity({
  /** Id of the rule that says so. */
  rule: z.string(),
  ...MessageSchema.shape,
  /** Which of the resources it is about, where several are booked at once. */
  resource: z.optional(ResourceId),
  /** Staff may book it all the same. */
  overridable: z.boolean(),
  /** What the requester can do. */
  remedy: z.optional(MessageSchema),
  /** The nearest time that can be booked, at the same hub and in the same mode where it is offered. */
  nearest: z.optional(Slot),
  /** Nearest times in other ways: in another mode, at other hubs. The nearest comes first. */
  alternatives: z.optional(z.array(Slot)),
});
/** Why a time cannot be booked, what would help, and the nearest time that can. */
export type Refusal = z.infer<typeof Refusal>;

/** A time that was looked at and refused. */
export const RefusedTime = entity({
  ...Interval.shape,
  /** Every rule that refuses it. */
  refusals: z.array(Refusal),
});
/** A time that was looked at and refused. */
export type RefusedTime = z.infer<typeof RefusedTime>;

/** The times of one resource in a span of days. */
export const SlotList = entity({
  /** Whose times they are. */
  resource: ResourceId,
  /** IANA zone of the hub. */
  timeZone: TimeZone,
  /** Length of each, ISO 8601. */
  duration: Duration,
  /** Times that can be booked, in order. */
  slots: z.array(Slot),
  /** Times within opening hours that cannot be booked, in order. */
  refused: z.array(RefusedTime),
  /** What to know about these days, such as a year whose holidays are not known yet. */
  warnings: z.optional(z.array(MessageSchema)),
});
/** The times of one resource in a span of days. */
export type SlotList = z.infer<typeof SlotList>;
