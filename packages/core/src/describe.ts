import { en } from './messages/en.ts';
import { ko } from './messages/ko.ts';
import type { MessageCode, MessageParams } from './messages/params.ts';
import { sayIn, type Say } from './messages/say.ts';

export type { BlockParams, MessageCode, MessageParams, ProblemParams, RangeParams, ReasonParams, RefusalParams, WarningParams } from './messages/params.ts';
export { formatTime, withJosa, type Say } from './messages/say.ts';

/** A sentence we make: a code, and the facts it needs. */
export type Message = { [Code in MessageCode]: { readonly code: Code; readonly params: MessageParams[Code] } }[MessageCode];

/** A table of whole sentences in one language; a missing one does not compile. */
export type Sentences = { readonly [Code in MessageCode]: (params: MessageParams[Code], say: Say) => string };

const tables = new Map<string, Partial<Sentences>>([['ko', ko], ['en', en]]);

/**
 * Teaches `describe` a language, or other sentences in one it knows. What the table leaves out is said in English.
 *
 * @param locale a BCP 47 language tag without region, such as `ja`.
 * @example
 * addSentences('ja', { 'slot-taken': () => 'この時間は予約済みです。' });
 */
export function addSentences(locale: string, sentences: Partial<Sentences>): void {
  tables.set(locale, { ...tables.get(locale), ...sentences });
}

/**
 * The sentence for a reason, refusal, block or problem. It never throws: a code that is not known, such as a newer portal's,
 * or one whose facts do not fit, is returned as it is. A word that staff can look up says more than a vague sentence.
 *
 * @example
 * describe({ code: 'too-soon', params: { noticeHours: 24 } }, 'en'); // 'Book at least 24 hours ahead.'
 */
export function describe(message: { readonly code: string; readonly params: object }, locale: string): string {
  const language = locale.split('-')[0] ?? locale;
  const code = message.code as MessageCode;
  for (const tag of [language, 'en']) {
    const table = tables.get(tag);
    if (table === undefined || !Object.hasOwn(table, code)) continue;
    const sentence = table[code] as (params: object, say: Say) => string;
    try {
      return sentence(message.params, sayIn(tag === language ? locale : tag, describe));
    } catch {
      // The facts came over a wire and are not those that the sentence needs.
      break;
    }
  }
  return message.code;
}
