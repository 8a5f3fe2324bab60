import * as z from 'zod/mini';
import { growthStages, sizeClasses } from '../vocabularies.ts';
import { Country, Region } from './common.ts';
import { entity } from './entity.ts';
import { IndustryCode } from './industry.ts';
import { oneOf } from './one-of.ts';

/** What a requester says of their company: rules and discounts for some companies go by it. What is left out is unknown. */
export const DeclaredCompany = entity({
  /** Size class. */
  sizeClass: z.optional(oneOf(sizeClasses)),
  /** Growth stage. */
  stage: z.optional(oneOf(growthStages)),
  /** ISO 3166-1 alpha-2 country. */
  country: z.optional(Country),
  /** ISO 3166-2 region. */
  region: z.optional(Region.check(z.maxLength(60))),
  /** Industries it works in. */
  industries: z.optional(z.array(IndustryCode).check(z.maxLength(10))),
});
/** What a requester says of their company. */
export type DeclaredCompany = z.infer<typeof DeclaredCompany>;
