import { formatRange } from '../quantity.ts';
import { localize, type LocalizedText } from '../text.ts';
import type { MoneyParams, RangeParams } from './params.ts';
import { formatTime } from './time.ts';

/** What a sentence is put together with, in one language. */
export interface Say {
  readonly locale: string;
  readonly text: (text: LocalizedText) => string;
  readonly number: (value: number) => string;
  readonly range: (range: RangeParams) => string;
  /** A price: `₩30,000`, `€12.50`. */
  readonly money: (money: MoneyParams) => string;
  /** A part of one in per cent: `60%`. */
  readonly percent: (part: number) => string;
  /** A country by its ISO 3166-1 code: `독일`, `Germany`. */
  readonly country: (code: string) => string;
  /** A language by its BCP 47 tag: `영어`, `English`. */
  readonly language: (tag: string) => string;
  /** Words in a row: "진동, 온도" or "vibration and temperature". */
  readonly list: (words: readonly string[]) => string;
  /** Day and time in a zone: `11월 26일(목) 14:00`. */
  readonly time: (instant: string, timeZone: string) => string;
  /** A calendar day: `2027년 1월 31일`. */
  readonly day: (date: string) => string;
  /** Another message, within this one. */
  readonly message: (message: { readonly code: string; readonly params: object }) => string;
}

/** @param describe says messages within messages. */
export function sayIn(locale: string, describe: (message: { readonly code: string; readonly params: object }, locale: string) => string): Say {
  return {
    locale,
    text: (text) => localize(text, locale).text,
    number: (value) => new Intl.NumberFormat(locale).format(value),
    range: (range) => formatRange(range, locale),
    money: ({ amount, currency }) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
      // Minor units: a won has none, a euro has a hundred.
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
      return format.format(amount / 10 ** digits);
    },
    percent: (part) => new Intl.NumberFormat(locale, { style: 'percent' }).format(part),
    country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    language: (tag) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag,
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    time: (instant, timeZone) => formatTime(instant, timeZone, locale),
    day: (date) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${date}T00:00:00Z`)),
    message: (message) => describe(message, locale),
  };
}
