import * as z from 'zod/mini';
import { growthStages, sizeClasses } from '../vocabularies.ts';
import { Country, Region } from './common.ts';
import { entity } from './entity.ts';
import { IndustryCode } from './industry.ts';
import { oneOf } from './one-of.ts';
import { LocalizedText } from './text.ts';

/** Something the institute keeps a list of, such as a training or a membership. */
export const Named = entity({
  /** Key in the institute's list. */
  id: z.string().check(z.minLength(1)),
  /** What people call it. */
  name: LocalizedText,
});

/** Who may use an offer. A field left out sets no limit. */
export const Eligibility = entity({
  /** Size classes that may use it. */
  sizeClasses: z.optional(z.array(oneOf(sizeClasses))),
  /** Growth stages that may use it. */
  stages: z.optional(z.array(oneOf(growthStages))),
  /** Countries whose companies may use it. */
  countries: z.optional(z.array(Country)),
  /** Regions whose companies may use it. */
  regions: z.optional(z.array(Region)),
  /** Industries whose companies may use it, each with all that lies below it. */
  industries: z.optional(z.array(IndustryCode)),
  /** Memberships of which one is needed. */
  memberships: z.optional(z.array(Named)),
});
