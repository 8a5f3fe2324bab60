import type * as z from 'zod/mini';
import type { LocalizedText as LocalizedTextSchema } from './schema/text.ts';

/** Text a person reads: a map from BCP 47 tag to text, at least one entry. */
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;

/** A text in one language, and which language it is: put it into `lang` where it differs from the page's. */
export interface Localized {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in the language asked for, or the nearest one there is. The order: the tag itself, shorter forms of it
 * (`ko-KR` → `ko`), another region or script of the same language, English, Korean, whatever comes first.
 *
 * @returns the text and the tag it was found under; an empty map gives an empty text under `und`.
 * @example
 * localize({ ko: '진동시험', en: 'Vibration test' }, 'ko-KR'); // → { text: '진동시험', lang: 'ko' }
 * localize({ en: 'Vibration test' }, 'ko'); // → { text: 'Vibration test', lang: 'en' }
 */
export function localize(text: LocalizedText, locale: string): Localized {
  const tags = Object.keys(text);
  const lang = findTag(tags, locale) ?? findTag(tags, 'en') ?? findTag(tags, 'ko') ?? tags[0];
  return lang === undefined ? { text: '', lang: 'und' } : { text: text[lang] ?? '', lang };
}

/**
 * A label in the language asked for; for a term of a vocabulary, or anything else with a `label`. The nearest language where
 * that one is missing, as `localize` chooses.
 *
 * @example
 * import { serviceAreas } from '@dongban/core';
 *
 * serviceAreas.terms.map((area) => labelOf(area, 'en'))[2]; // → 'Reliability testing'
 */
export function labelOf(term: { readonly label: LocalizedText }, locale: string): string {
  return localize(term.label, locale).text;
}

function findTag(tags: readonly string[], locale: string): string | undefined {
  const wanted = locale.toLowerCase().split('-');
  for (let length = wanted.length; length > 0; length--) {
    const prefix = wanted.slice(0, length).join('-');
    const found = tags.find((tag) => tag.toLowerCase() === prefix);
    if (found !== undefined) return found;
  }
  return tags.find((tag) => tag.toLowerCase().split('-')[0] === wanted[0]);
}

/**
 * A text fit for a line-based format, such as a calendar or a vCard: every kind of line break becomes `\n`, which writers
 * escape; other control characters, which those formats do not allow, and halves of surrogate pairs go. Programs that split
 * lines at U+2028 or U+0085 therefore find none.
 *
 * @example
 * plainText('one\r\ntwo\u2028three\u0007'); // → 'one\ntwo\nthree'
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .trim();
}
