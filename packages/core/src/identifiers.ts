import { country, doi, euOid, euPic, isni, language, lei, orcid, ror } from './identifier/international.ts';
import { krBrn, krCrn, krEquipment, krNri, krProject } from './identifier/korean.ts';
import { patent } from './identifier/patent.ts';
import type { IdentifierResult, Scheme } from './identifier/scheme.ts';

export { identifierUrl } from './identifier/address.ts';
export { patentParts, type PatentNumber } from './identifier/patent.ts';
export type { IdentifierProblem, IdentifierResult } from './identifier/scheme.ts';

const schemes = {
  orcid,
  isni,
  ror,
  doi,
  lei,
  'kr-brn': krBrn,
  'kr-crn': krCrn,
  'kr-nri': krNri,
  'kr-equip': krEquipment,
  'kr-project': krProject,
  patent,
  'eu-pic': euPic,
  'eu-oid': euOid,
  country,
  language,
} as const satisfies Record<string, Scheme>;

/** Schemes whose values can be checked. A resident registration number is not among them, and never will be. */
export type IdentifierScheme = keyof typeof schemes;

/** Every scheme that `readIdentifier` knows, for a list to choose from. */
export const identifierSchemes = Object.keys(schemes) as IdentifierScheme[];

/**
 * Reads an identifier in any usual spelling into its canonical value.
 *
 * A wrong check digit refuses an international identifier (ISO 7064 for ORCID, ISNI, ROR and LEI). For a Korean company number it
 * is a warning, since the registers themselves hold such numbers.
 *
 * @example
 * readIdentifier('orcid', '0000-0002-1825-0097'); // → { ok: true, value: 'https://orcid.org/0000-0002-1825-0097', warnings: [] }
 * readIdentifier('kr-brn', '123-45-67890'); // → { ok: true, value: '1234567890', warnings: [{ code: 'wrong-check-digit', params: {} }] }
 * const refused = readIdentifier('ror', '05gi02987');
 * !refused.ok && refused.problem.code; // → 'wrong-format'
 */
export function readIdentifier(scheme: IdentifierScheme, text: string): IdentifierResult {
  return schemes[scheme].read(text);
}

/**
 * A canonical value as people write it. Of an unknown scheme, or one that is written as it is kept, as it is.
 *
 * @example
 * formatIdentifier({ scheme: 'kr-brn', value: '1234567891' }); // → '123-45-67891'
 */
export function formatIdentifier(identifier: { readonly scheme: string; readonly value: string }): string {
  return schemeOf(identifier.scheme)?.format?.(identifier.value) ?? identifier.value;
}

function schemeOf(scheme: string): Scheme | undefined {
  return Object.hasOwn(schemes, scheme) ? schemes[scheme as IdentifierScheme] : undefined;
}
