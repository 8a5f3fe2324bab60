import { formatRange } from '../quantity.ts';
import { localize, type LocalizedText } from '../text.ts';
import type { RangeParams } from './params.ts';
import { formatTime } from './time.ts';

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
