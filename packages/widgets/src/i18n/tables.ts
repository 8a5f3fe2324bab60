import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';

const tables: ReadonlyMap<string, Messages> = new Map([['ko', ko], ['en', en]]);
const fallback = en;

/** The tag to speak for a page's language: itself where we have the language (`en-GB`), else English. */
export function languageFor(tag: string): string {
  const [language = ''] = tag.split('-');
  return tables.has(language.toLowerCase()) && isWellFormed(tag) ? tag : fallback.lang;
}

/** The sentences for a tag that `languageFor` gave. */
export function messagesFor(tag: string): Messages {
  return tables.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? fallback;
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
