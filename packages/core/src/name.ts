import type { NameForm, PersonName } from './common.ts';
import type { CatalogRecord } from './public-catalog.ts';
import { localize, type Localized } from './text.ts';

/**
 * What a record is called, in the language asked for or the nearest one there is: a person's name, the title of a profile,
 * the name of anything else.
 *
 * @returns the text and its language, which goes into `lang` where it differs from the page's.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const { hubs, cards } = samplePublicCatalog('2026-11-24T00:00:00Z');
 * hubs[0] && nameOf(hubs[0], 'ko'); // → { text: '성남 본원', lang: 'ko' }
 * cards[0] && nameOf(cards[0], 'en'); // → { text: 'Seoyun Han', lang: 'en' }
 */
export function nameOf(record: CatalogRecord, locale: string): Localized {
  if ('headline' in record) {
    const { full, lang } = nameFormFor(record.name, locale);
    return { text: full, lang };
  }
  return localize('title' in record ? record.title : record.name, locale);
}

/**
 * The form of a person's name that a reader of a language takes for the name: one in that language, or else the name as the
 * person gave it. Korean in Latin letters (`ko-Latn`) is a spelling for others and never the Korean name.
 *
 * @example
 * const hangul = { lang: 'ko', full: '한서윤' };
 * const latin = { lang: 'en', full: 'Seoyun Han' };
 * nameFormFor({ primary: hangul, others: [latin] }, 'en-GB').full; // → 'Seoyun Han'
 * nameFormFor({ primary: hangul, others: [latin] }, 'de').full; // → '한서윤'
 */
export function nameFormFor({ primary, others }: PersonName, locale: string): NameForm {
  const language = locale.split('-')[0];
  return [primary, ...others].find(({ lang }) => lang.split('-')[0] === language && !/^ko-Latn/i.test(lang)) ?? primary;
}
