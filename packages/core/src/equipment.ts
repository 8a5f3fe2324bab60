import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Fee, HttpsUrl, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { Policy } from './schema/policy.ts';
import { MeasuredVariable } from './schema/quantity.ts';
import { LocalizedText } from './schema/text.ts';
import { sharingLevels, useModes } from './vocabularies.ts';

/** A research instrument (PIDINST), with the sharing level and use modes of ZEUS. */
export const Equipment = entity({
  id: idOf('equipment'),
  name: LocalizedText,
  summary: LocalizedText,
  description: z.optional(LocalizedText),
  /** What kind of instrument it is, such as "vibration shaker". */
  instrumentType: LocalizedText,
  hub: idOf('hub'),
  owner: idOf('organization'),
  manufacturer: z.string(),
  model: z.string(),
  variables: z.array(MeasuredVariable),
  standards: z.array(z.string()),
  keywords: z.array(LocalizedText),
  /** The operators and experts to talk to. */
  people: z.array(idOf('r-card')),
  sharing: z.enum(sharingLevels.keys),
  useMode: z.enum(useModes.keys),
  fees: z.array(Fee),
  landingPage: z.optional(HttpsUrl),
  /** Needed where it can be booked. */
  policy: z.optional(Policy),
  ...recordFields,
});
/** A research instrument (PIDINST), with the sharing level and use modes of ZEUS. */
export type Equipment = z.infer<typeof Equipment>;
