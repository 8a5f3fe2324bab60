import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LocalizedText } from './schema/text.ts';
import { dealTypes, iprStates } from './vocabularies.ts';

/** A technology that companies can take over or licence. */
export const Technology = entity({
  id: idOf('technology'),
  name: LocalizedText,
  summary: LocalizedText,
  description: z.optional(LocalizedText),
  owner: idOf('organization'),
  people: z.array(idOf('r-card')),
  /** Technology readiness level, 1 to 9. */
  trl: z.int().check(z.minimum(1), z.maximum(9)),
  ipr: z.enum(iprStates.keys),
  dealTypes: z.array(z.enum(dealTypes.keys)).check(z.minLength(1)),
  /** WIPO technology fields, 1 to 35. */
  fields: z.array(z.int().check(z.minimum(1), z.maximum(35))),
  keywords: z.array(LocalizedText),
  ...recordFields,
});
/** A technology that companies can take over or licence. */
export type Technology = z.infer<typeof Technology>;
