import { identifierUrl } from './identifier/address.ts';
import type { Organization } from './organization.ts';
import type { RCard } from './r-card.ts';
import { localize, plainText } from './text.ts';
import { fold } from './vcard/fold.ts';

/**
 * A card as vCard 4.0 (RFC 6350). It says nothing that the card does not: give it cards of a public catalog only.
 *
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const card = samplePublicCatalog('2026-11-24T00:00:00Z').cards.find(({ id }) => id === 'r-card_sample-han-seoyun');
 * card && toVCard(card, { locale: 'ko' }).split('\r\n').slice(0, 2); // → ['BEGIN:VCARD', 'VERSION:4.0']
 */
export function toVCard(card: RCard, page: { readonly locale: string; readonly organization?: Organization | undefined }): string {
  const { primary, others } = card.name;
  const { email, phone, url } = card.contact ?? {};
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0', 'KIND:individual',
    ...[primary, ...others].map((form) => `FN;LANGUAGE=${word(form.lang)}${form === primary ? ';PREF=1' : ''}:${escaped(form.full)}`),
    ...(primary.family === undefined && primary.given === undefined ? [] : [`N:${part(primary.family ?? '')};${part(primary.given ?? '')};;;`]),
    ...(page.organization === undefined ? [] : [`ORG:${part(localize(page.organization.name, page.locale).text)}`]),
    `TITLE:${escaped(localize(card.role, page.locale).text)}`,
    `NOTE:${escaped(localize(card.headline, page.locale).text)}`,
    ...card.languages.map((language) => `LANG:${word(language)}`),
    ...(email === undefined ? [] : [`EMAIL;TYPE=work:${escaped(email)}`]),
    ...(phone === undefined ? [] : [`TEL;TYPE=work;VALUE=uri:tel:${inOneLine(phone)}`]),
    ...(url === undefined ? [] : [`URL;TYPE=work:${inOneLine(url)}`]),
    ...(card.identifiers ?? []).flatMap((identifier) => linkLine(identifier.scheme, identifierUrl(identifier))),
    ...(card.updatedAt === undefined ? [] : [`REV:${card.updatedAt.replaceAll(/[-:]|\.\d+/g, '')}`]),
    `UID:${escaped(card.id)}`,
    'END:VCARD', '',
  ];
  return fold(lines.join('\r\n'));
}

function linkLine(scheme: string, link: string | undefined): string[] {
  return link === undefined ? [] : [`URL;TYPE=${word(scheme)}:${inOneLine(link)}`];
}

/** Text as a value (RFC 6350 3.4): what breaks lines or separates values is escaped. */
function escaped(text: string): string {
  return plainText(text).replaceAll(/[\\,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Text as one part of a value, where a semicolon separates parts. */
function part(text: string): string {
  return escaped(text).replaceAll(';', '\\;');
}

/** A tag or a name as it stands unquoted. */
function word(text: string): string {
  return text.replaceAll(/[^\w-]/g, '');
}

/** An address as a value: it has no escapes, and no line breaks. */
function inOneLine(address: string): string {
  return plainText(address).replaceAll(/\s/g, '');
}
