import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { Instant } from './schema/time.ts';
import { audiences, consentBases, consentPurposes } from './vocabularies.ts';

/** On what ground which fields of a person's record may be used, for what, and seen by whom. */
export const Consent = entity({
  /** Stable id of the record. */
  id: idOf('consent'),
  /** The record whose person it is about. */
  subject: idOf('r-card'),
  /** Legal ground. */
  basis: oneOf(consentBases),
  /** What the data may be used for. */
  purpose: oneOf(consentPurposes),
  /** Names of top-level fields of the record. */
  fields: z.array(z.string()).check(z.minLength(1)),
  /** The widest circle that may see them: each audience includes the narrower ones. */
  audience: oneOf(audiences),
  /** From this instant on. */
  grantedAt: Instant,
  /** No longer from this instant on. */
  expiresAt: z.optional(Instant),
  /** Taken back at this instant. */
  withdrawnAt: z.optional(Instant),
  /** Version of the notice that the person read. */
  noticeVersion: z.string(),
});
/** On what ground which fields of a person's record may be used, for what, and seen by whom. */
export type Consent = z.infer<typeof Consent>;
