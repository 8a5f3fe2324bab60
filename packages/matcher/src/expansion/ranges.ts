import { finals, finalsPerVowel, onsets, syllableNumber, syllablesPerOnset, vowels } from '../hangul/jamo.ts';

/** Words from `low` to before `high`, in the order of JavaScript's `<`, which is that of Hangul too. */
export type Range = readonly [low: string, high: string];

const firstSyllable = '가'.charCodeAt(0);
/** Vowels that the next stroke turns into another, and the last of those: ㅗ becomes ㅘ, ㅙ or ㅚ. */
const growingVowels = new Map([['ㅗ', 'ㅗㅣ'], ['ㅜ', 'ㅜㅣ'], ['ㅡ', 'ㅡㅣ']]);

/**
 * The words that a half-typed one may become. Its last syllable may still get a vowel or a final, and a final that stands
 * may turn out to begin the next syllable: 싷 is on the way to 시험.
 */
export function completions(word: string): Range[] {
  const head = word.slice(0, -1);
  const number = syllableNumber(word.charCodeAt(word.length - 1));
  if (number < 0) {
    const onset = onsets.indexOf(word.slice(-1));
    return onset < 0 ? [beginningWith(word)] : [beginningWith(word), ofOnset(head, onset)];
  }
  const vowel = Math.floor(number / finalsPerVowel) % vowels.length;
  const final = finals[number % finalsPerVowel] ?? '';
  const open = number - (number % finalsPerVowel);
  if (final === '') {
    return [between(head, open, open + (lastGrown(vowel) - vowel + 1) * finalsPerVowel)];
  }
  const kept = finals.indexOf(final.slice(0, -1));
  const moved = ofOnset(head + syllable(open + kept), onsets.indexOf(final.slice(-1)));
  const grown = finals.findLastIndex((other) => other.startsWith(final));
  return [between(head, number, open + grown + 1), moved];
}

/** The words that begin with a text. */
export function beginningWith(text: string): Range {
  return [text, `${text}\uffff`];
}

/** The words that go on with a syllable of an onset. */
export function ofOnset(head: string, onset: number): Range {
  return between(head, onset * syllablesPerOnset, (onset + 1) * syllablesPerOnset);
}

/**
 * The words whose first two strokes are those of a syllable: an onset and a vowel, to which another stroke may have been added
 * or may still be. 고 and 과 begin alike.
 */
export function ofFirstStrokes(number: number): Range {
  const onset = number - (number % syllablesPerOnset);
  const vowel = vowels[Math.floor(number / finalsPerVowel) % vowels.length] ?? '';
  const first = vowels.indexOf(vowel.charAt(0));
  return between('', onset + first * finalsPerVowel, onset + (lastGrown(first) + 1) * finalsPerVowel);
}

/** The last of the vowels that a vowel may still become, by number. */
function lastGrown(vowel: number): number {
  const grown = growingVowels.get(vowels[vowel] ?? '');
  return grown === undefined ? vowel : vowels.indexOf(grown);
}

function between(head: string, low: number, high: number): Range {
  return [head + syllable(low), head + syllable(high)];
}

function syllable(number: number): string {
  return String.fromCharCode(firstSyllable + number);
}
