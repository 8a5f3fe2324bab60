import { describeWith, type Sentences } from './messages/describer.ts';
import { en } from './messages/en.ts';
import { files as enFiles } from './messages/files-en.ts';
import { files as koFiles } from './messages/files-ko.ts';
import { ko } from './messages/ko.ts';
import type { MessageCode, MessageParams } from './messages/params.ts';

export type { Sentences } from './messages/describer.ts';
export { withJosa } from './messages/josa.ts';
export type { BlockParams, ChangeParams, MessageCode, MessageParams, ProblemParams, RangeParams, ReasonParams, RefusalParams, WarningParams } from './messages/params.ts';
export type { Say } from './messages/say.ts';
export { formatTime } from './messages/time.ts';

/** A sentence we make: a code, and the facts it needs. */
export type Message = { [Code in MessageCode]: { readonly code: Code; readonly params: MessageParams[Code] } }[MessageCode];

const tables = new Map<string, Partial<Sentences>>([['ko', { ...ko, ...koFiles }], ['en', { ...en, ...enFiles }]]);

/**
 * Teaches `describe` a language, or other sentences in one it knows. What the table leaves out is said in English.
 *
 * @param locale a BCP 47 language tag without region, such as `ja`.
 * @example
 * import { describe } from '@dongban/core';
 *
 * addSentences('ja', { 'slot-taken': () => 'この時間は予約済みです。' });
 * describe({ code: 'slot-taken', params: {} }, 'ja'); // → 'この時間は予約済みです。'
 */
export function addSentences(locale: string, sentences: Partial<Sentences>): void {
  tables.set(locale, { ...tables.get(locale), ...sentences });
}

/**
 * The sentence for a reason, refusal, block or problem. It never throws: a code that is not known, such as a newer portal's,
 * or one whose facts do not fit, is returned as it is. A word that staff can look up says more than a vague sentence.
 *
 * @param locale a BCP 47 language tag; a language without sentences is answered in English.
 * @example
 * describe({ code: 'too-soon', params: { noticeHours: 24 } }, 'en'); // → 'Book at least 24 hours ahead.'
 * describe({ code: 'too-soon', params: { noticeHours: 24 } }, 'ko-KR'); // → '시작 24시간 전까지 예약해야 해요.'
 * describe({ code: 'code-of-tomorrow', params: {} }, 'en'); // → 'code-of-tomorrow'
 */
export function describe(message: { readonly code: string; readonly params: object }, locale: string): string {
  return describeWith((language) => tables.get(language), message, locale);
}
