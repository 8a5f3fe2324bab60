import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Fee, Mode, recordFields } from './schema/common.ts';
import { Eligibility } from './schema/eligibility.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { Policy } from './schema/policy.ts';
import { Pricing } from './schema/pricing.ts';
import { MeasuredVariable } from './schema/quantity.ts';
import { LocalizedText } from './schema/text.ts';
import { areas } from './vocabularies.ts';

export { Eligibility } from './schema/eligibility.ts';

/** One offer in a service area, by any provider (schema.org Service). */
export const Service = entity({
  /** Stable id of the record. */
  id: idOf('service'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** One sentence on what it is, for lists. */
  summary: LocalizedText,
  /** What it is, in a few sentences. */
  description: z.optional(LocalizedText),
  /** The area it lies in. */
  area: oneOf(areas),
  /** Who provides it. */
  provider: idOf('organization'),
  /** On site, online or both. */
  modes: z.array(Mode).check(z.minLength(1)),
  /** Where it is given on site. */
  hubs: z.array(idOf('hub')),
  /** Who to talk to. */
  people: z.array(idOf('r-card')),
  /** Instruments it uses. */
  equipment: z.array(idOf('equipment')),
  /** Test standards and the like, as printed: `IEC 60068-2-6`. */
  standards: z.array(z.string()),
  /** What it measures or imposes, with ranges. */
  variables: z.array(MeasuredVariable),
  /** Words people would look for it with. */
  keywords: z.array(LocalizedText),
  /** Industries it is made for, each with all that lies below it. */
  industries: z.optional(z.array(IndustryCode)),
  /** Who may use it; everyone where left out. */
  eligibility: z.optional(Eligibility),
  /** Prices, each with what it is charged by. */
  fees: z.array(Fee),
  /** Surcharges, discounts and tax; VAT of 10 % alone where left out. */
  pricing: z.optional(Pricing),
  /** Working days from the sample's arrival to the result, typical. */
  turnaroundDays: z.optional(z.int().check(z.minimum(1))),
  /** How it begins: by booking a slot, or by a request that staff answer. */
  start: z.enum(['book', 'request']),
  /** Needed where `start` is `book`. */
  policy: z.optional(Policy),
  /** Instruments that every booking takes along, all of their places: the booking gets all of them, or is not made. */
  bookedWith: z.optional(z.array(idOf('equipment'))),
  ...recordFields,
});
/** One offer in a service area, by any provider (schema.org Service). */
export type Service = z.infer<typeof Service>;
