import { nounsThatEndAlike, particles, stopWords, verbEndings } from './korean-words.ts';
import type { Language, Word } from './language.ts';
import { remember } from './remember.ts';

/** Korean: particles and endings off, pairs of syllables as parts. Saturating early and hardly minding length serves it best. */
export const korean: Language = {
  tag: 'ko',
  writing: '[가-힣ㄱ-ㆎ]+',
  weighing: { k1: 0.9, b: 0.4, parts: 0.3 },
  joins: true,
  words(stretch, before) {
    if (/[\p{Script=Latin}\d]$/u.test(before) && isTail(stretch)) return wordWithLetter(stretch, before);
    const stem = stemOrNothing(stretch);
    return stem === '' ? [] : [{ start: 0, end: stretch.length, surface: stem, word: stem, parts: syllablePairs(stem) }];
  },
};

/** Whether a character is a syllable, or a letter of one that stands alone. */
export function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e);
}

/** The stem of a word; empty for a stop word. */
const stemOrNothing = remember((word) => {
  const stem = stemKorean(word);
  return stops.has(word) || stops.has(stem) ? '' : stem;
});

type Final = 'consonant' | 'vowel' | 'vowel-or-rieul' | 'any';

const endings = new Map<string, Final>([
  ...verbEndings.map((ending) => [ending, 'any'] as const),
  ...particles.afterConsonant.map((ending) => [ending, 'consonant'] as const),
  ...particles.afterVowel.map((ending) => [ending, 'vowel'] as const),
  ...particles.afterVowelOrRieul.map((ending) => [ending, 'vowel-or-rieul'] as const),
  ...particles.afterAny.map((ending) => [ending, 'any'] as const),
]);
const longestEnding = Math.max(...[...endings.keys()].map((ending) => ending.length));
const keptWhole = new Set(nounsThatEndAlike);
const stops = new Set(stopWords);
/** These may leave a single syllable, since no noun ends in them after one: 칩을, 열에서, 왔습니다. */
const strong = new Set(['을', '를', '에서', '으로', '에는', '까지', '부터', '습니다', '습니까', '니다', '니까']);

/**
 * The word without the particles and endings that hang on it: 진동시험을 → 진동시험, 측정합니다 → 측정. At least two
 * syllables stay, or one before an unmistakable particle. Several may hang on one word (공장에서만의), so it goes on until
 * nothing comes off, which also makes stemming a stem change nothing.
 */
export function stemKorean(word: string): string {
  let stem = word;
  // A letter that stands alone was not typed as meant, or not yet: what seems to hang on the word may belong to it.
  if (/[ㄱ-ㆎ]/.test(word)) return word;
  for (;;) {
    const shorter = withoutEnding(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}

/** Behind a single letter a syllable makes a word with it: X선, A형. Any other tail is none. */
function wordWithLetter(tail: string, before: string): Word[] {
  const [letter] = /(?<![\p{Script=Latin}\d])[A-Za-z]$/u.exec(before) ?? [];
  if (letter === undefined || endings.has(tail)) return [];
  const surface = letter + tail.charAt(0);
  return [{ start: -1, end: tail.length, surface, word: surface.toLowerCase(), parts: [] }];
}

/** Whether Hangul behind a number or a Latin word is only a unit, a counter or a particle: 3월에, 5천장까지, PCB에서. */
function isTail(word: string): boolean {
  // RF회로 is no 회 with a particle.
  if (word.length > 1 && endsInNoun(word)) return false;
  const rest = word.replace(/^[십백천만억]+/, '').replace(/^(?:개월|가지|군데|시간|분기|번째|주일|년도)/, '월');
  return rest.length <= 1 || endings.has(rest) || endings.has(rest.slice(1));
}

/** The pairs of neighbouring syllables, by which a word inside a compound is found. */
function syllablePairs(stem: string): string[] {
  const pairs: string[] = [];
  for (let index = 2; index <= stem.length; index++) pairs.push(stem.slice(index - 2, index));
  return pairs;
}

function withoutEnding(word: string): string {
  if (endsInNoun(word)) return word;
  for (let length = Math.min(longestEnding, word.length - 1); length > 0; length--) {
    const stem = word.slice(0, -length);
    const ending = word.slice(-length);
    const final = endings.get(ending);
    if (final === undefined || !fits(stem, final)) continue;
    if (stem.length >= 2 || strong.has(ending)) return stem;
  }
  return word;
}

function endsInNoun(word: string): boolean {
  return keptWhole.has(word.slice(-2)) || keptWhole.has(word.slice(-3));
}

/** Whether a particle may follow the last syllable: Hangul syllables are ordered by their final, of which there are 28. */
function fits(stem: string, final: Final): boolean {
  if (final === 'any') return true;
  const code = stem.charCodeAt(stem.length - 1) - 0xac00;
  if (code < 0 || code > 11171) return false;
  const index = code % 28;
  const rieul = 8;
  if (final === 'consonant') return index !== 0;
  return index === 0 || (final === 'vowel-or-rieul' && index === rieul);
}
