import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Fee, HttpsUrl, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { Policy } from './schema/policy.ts';
import { Pricing } from './schema/pricing.ts';
import { MeasuredVariable } from './schema/quantity.ts';
import { LocalizedText } from './schema/text.ts';
import { sharingLevels, useModes } from './vocabularies.ts';

/** A research instrument (PIDINST), with the sharing level and use modes of ZEUS. */
export const Equipment = entity({
  /** Stable id of the record. */
  id: idOf('equipment'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** One sentence on what it is, for lists. */
  summary: LocalizedText,
  /** What it is, in a few sentences. */
  description: z.optional(LocalizedText),
  /** What kind of instrument it is, such as "vibration shaker". */
  instrumentType: LocalizedText,
  /** Where it stands. */
  hub: idOf('hub'),
  /** The organization it belongs to. */
  owner: idOf('organization'),
  /** Maker (PIDINST manufacturerName). */
  manufacturer: z.string(),
  /** Model (PIDINST modelName). */
  model: z.string(),
  /** What it measures or imposes, with ranges. */
  variables: z.array(MeasuredVariable),
  /** Test standards and the like, as printed: `IEC 60068-2-6`. */
  standards: z.array(z.string()),
  /** Words people would look for it with. */
  keywords: z.array(LocalizedText),
  /** The operators and experts to talk to. */
  people: z.array(idOf('r-card')),
  /** Who may use it (ZEUS 활용범위). */
  sharing: oneOf(sharingLevels),
  /** How it is used (ZEUS 활용방법). */
  useMode: oneOf(useModes),
  /** Prices, each with what it is charged by. */
  fees: z.array(Fee),
  /** Surcharges, discounts and tax; VAT of 10 % alone where left out. */
  pricing: z.optional(Pricing),
  /** Page about the instrument. */
  landingPage: z.optional(HttpsUrl),
  /** Needed where it can be booked. */
  policy: z.optional(Policy),
  ...recordFields,
});
/** A research instrument (PIDINST), with the sharing level and use modes of ZEUS. */
export type Equipment = z.infer<typeof Equipment>;
