import { ValidationError, type Problem } from '@dongban/core/errors';
import { readIdentifier } from '@dongban/core/identifiers';
import type { Id } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import { readPhone } from '@dongban/core/phone';
import { Contact, RCard } from '@dongban/core/r-card';
import ICAL from 'ical.js';
import { emptyCard } from './reading/empty-card.ts';
import { firstSentence } from './reading/first-sentence.ts';
import type { Imported } from './reading/imported.ts';
import { upgradeVersion21 } from './vcard/version21.ts';

export { toVCard } from '@dongban/core/vcard';
export type { Imported } from './reading/imported.ts';

/** Where people belong in the catalog that they are read into. */
export interface VCardTarget {
  /** Id for the card at this place of the file. */
  readonly id: (index: number) => Id<'r-card'>;
  readonly hub: Id<'hub'>;
  readonly organization: Id<'organization'>;
  /** Language of the file's texts. */
  readonly lang: string;
  /** Country in which phone numbers without a country code are dialled. */
  readonly country: string;
}

/**
 * Reads a file of vCards, version 2.1, 3 or 4, as Outlook, Google, iPhone and others export them.
 *
 * Kept: names, title or role, e-mail, phone (E.164), page, note, languages, ORCID. Addresses, birthdays, photos and relations are
 * left out on purpose: a card for companies has no use for them.
 *
 * @throws {ValidationError} where the text holds no vCard.
 * @example
 * const file = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:김하늘', 'TITLE:선임연구원', 'TEL:02-000-0000', 'END:VCARD', ''].join('\r\n');
 * const target = { id: (index: number) => `r-card_draft-${index}` as const, hub: 'hub_a', organization: 'organization_a', lang: 'ko', country: 'KR' } as const;
 * const { value } = readVCards(file, target);
 * value[0]?.contact; // → { phone: '+8220000000' }
 */
export function readVCards(text: string, target: VCardTarget): Imported<RCard[]> {
  const warnings: Problem[] = [];
  const value = componentsOf(text).map((component, index) => readCard(component, index, target, warnings));
  return { value, warnings, raw: text };
}

function componentsOf(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(upgradeVersion21(text.replace(/^\uFEFF/, ''))) as unknown[];
    const jCards = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, unknown[]][];
    const cards = jCards.filter(([name]) => name === 'vcard');
    if (cards.length > 0) return cards.map((jCard) => new ICAL.Component(jCard));
  } catch (cause) {
    throw new ValidationError('The vCard file', [{ pointer: '', code: 'not-accepted', params: { why: cause instanceof Error ? cause.message : 'unreadable' } }]);
  }
  throw new ValidationError('The vCard file', [{ pointer: '', code: 'missing', params: {} }]);
}

function readCard(component: ICAL.Component, index: number, target: VCardTarget, warnings: Problem[]): RCard {
  const warn = (field: string, code: string, params: Problem['params'] = {}) => warnings.push({ pointer: `/${index}/${field}`, code, params });
  const texts = (name: string) => textsOf(component, name);
  const [family = '', given = ''] = ((component.getFirstPropertyValue('n') ?? []) as unknown as unknown[]).map((part) => String(part).trim());
  const [full = [given, family].filter((part) => part !== '').join(' ')] = texts('fn');
  const [role] = [...texts('title'), ...texts('role')];
  const [note = role] = texts('note');
  if (full === '') warn('fn', 'missing');
  if (role === undefined) warn('title', 'missing');
  const headline = note === undefined ? undefined : firstSentence(note);
  if (headline !== note) warn('note', 'first-sentence-kept');

  const inLanguage = (text: string) => ({ [target.lang]: text });
  const contact = readContact(texts, target.country, warn);
  const orcid = texts('url').map((link) => readIdentifier('orcid', link)).find((result) => result.ok);
  return parse(
    RCard,
    {
      ...emptyCard(target.hub, target.organization),
      id: target.id(index),
      name: { primary: { lang: target.lang, full: full || '—', ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) }, others: [] },
      ...(role === undefined ? {} : { role: inLanguage(role) }),
      ...(headline === undefined ? {} : { headline: inLanguage(headline) }),
      languages: texts('lang').filter((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)),
      ...(Object.keys(contact).length === 0 ? {} : { contact }),
      ...(orcid?.ok === true ? { identifiers: [{ scheme: 'orcid', value: orcid.value }] } : {}),
    },
    'The card',
  );
}

function textsOf(component: ICAL.Component, name: string): string[] {
  const values = component.getAllProperties(name).flatMap((property) => property.getValues().flat() as unknown[]);
  return values.map((value) => String(value).replaceAll('\\:', ':').trim()).filter((value) => value !== '');
}

function readContact(texts: (name: string) => string[], country: string, warn: (field: string, code: string, params: Problem['params']) => void): NonNullable<RCard['contact']> {
  const email = texts('email').map((address) => address.replace(/^mailto:/i, '')).at(0);
  const phone = texts('tel').flatMap((number) => phoneOf(number, country) ?? []).at(0);
  const url = texts('url').find((link) => link.startsWith('https://') && URL.canParse(link) && !/^https:\/\/orcid\.org\//i.test(link));
  if (email !== undefined && !isEmail(email)) warn('email', 'wrong-format', { format: 'email' });
  for (const link of texts('url')) if (!link.startsWith('https://') && !readIdentifier('orcid', link).ok) warn('url', 'not-https', {});
  if (texts('tel').length > 0 && phone === undefined) warn('tel', 'wrong-format', { format: 'phone' });
  return { ...(isEmail(email) ? { email } : {}), ...(phone === undefined ? {} : { phone }), ...(url === undefined ? {} : { url }) };
}

function phoneOf(text: string, country: string): string | undefined {
  const result = readPhone(text, country);
  return result.ok ? result.value : undefined;
}

function isEmail(text: string | undefined): text is string {
  return text !== undefined && Contact.safeParse({ email: text }).success;
}
