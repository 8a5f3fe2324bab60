import { jamoOf, syllablesOf } from './jamo.ts';

/** The Korean standard keyboard (두벌식, KS X 5002), letter by letter beside the Latin keys. */
const latinKeys = 'qwertyuiopasdfghjklzxcvbnmQWERTOP';
const koreanKeys = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ';
const koreanOf = new Map([...latinKeys].map((key, index) => [key, koreanKeys.charAt(index)]));
const latinOf = new Map([...koreanKeys].map((key, index) => [key, latinKeys.charAt(index)]));

/**
 * What the same keys would have written on the Korean keyboard: for somebody who forgot to switch. Shift counts where it
 * changes a Korean letter; in a word all in capitals it does not, since Caps Lock was on. What is no letter stays.
 *
 * @example
 * asTypedInKorean('dusrn'); // → '연구'
 */
export function asTypedInKorean(text: string): string {
  const keys = /[a-z]/.test(text) ? text : text.toLowerCase();
  return syllablesOf([...keys].map((key) => koreanOf.get(key) ?? koreanOf.get(key.toLowerCase()) ?? key).join(''));
}

/**
 * What the same keys would have written on the Latin keyboard. What is not Hangul stays.
 *
 * @example
 * asTypedInLatin('ㅗ디ㅣㅐ'); // → 'hello'
 */
export function asTypedInLatin(text: string): string {
  return [...jamoOf(text)].map((key) => latinOf.get(key) ?? key).join('');
}
