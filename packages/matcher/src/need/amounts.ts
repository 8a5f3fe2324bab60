import { unitAt } from './units.ts';

/** A number as a text has it, with the sign before it and the unit behind it, where there are any. */
export interface Amount {
  readonly value: number;
  readonly sign: string;
  /** UCUM code, or one that ends in a question mark: see `units.ts`. */
  readonly unit: string | undefined;
  /** Offsets of it all, sign and unit included. */
  readonly start: number;
  readonly end: number;
}

const digits = /\d+(?:[.,]\d+)*/gu;
/** A sign counts only where no word or number stands before it: "2020-40" is no minus. */
const signBefore = /(?:(?<![\p{L}\d])[-−–+]|±\s?|(?:영하|영상|마이너스)\s?)$/u;
/** The letter of IP6K9K is none of a unit. */
const inCode = /[A-Z]\d[A-Z]$/;
/** 1,000.5 as most write it; 1,5 as much of Europe does. "1.234" is left as a decimal, and "1,2,3" is a list. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^\d+(?:\.\d+)?$/;
const decimalComma = /^\d+,\d{1,2}$/;
/** How far back a sign in words reaches. */
const signLength = 6;

/** The numbers of a text with their units, in their order. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(digits)].flatMap(({ 0: written, index }): Amount[] => {
    const value = valueOf(written);
    if (value === undefined || inCode.test(text.slice(Math.max(0, index - 3), index))) return [];
    const sign = signBefore.exec(text.slice(Math.max(0, index - signLength), index))?.[0] ?? '';
    const end = index + written.length;
    const found = unitAt(text, end) ?? (/\s/.test(text.charAt(end)) ? unitAt(text, end + 1) : undefined);
    return [{ value: /^[-−–영하마]/.test(sign) && !sign.startsWith('영상') ? 0 - value : value, sign: sign.trim(), unit: found?.unit, start: index - sign.length, end: found?.end ?? end }];
  });
}

function valueOf(written: string): number | undefined {
  if (plain.test(written)) return Number(written);
  if (grouped.test(written)) return Number(written.replaceAll(',', ''));
  return decimalComma.test(written) ? Number(written.replace(',', '.')) : undefined;
}
