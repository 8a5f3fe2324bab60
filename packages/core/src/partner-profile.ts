import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Country, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { LanguageTag, LocalizedText } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { iprStates, maturities, partnershipTypes, profileTypes } from './vocabularies.ts';

/**
 * An offer or request of an organization that looks for a partner (Enterprise Europe Network profile).
 * An anonymous one names no organization: it stays sealed until both sides agree.
 */
export const PartnerProfile = entity({
  /** Stable id of the record. */
  id: idOf('partner-profile'),
  /** Offer or request, and of what. */
  type: oneOf(profileTypes),
  /** Within the country or across borders. */
  scope: z.enum(['domestic', 'cross-border']),
  /** Whether the organization is named. */
  disclosure: z.enum(['named', 'anonymous']),
  /** Who offers or asks; only where it is named. */
  organization: z.optional(idOf('organization')),
  /** The owner’s country. */
  country: Country,
  /** Title, at most 256 characters by custom. */
  title: LocalizedText,
  /** One sentence on what it is, for lists. */
  summary: LocalizedText,
  /** What it is, in a few sentences. */
  description: z.optional(LocalizedText),
  /** What the partner should be and do. */
  partnerRole: z.optional(LocalizedText),
  /** Forms of partnership that would do, one to three. */
  partnershipTypes: z.array(oneOf(partnershipTypes)).check(z.minLength(1)),
  /** How far the offered technology is. */
  maturity: z.optional(oneOf(maturities)),
  /** How it is protected. */
  ipr: z.optional(oneOf(iprStates)),
  /** Countries where partners are sought; never the owner’s own. */
  targetCountries: z.optional(z.array(Country)),
  /** Languages to work in. */
  languages: z.array(LanguageTag),
  /** Industries it is made for, each with all that lies below it. */
  industries: z.optional(z.array(IndustryCode)),
  /** Words people would look for it with. */
  keywords: z.array(LocalizedText),
  /** Last day to express interest. */
  deadline: z.optional(CalendarDate),
  ...recordFields,
});
/** An offer or request of an organization that looks for a partner (Enterprise Europe Network profile). */
export type PartnerProfile = z.infer<typeof PartnerProfile>;
