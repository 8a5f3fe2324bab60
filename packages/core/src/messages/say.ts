import { josa } from 'es-hangul';
import { formatRange } from '../quantity.ts';
import { localize, type LocalizedText } from '../text.ts';
import type { RangeParams } from './params.ts';

/** What a sentence is put together with, in one language. */
export interface Say {
  readonly locale: string;
  text(text: LocalizedText): string;
  number(value: number): string;
  range(range: RangeParams): string;
  /** Words in a row: "진동, 온도" or "vibration and temperature". */
  list(words: readonly string[]): string;
  /** Day and time in a zone: `11월 26일(목) 14:00`. */
  time(instant: string, timeZone: string): string;
  /** A calendar day: `2027년 1월 31일`. */
  day(date: string): string;
  /** Another message, within this one. */
  message(message: { readonly code: string; readonly params: object }): string;
}

/** @param describe says messages within messages. */
export function sayIn(locale: string, describe: (message: { readonly code: string; readonly params: object }, locale: string) => string): Say {
  return {
    locale,
    text: (text) => localize(text, locale).text,
    number: (value) => new Intl.NumberFormat(locale).format(value),
    range: (range) => formatRange(range, locale),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(words),
    time: (instant, timeZone) => formatTime(instant, timeZone, locale),
    day: (date) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${date}T00:00:00Z`)),
    message: (message) => describe(message, locale),
  };
}

/** How digits, and letters whose name ends in a consonant, are read. */
const readings: Readonly<Record<string, string>> = {
  0: '영', 1: '일', 2: '이', 3: '삼', 4: '사', 5: '오', 6: '육', 7: '칠', 8: '팔', 9: '구', L: '엘', M: '엠', N: '엔', R: '알',
};

/**
 * The word with the particle that fits its last sound. Digits and initials go by their reading; a word in Latin letters or a
 * unit may be read otherwise, so put a Korean noun after it instead.
 *
 * @example
 * withJosa('장비', '이/가'); // '장비가'
 * withJosa('RPM', '을/를');  // 'RPM을'
 */
export function withJosa(word: string, particle: Parameters<typeof josa>[1]): string {
  const last = word.slice(-1);
  return word + josa.pick(readings[last] ?? last, particle);
}

/**
 * Day and time as a person in that language writes them: `11월 26일(목) 14:00`, `Thu 26 Nov, 14:00`.
 * Always 24 hours, so that the two cannot be taken for one another.
 */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat(locale, {
      timeZone, month: locale.startsWith('ko') ? 'long' : 'short', day: 'numeric', weekday: 'short',
      hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const { month, day, weekday, hour, minute } = parts;
  const clock = `${hour}:${minute}`;
  return locale.startsWith('ko') ? `${month} ${day}일(${weekday}) ${clock}` : `${weekday} ${day} ${month}, ${clock}`;
}
