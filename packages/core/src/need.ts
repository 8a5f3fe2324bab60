import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, Mode, Money, Region } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { NeededQuantity } from './schema/quantity.ts';
import { LanguageTag } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { areas, partnershipTypes } from './vocabularies.ts';

const trl = z.int().check(z.minimum(1), z.maximum(9));

/** The longest need text that is read, in characters; longer ones are refused, not cut. */
export const needTextLimit = 4000;

/** A company's demand. Only `text` has to be there; what else is known of it narrows the answer. */
export const Need = entity({
  id: z.optional(idOf('need')),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(needTextLimit)),
  lang: z.optional(LanguageTag),
  areas: z.optional(z.array(z.enum(areas.keys))),
  quantities: z.optional(z.array(NeededQuantity)),
  standards: z.optional(z.array(z.string())),
  trlNow: z.optional(trl),
  trlWanted: z.optional(trl),
  budget: z.optional(Money),
  /** The last day on which the answer is of use. */
  deadline: z.optional(CalendarDate),
  hub: z.optional(idOf('hub')),
  region: z.optional(Region),
  country: z.optional(Country),
  mode: z.optional(Mode),
  partnershipTypes: z.optional(z.array(z.enum(partnershipTypes.keys))),
  disclosure: z.optional(z.enum(['named', 'anonymous'])),
  organization: z.optional(idOf('organization')),
  sample: z.optional(z.boolean()),
});
/** A company's demand. */
export type Need = z.infer<typeof Need>;
