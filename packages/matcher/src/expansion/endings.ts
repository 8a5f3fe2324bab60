import { Letters } from './letters.ts';

/** Endings that English stemming takes off where they are spelled right, and that are long enough for a slip to show. */
const endings = ['ing', 'ings', 'ion', 'ions', 'ation', 'ations', 'ication', 'ications', 'ment', 'ments', 'ity', 'ility', 'able', 'ance', 'ally'].map(lettersOf);
/** No stem has fewer letters. */
const shortestStem = 4;

/** What is left of a Latin word when an ending with a slip of the finger in it is taken off: vibrat of vibratoin. */
export function withoutSlippedEnding(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const places = Array.from({ length: Math.max(0, word.length - shortestStem - 1) }, (_, index) => shortestStem + index);
  return places.filter((at) => endings.some((ending) => lettersOf(word.slice(at)).isOneSlipFrom(ending))).map((at) => word.slice(0, at));
}

function lettersOf(text: string): Letters {
  return new Letters().read(Uint16Array.from(text, (character) => character.charCodeAt(0)), 0, text.length);
}
