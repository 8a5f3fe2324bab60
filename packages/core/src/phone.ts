import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { accept, refuse, tidy, type IdentifierResult } from './identifier/scheme.ts';

/**
 * Reads a phone number in any usual spelling into E.164. It is an entry of its own, since the numbering plans of the world
 * take 80 kB.
 *
 * @param country where a number without a country code is dialled, ISO 3166-1 alpha-2.
 * @example
 * readPhone('031-789-7000', 'KR'); // → { ok: true, value: '+82317897000', warnings: [] }
 */
export function readPhone(text: string, country?: string): IdentifierResult {
  const number = parsePhoneNumberFromString(tidy(text).replace(/^tel:/i, '').replace(/;.*$/, ''), country as CountryCode | undefined);
  return number?.isPossible() === true ? accept(number.number) : refuse('wrong-format', { format: 'phone' });
}

/**
 * A number as it is written in its country; abroad with its country code. What is no number is returned as it is.
 *
 * @param value E.164, as `readPhone` gives it.
 * @param country where it is read, ISO 3166-1 alpha-2.
 * @example
 * formatPhone('+82317897000', 'KR'); // → '031-789-7000'
 * formatPhone('+82317897000', 'US'); // → '+82 31 789 7000'
 */
export function formatPhone(value: string, country?: string): string {
  const number = parsePhoneNumberFromString(value);
  if (number === undefined) return value;
  return number.country === country ? number.formatNational() : number.formatInternational();
}
