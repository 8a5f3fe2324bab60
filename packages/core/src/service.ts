import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, Fee, Mode, Region, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { Policy } from './schema/policy.ts';
import { MeasuredVariable } from './schema/quantity.ts';
import { LocalizedText } from './schema/text.ts';
import { areas, growthStages, sizeClasses } from './vocabularies.ts';

/** Who may use an offer. A field left out sets no limit. */
export const Eligibility = entity({
  sizeClasses: z.optional(z.array(z.enum(sizeClasses.keys))),
  stages: z.optional(z.array(z.enum(growthStages.keys))),
  countries: z.optional(z.array(Country)),
  regions: z.optional(z.array(Region)),
});

/** One offer in a service area, by any provider (schema.org Service). */
export const Service = entity({
  id: idOf('service'),
  name: LocalizedText,
  summary: LocalizedText,
  description: z.optional(LocalizedText),
  area: z.enum(areas.keys),
  provider: idOf('organization'),
  modes: z.array(Mode).check(z.minLength(1)),
  /** Where it is given on site. */
  hubs: z.array(idOf('hub')),
  /** Who to talk to. */
  people: z.array(idOf('r-card')),
  equipment: z.array(idOf('equipment')),
  /** Test standards and the like, as printed: `IEC 60068-2-6`. */
  standards: z.array(z.string()),
  variables: z.array(MeasuredVariable),
  keywords: z.array(LocalizedText),
  eligibility: z.optional(Eligibility),
  fees: z.array(Fee),
  /** Working days from the sample's arrival to the result, typical. */
  turnaroundDays: z.optional(z.int().check(z.positive())),
  /** How it begins: by booking a slot, or by a request that staff answer. */
  start: z.enum(['book', 'request']),
  /** Needed where `start` is `book`. */
  policy: z.optional(Policy),
  ...recordFields,
});
/** One offer in a service area, by any provider (schema.org Service). */
export type Service = z.infer<typeof Service>;
