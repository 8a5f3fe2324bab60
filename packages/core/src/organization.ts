import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, HttpsUrl, Region, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { LocalizedText } from './schema/text.ts';
import { growthStages, organizationTypes, sizeClasses } from './vocabularies.ts';

export { IndustryCode } from './schema/industry.ts';

/** A company, institute, university or agency. */
export const Organization = entity({
  /** Stable id of the record. */
  id: idOf('organization'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** What sort of organization. */
  type: oneOf(organizationTypes),
  /** One sentence on what it is, for lists. */
  summary: z.optional(LocalizedText),
  /** ISO 3166-1 alpha-2 country. */
  country: Country,
  /** ISO 3166-2 region, or the host’s own key. */
  region: z.optional(Region),
  /** Size class. */
  sizeClass: z.optional(oneOf(sizeClasses)),
  /** How the size is known. */
  sizeBasis: z.optional(z.enum(['declared', 'derived', 'certified'])),
  /** Growth stage. */
  growthStage: z.optional(oneOf(growthStages)),
  /** Industries it works in. */
  industries: z.optional(z.array(IndustryCode)),
  /** What it can do for others, one phrase each. */
  capabilities: z.optional(z.array(LocalizedText)),
  /** Its page. */
  url: z.optional(HttpsUrl),
  ...recordFields,
});
/** A company, institute, university or agency. */
export type Organization = z.infer<typeof Organization>;
