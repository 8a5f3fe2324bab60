import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Agreement } from './schema/agreement.ts';
import { Country } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { Note } from './schema/note.ts';
import { oneOf } from './schema/one-of.ts';
import { Requester } from './schema/requester.ts';
import { Instant } from './schema/time.ts';
import { interestStates } from './vocabularies.ts';

/** What an organization writes that wants to work with the owner of a partner profile. */
const expression = {
  /** The profile that it answers. */
  profile: idOf('partner-profile'),
  /** What the organization offers or asks, at most 4,000 characters. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
  /** Who writes. The owner learns it when they answer, and not before. */
  requester: Requester,
  /** Country of the organization that writes. */
  country: Country,
};

/** An expression of interest as it is made. */
export const InterestInput = entity({
  ...expression,
  /** What the requester agreed to. */
  agreements: z.array(Agreement).check(z.minLength(1)),
});
/** An expression of interest as it is made. */
export type InterestInput = z.infer<typeof InterestInput>;

/** Where an owner can be reached who wants to be. */
export const InterestContact = entity({
  /** The organization. */
  organization: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** The person to write to. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** Where to write. */
  email: Requester.shape.email,
});
/** Where an owner can be reached. */
export type InterestContact = z.infer<typeof InterestContact>;

/** An expression of interest (EEN) in a partner profile. The owner stays unnamed until they accept it. */
export const Interest = entity({
  /** Stable id of the record. */
  id: idOf('interest'),
  ...expression,
  /** Where it stands. */
  state: oneOf(interestStates),
  /** What the owner says to it. */
  note: z.optional(z.string()),
  /** Who the owner is; only where they accepted. */
  contact: z.optional(InterestContact),
  /** When it was made. */
  createdAt: Instant,
  /** Grows by one at every change. */
  sequence: z.int().check(z.minimum(0)),
});
/** An expression of interest in a partner profile. */
export type Interest = z.infer<typeof Interest>;

/** What the requester gets when an interest is made: the interest, and the only copy of the token that opens it again. */
export const InterestReceipt = entity({
  /** The interest as it was made. */
  interest: Interest,
  /** Opens the interest again; shown this once. */
  accessToken: z.string().check(z.minLength(1)),
  /** The code that went to the requester’s mail has to come back by then; for an `unverified` interest. */
  verifyBy: z.optional(Instant),
});
/** What the requester gets when an interest is made. */
export type InterestReceipt = z.infer<typeof InterestReceipt>;

/** What the owner of a profile answers; with a contact they accept, and both sides know each other from then on. */
export const InterestAnswer = entity({
  /** Who the owner is. Without it the interest is declined. */
  contact: z.optional(InterestContact),
  /** What the other side should know, at most 2,000 characters. */
  note: z.optional(Note),
});
/** What the owner of a profile answers. */
export type InterestAnswer = z.infer<typeof InterestAnswer>;
