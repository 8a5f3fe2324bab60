import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { catalogKinds } from './kind.ts';
import { needTextLimit } from './limits.ts';
import { Country, Mode, Money, Region } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { NeededQuantity } from './schema/quantity.ts';
import { LanguageTag } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { areas, dealTypes, growthStages, iprStates, partnershipTypes, sizeClasses } from './vocabularies.ts';

export { needTextLimit } from './limits.ts';

const trl = z.int().check(z.minimum(1), z.maximum(9));

/** A company's demand. Only `text` has to be there; what else is known of it narrows the answer. */
export const Need = entity({
  /** Stable id of the record. */
  id: z.optional(idOf('need')),
  /** The need in the company’s own words, at most 4,000 characters. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(needTextLimit)),
  /** Language of the text. */
  lang: z.optional(LanguageTag),
  /** Kinds of record that it looks for: an instrument, an expert, a technology. */
  kinds: z.optional(z.array(z.enum(catalogKinds))),
  /** Service areas it lies in. */
  areas: z.optional(z.array(oneOf(areas))),
  /** WIPO technology fields it lies in, 1 to 35. */
  fields: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(35)))),
  /** Quantities it asks for. */
  quantities: z.optional(z.array(NeededQuantity)),
  /** Standards it names. */
  standards: z.optional(z.array(z.string())),
  /** Where the technology stands, TRL 1 to 9. */
  trlNow: z.optional(trl),
  /** Where it should get to, TRL 1 to 9. */
  trlWanted: z.optional(trl),
  /** The most it may cost. */
  budget: z.optional(Money),
  /** The first day on which the answer is of use. */
  from: z.optional(CalendarDate),
  /** The last day on which the answer is of use. */
  deadline: z.optional(CalendarDate),
  /** The hub where it should take place. */
  hub: z.optional(idOf('hub')),
  /** The region where it should take place. */
  region: z.optional(Region),
  /** The company’s country. */
  country: z.optional(Country),
  /** The company’s region. */
  companyRegion: z.optional(Region),
  /** Size class of the company. */
  sizeClass: z.optional(oneOf(sizeClasses)),
  /** Growth stage of the company. */
  growthStage: z.optional(oneOf(growthStages)),
  /** Industries that the company works in. */
  industries: z.optional(z.array(IndustryCode)),
  /** On site or online. */
  mode: z.optional(Mode),
  /** Languages, any of which would do to work in. */
  languages: z.optional(z.array(LanguageTag)),
  /** Countries in which a partner is sought. */
  partnerCountries: z.optional(z.array(Country)),
  /** Forms of partnership that would do. */
  partnershipTypes: z.optional(z.array(oneOf(partnershipTypes))),
  /** Ways in which a technology may change hands. */
  dealTypes: z.optional(z.array(oneOf(dealTypes))),
  /** Kinds of protection that a technology may have. */
  ipr: z.optional(z.array(oneOf(iprStates))),
  /** Whether the company is named to those who are matched. */
  disclosure: z.optional(z.enum(['named', 'anonymous'])),
  /** The company, where it is on record; what the catalog says of it fills what is left out above. */
  organization: z.optional(idOf('organization')),
  /** Organizations that must not be matched, such as competitors. */
  conflicts: z.optional(z.array(idOf('organization'))),
  /** A made-up need. */
  sample: z.optional(z.boolean()),
});
/** A company's demand. */
export type Need = z.infer<typeof Need>;
