import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, HttpsUrl, Region, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LocalizedText } from './schema/text.ts';
import { growthStages, organizationTypes, sizeClasses } from './vocabularies.ts';

/** A code of an industry classification, with its revision: `{ scheme: 'KSIC', revision: '10', code: 'C26' }`. */
export const IndustryCode = entity({
  scheme: z.string(),
  revision: z.string(),
  code: z.string(),
});

/** A company, institute, university or agency. */
export const Organization = entity({
  id: idOf('organization'),
  name: LocalizedText,
  type: z.enum(organizationTypes.keys),
  summary: z.optional(LocalizedText),
  country: Country,
  region: z.optional(Region),
  sizeClass: z.optional(z.enum(sizeClasses.keys)),
  /** How the size is known. */
  sizeBasis: z.optional(z.enum(['declared', 'derived', 'certified'])),
  growthStage: z.optional(z.enum(growthStages.keys)),
  industries: z.optional(z.array(IndustryCode)),
  capabilities: z.optional(z.array(LocalizedText)),
  url: z.optional(HttpsUrl),
  ...recordFields,
});
/** A company, institute, university or agency. */
export type Organization = z.infer<typeof Organization>;
