import type { Need } from '@dongban/core/need';
import type { Found } from './span.ts';

export type Money = NonNullable<Need['budget']>;

/** An amount of money in a text. */
export interface FoundMoney extends Found<Money> {
  /** The currency is not said: 예산 5천, 2,000만. */
  readonly isBare: boolean;
}

/** Currency → how it is written, before or behind a number. Those without minor units are named below. */
const currencies: Readonly<Record<string, string>> = {
  KRW: 'KRW|₩|won|원', USD: 'USD|US\\$|\\$|dollars?|달러|불', EUR: 'EUR|€|euros?|유로', GBP: 'GBP|£|pounds?|파운드', JPY: 'JPY|¥|yen|엔', CNY: 'CNY|RMB|yuan|위안', CHF: 'CHF|스위스\\s?프랑',
  CAD: 'CAD|캐나다\\s?달러', SGD: 'SGD|싱가포르\\s?달러', CZK: 'CZK',
};
const withoutMinor: ReadonlySet<string> = new Set(['KRW', 'JPY']);
const sign = `(?:${Object.values(currencies).join('|')})`;
const signs = Object.entries(currencies).map(([code, spelling]) => [code, new RegExp(`^(?:${spelling})$`, 'i')] as const);
const signBefore = new RegExp(`(?<![\\p{L}\\d])(${sign}) ?$`, 'iu');
const signBehind = new RegExp(`^(?: ?[-–],?-? ?)?\\s?(${sign})(?![A-Za-z])`, 'iu');
/** How far before an amount a currency or its lower end may reach. */
const signReach = 24;

const numerals = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'eighty'];
const values = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 80];
const multiples: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
/** 20 million, 2.5k, three hundred thousand, a couple of million; the first letter of the multiple says which it is. */
const english = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(?<amount>\\d{1,3}(?:[,.\\u202f ]\\d{3})+(?!\\d)(?:[.,]\\d{1,2})?|\\d+(?:\\.\\d+)?)|(?:an? )?(?:(?<word>couple of|${numerals.slice(1).join('|')}) )?(?<hundred>hundred )?(?=thousand|million|billion))` +
    '(?: ?(?<multiple>k|thousand|mn|mill?|million|m|bn|billion))?(?![\\p{Script=Latin}\\d])(?<clean>,-)?',
  'giu',
);
/** 3억 5천, 천오백만, 1천2백만, 2,200만, 30만. */
const korean = /(?<![가-힣\d.,])(?:(?:\d[\d,]*(?:\.\d+)?|[일이삼사오육칠팔구])?\s?[억만천백십]\s?)+(?:\d[\d,]*|[일이삼사오육칠팔구](?=\s?[만원]))?(?:\s?만)?|(?<![가-힣\d.,])\d[\d,]*(?=\s?(?:원|달러|유로|위안|엔|불)(?!화))/gu;
/** The lower end of what follows: 3천~5천만원, 50–80k. */
const lowerEnd = /(?<![\d.,])\d[\d.,]*\s?(?:[억만천백십\s]*|[a-z]*)(?:원|유로|달러)?(?:\s?[-–~∼]\s?| (?:and|to) )$/iu;
const goesOn = /^\s?[a-z억만천백원]*\s?[~∼–-]\s?[\d일이삼사오육칠팔구천백]/iu;

/** All the money that a text names; of a range, its upper end. */
export function moneyIn(text: string): FoundMoney[] {
  const found: FoundMoney[] = [];
  const keep = (value: number, from: number, end: number, isKorean: boolean) => {
    if (goesOn.test(text.slice(end, end + signReach))) return;
    const start = from - (lowerEnd.exec(text.slice(Math.max(0, from - signReach), from))?.[0].length ?? 0);
    const behind = signBehind.exec(text.slice(end, end + signReach));
    const front = behind === null ? signBefore.exec(text.slice(Math.max(0, start - signReach), start)) : null;
    const written = behind?.[1] ?? front?.[1];
    const code = signs.find(([, pattern]) => pattern.test(written ?? ''))?.[0] ?? (isKorean ? 'KRW' : undefined);
    if (code === undefined || value <= 0 || found.some((other) => start < other.end && other.start < end)) return;
    const amount = Math.round((written === undefined && isKorean ? inSpeech(value) : value) * (withoutMinor.has(code) ? 1 : 100));
    found.push({ value: { amount, currency: code }, start: start - (front?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0), isBare: written === undefined });
  };
  for (const { 0: match, index } of text.matchAll(korean)) {
    const written = match.trimEnd();
    keep(koreanValue(written), index, index + written.length, true);
  }
  for (const { 0: written, index, groups = {} } of text.matchAll(english)) {
    if (written !== '') keep(englishValue(groups), index, index + written.length, false);
  }
  return found.sort((a, b) => a.start - b.start);
}

function koreanValue(written: string): number {
  let [whole, section, digit] = [0, 0, 0];
  for (const [token] of written.matchAll(/\d[\d,]*(?:\.\d+)?|[가-힣]/gu)) {
    const power = '십백천'.indexOf(token) + 1;
    if (power > 0) [section, digit] = [section + (digit || 1) * 10 ** power, 0];
    else if (token === '만' || token === '억') [whole, section, digit] = [whole + (section + digit || 1) * (token === '만' ? 1e4 : 1e8), 0, 0];
    else digit = /\d/.test(token) ? Number(token.replaceAll(',', '')) : '일이삼사오육칠팔구'.indexOf(token) + 1;
  }
  return whole + section + digit;
}

/** Who says 팔백 or 3억 5천 of money means ten thousands. */
function inSpeech(value: number): number {
  const rest = value % 1e4;
  return rest === 0 ? value : value - rest + rest * 1e4;
}

function englishValue({ amount, word, hundred, multiple = '' }: Readonly<Record<string, string | undefined>>): number {
  const spelled = word === undefined ? 1 : (values[numerals.indexOf(word.toLowerCase())] ?? 2);
  // Where three digits follow a point there are thousands: no currency here has a thousandth.
  const digits = amount?.replace(/[, \u202f](?=\d{3})|\.(?=\d{3}(?!\d))/g, '').replace(',', '.');
  return (digits === undefined ? spelled : Number(digits)) * (hundred === undefined ? 1 : 100) * (multiples[multiple.charAt(0).toLowerCase()] ?? 1);
}
