import type { LocalizedText } from '@dongban/core/text';

/** The language that a text's script tells, else the one that is assumed of the record. */
export function languageOf(text: string, assumed: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : assumed;
}

export function inLanguage(text: string, assumed: string): LocalizedText {
  return { [languageOf(text, assumed)]: text };
}

/**
 * A text and its translation. Where both would come under one language, the original's is not what it seemed: it is then
 * undetermined, since the translation's is stated.
 */
export function translated(text: string, translation: { readonly text?: string | undefined; readonly code?: string | undefined }, assumed: string): LocalizedText {
  const lang = translation.code?.replaceAll('_', '-') ?? '';
  if (translation.text === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) return inLanguage(text, assumed);
  const own = languageOf(text, assumed);
  return { [own === lang ? 'und' : own]: text, [lang]: translation.text };
}
