import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { LocalizedText } from './schema/text.ts';
import { dealTypes, iprStates } from './vocabularies.ts';

/** A technology that companies can take over or licence. */
export const Technology = entity({
  /** Stable id of the record. */
  id: idOf('technology'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** One sentence on what it is, for lists. */
  summary: LocalizedText,
  /** What it is, in a few sentences. */
  description: z.optional(LocalizedText),
  /** The organization it belongs to. */
  owner: idOf('organization'),
  /** Its inventors and experts. */
  people: z.array(idOf('r-card')),
  /** Technology readiness level, 1 to 9. */
  trl: z.int().check(z.minimum(1), z.maximum(9)),
  /** How it is protected. */
  ipr: oneOf(iprStates),
  /** Ways it can change hands. */
  dealTypes: z.array(oneOf(dealTypes)).check(z.minLength(1)),
  /** WIPO technology fields, 1 to 35. */
  fields: z.array(z.int().check(z.minimum(1), z.maximum(35))),
  /** Industries it is made for, each with all that lies below it. */
  industries: z.optional(z.array(IndustryCode)),
  /** Words people would look for it with. */
  keywords: z.array(LocalizedText),
  ...recordFields,
});
/** A technology that companies can take over or licence. */
export type Technology = z.infer<typeof Technology>;
