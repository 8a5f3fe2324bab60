import type { Consent, Need } from '@dongban/core';
import consents from '../../data/consents.json' with { type: 'json' };
import needs from '../../data/needs.json' with { type: 'json' };

// JSON modules have no literal types; a test parses every record with its schema.

/** The grounds on which the sample researchers' cards may be used. */
export const sampleConsents: Consent[] = consents as unknown as Consent[];

/** What companies ask for, as they write it: with particles, abbreviations, missing spaces, English words. */
export const sampleNeeds: Need[] = needs as unknown as Need[];
