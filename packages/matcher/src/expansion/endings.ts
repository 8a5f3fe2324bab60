import { Letters } from './letters.ts';

/** Endings that English stemming takes off where they are spelled right, and that are long enough for a slip to show. */
const spellings = ['ing', 'ings', 'ion', 'ions', 'ation', 'ations', 'ication', 'ications', 'ment', 'ments', 'ity', 'ility', 'able', 'ance', 'ally'];
const endings = spellings.map(lettersOf);
/** With a letter too many. */
const longestEnding = Math.max(...spellings.map(({ length }) => length)) + 1;
/** No stem has fewer letters. */
const shortestStem = 4;

/** What is left of a Latin word when an ending with a slip of the finger in it is taken off: vibrat of vibratoin. */
export function withoutSlippedEnding(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const stems: string[] = [];
  for (let at = Math.max(shortestStem, word.length - longestEnding); at < word.length - 1; at++) {
    const letters = lettersOf(word.slice(at));
    if (endings.some((ending) => letters.isOneSlipFrom(ending))) stems.push(word.slice(0, at));
  }
  return stems;
}

function lettersOf(text: string): Letters {
  return new Letters().read(Uint16Array.from(text, (character) => character.charCodeAt(0)), 0, text.length);
}
