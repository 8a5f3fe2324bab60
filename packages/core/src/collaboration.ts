import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { entity } from './schema/entity.ts';
import { Note } from './schema/note.ts';
import { Instant } from './schema/time.ts';

/** What the ledger knows, in the order in which it comes about. */
export const ledgerEvents = ['need', 'match', 'meeting', 'booking', 'contract', 'outcome'] as const;

/** An event as staff write it down. */
export const CollaborationInput = entity({
  /** What happened. */
  event: z.enum(ledgerEvents),
  /** Ids of the records that took part. */
  subjects: z.array(z.string().check(z.regex(/^[a-z-]+_[a-z0-9-]+$/), z.maxLength(200))).check(z.minLength(1), z.maxLength(50)),
  /** Remark of the staff, at most 2,000 characters. Leave people out: the ledger is kept for good. */
  note: z.optional(Note),
});
/** An event as staff write it down. */
export type CollaborationInput = z.infer<typeof CollaborationInput>;

/** How much came about, by event. Nobody is named. */
export const Outcomes = entity({
  /** How many events of each sort the ledger holds. */
  counts: z.record(z.enum(ledgerEvents), z.int().check(z.minimum(0))),
  /** When the first of them happened; left out while there is none. */
  since: z.optional(Instant),
});
/** How much came about, by event. */
export type Outcomes = z.infer<typeof Outcomes>;

/** One event of the ledger that leads from a need to an outcome. */
export const Collaboration = entity({
  /** Stable id of the record. */
  id: idOf('collaboration'),
  /** When it happened. */
  at: Instant,
  /** What happened. */
  event: z.enum(ledgerEvents),
  /** Ids of the records that took part. */
  subjects: z.array(z.string()).check(z.minLength(1)),
  /** Remark of the staff. */
  note: z.optional(z.string()),
});
/** One event of the ledger that leads from a need to an outcome. */
export type Collaboration = z.infer<typeof Collaboration>;
