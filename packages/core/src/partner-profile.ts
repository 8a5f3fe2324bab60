import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LanguageTag, LocalizedText } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { iprStates, maturities, partnershipTypes, profileTypes } from './vocabularies.ts';

/**
 * An offer or request of an organization that looks for a partner (Enterprise Europe Network profile).
 * An anonymous one names no organization: it stays sealed until both sides agree.
 */
export const PartnerProfile = entity({
  id: idOf('partner-profile'),
  type: z.enum(profileTypes.keys),
  scope: z.enum(['domestic', 'cross-border']),
  disclosure: z.enum(['named', 'anonymous']),
  organization: z.optional(idOf('organization')),
  country: Country,
  title: LocalizedText,
  summary: LocalizedText,
  description: z.optional(LocalizedText),
  partnerRole: z.optional(LocalizedText),
  partnershipTypes: z.array(z.enum(partnershipTypes.keys)).check(z.minLength(1)),
  maturity: z.optional(z.enum(maturities.keys)),
  ipr: z.optional(z.enum(iprStates.keys)),
  targetCountries: z.optional(z.array(Country)),
  languages: z.array(LanguageTag),
  keywords: z.array(LocalizedText),
  deadline: z.optional(CalendarDate),
  ...recordFields,
});
/** An offer or request of an organization that looks for a partner (Enterprise Europe Network profile). */
export type PartnerProfile = z.infer<typeof PartnerProfile>;
