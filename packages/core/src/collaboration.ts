import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { entity } from './schema/entity.ts';
import { Instant } from './schema/time.ts';

/** One event of the ledger that leads from a need to an outcome. */
export const Collaboration = entity({
  /** Stable id of the record. */
  id: idOf('collaboration'),
  /** When it happened. */
  at: Instant,
  /** What happened. */
  event: z.enum(['need', 'match', 'meeting', 'booking', 'contract', 'outcome']),
  /** Ids of the records that took part. */
  subjects: z.array(z.string()).check(z.minLength(1)),
  /** Remark of the staff. */
  note: z.optional(z.string()),
});
/** One event of the ledger that leads from a need to an outcome. */
export type Collaboration = z.infer<typeof Collaboration>;
