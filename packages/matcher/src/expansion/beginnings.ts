import { finalsPerVowel, jamoOf, onsets, syllableNumber, syllablesOf, syllablesPerOnset, vowels } from '../hangul/jamo.ts';

const latin = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words from which a slip in the first or second letter makes this one. Where the beginning is wrong, a word's
 * place in a dictionary is wrong, so these are tried one by one.
 */
export function slipsAtTheBeginning(word: string): string[] {
  const number = syllableNumber(word.charCodeAt(0));
  const letters = jamoOf(word);
  const lessOrSwapped = [0, 1].flatMap((at) => [
    letters.slice(0, at) + letters.slice(at + 1),
    letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2),
  ]);
  const first = latin.includes(letters.charAt(0)) ? latin : vowels.includes(letters.charAt(0)) ? onsets : [];
  const more = first.flatMap((letter) => [letter + letters, letter + letters.slice(1)]);
  return [...[...lessOrSwapped, ...more].map(syllablesOf), ...(number < 0 ? [] : otherSyllables(number).map((other) => other + word.slice(1)))];
}

/** The words from which one comes when the first syllable is typed twice, or in the second place. */
export function syllableSlipsAtTheBeginning(word: string): string[] {
  return word.length < 3 || syllableNumber(word.charCodeAt(0)) < 0 ? [] : [word.slice(1), word.charAt(1) + word.charAt(0) + word.slice(2)];
}

/** The syllables that differ from one in the onset alone, or in the vowel alone. */
function otherSyllables(number: number): string[] {
  const onset = Math.floor(number / syllablesPerOnset);
  const withOnset = onsets.map((_, other) => number + (other - onset) * syllablesPerOnset);
  const withVowel = vowels.map((_, other) => onset * syllablesPerOnset + other * finalsPerVowel + (number % finalsPerVowel));
  return [...withOnset, ...withVowel].filter((other) => other !== number).map((other) => String.fromCharCode(0xac00 + other));
}
