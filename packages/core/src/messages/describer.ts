import type { FileParams, MessageCode, MessageParams } from './params.ts';
import { sayIn, type Say } from './say.ts';

/** A table of whole sentences in one language; a missing one does not compile. */
export type Sentences = { readonly [Code in MessageCode]: (params: MessageParams[Code], say: Say) => string };

/** Those of them that no element says. */
export type FileSentences = Pick<Sentences, keyof FileParams>;

/** All the others: what elements load. */
export type PageSentences = Omit<Sentences, keyof FileParams>;

/** Finds the table of a language by its tag without region; `undefined` where there is none. */
export type TableOf = (language: string) => Partial<Sentences> | undefined;

/**
 * Says a message with tables of the caller's own: for pages that load the language they need, where `describe` brings Korean and
 * English along. What a table leaves out is said in English; what English has no sentence for is returned as its code.
 *
 * @param tableOf gives the sentences of a language, without region; `undefined` for one that is not there.
 * @example
 * import { sentences } from '@dongban/core/sentences-ko';
 *
 * const tableOf = (language: string) => (language === 'ko' ? sentences : undefined);
 * describeWith(tableOf, { code: 'slot-taken', params: {} }, 'ko-KR'); // → '이미 예약된 시간이에요.'
 */
export function describeWith(tableOf: TableOf, message: { readonly code: string; readonly params: object }, locale: string): string {
  const language = locale.split('-')[0] ?? locale;
  const code = message.code as MessageCode;
  for (const tag of [language, 'en']) {
    const table = tableOf(tag);
    if (table === undefined || !Object.hasOwn(table, code)) continue;
    const sentence = table[code] as (params: object, say: Say) => string;
    try {
      return sentence(message.params, sayIn(tag === language ? locale : tag, (inner, innerLocale) => describeWith(tableOf, inner, innerLocale)));
    } catch {
      // The facts came over a wire and are not those that the sentence needs.
      break;
    }
  }
  return message.code;
}
