import { isChoseong, jamoOf, onsets, syllableNumber, syllablesOf } from '../hangul/jamo.ts';
import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { Vocabulary } from '../retrieval/vocabulary.ts';
import { slipsAtTheBeginning, syllableSlipsAtTheBeginning } from './beginnings.ts';
import { Letters } from './letters.ts';
import { Pattern } from './pattern.ts';
import { beginningWith, completions, ofFirstStrokes, ofOnset, type Range } from './ranges.ts';

/** Terms that a word may stand for, each with how likely it is beside the others: in how many units it stands, times how well it fits. */
export type Candidates = ReadonlyMap<string, number>;

/** So many words are tried in place of one that was typed. */
export const mostWays = 12;
/** How well a word fits without its last syllable, which may be that of a particle that the index does not hold: 사람 for ㅅㄹㄷ. */
const withoutParticle = 0.05;
/** How well a word fits of which the last syllable has no 초성 yet; one of several, less by their number. */
const begun = 0.2;
const longestRest = 10;
/** How well a word fits in which a whole syllable is wrong, beside one with a wrong letter. */
const wrongSyllable = 0.3;
/** A slip in a shorter word may make any other of them; one with a letter that stands alone holds a slip for certain. */
const fewestLetters = 4;
/** No stem of a Latin word has fewer letters, and no ending that hangs on it more. */
const shortestStem = 4;
const longestEnding = 7;

/** The terms that a word becomes when typing goes on, likelier the fewer letters are missing: it is left off at any of them alike. */
export function unfinished({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  const typed = typedLetters.readText(word).length;
  return new Map(completions(word).flatMap((range) => [
    ...within(range, language, vocabulary, (codes, start, end) => (isAt(word, codes, start, end) ? 0 : 1 / Math.max(1, other.read(codes, start, end).length - typed))),
  ]));
}

/** The compounds that a word begins. */
export function begunBy({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  return within(beginningWith(word), language, vocabulary, (_, start, end) => (end - start === word.length ? 0 : 1 / (end - start - word.length)));
}

/** What stays of a word without the syllable that is being typed: it may become that of a particle, which the index does not hold. */
export function withoutEnd({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  const stems = [word.slice(0, -1), syllablesOf(jamoOf(word).slice(0, -1))].filter((stem) => stem.length > 1);
  return new Map(stems.map((stem) => termOf(language, stem, false)).map((term) => [term, withoutParticle * vocabulary.unitCount(term)]));
}

/** The terms whose syllables begin with the letters of a word, in which others may be whole. */
export function withOnsets({ language, word }: Token, isLast: boolean, vocabulary: Vocabulary): Candidates {
  const pattern = new Pattern(word);
  const { length } = pattern;
  // Who types 초성 leaves particles out; 들 and 로 alone go with nouns as if they belonged to them.
  const mayLack = length > 2 && (!isChoseong(word) || /[ㄷㄹ]$/.test(word));
  return within(ofOnset(pattern.head, pattern.onset), language, vocabulary, (codes, start, end) => {
    const more = end - start - length;
    if (more < (mayLack ? -1 : 0) || more > (isLast ? longestRest : 0) || !pattern.isMetBy(codes, start, end)) return 0;
    return more === 0 ? 1 : more < 0 ? withoutParticle : begun / more;
  });
}

/** The terms from which one slip of the finger makes a word. */
export function withSlip({ language, word, surface }: Token, vocabulary: Vocabulary): Candidates {
  const typed = typedLetters.readText(word);
  if (typed.length < fewestLetters - (/[ㄱ-ㆎ]/.test(word) ? 1 : 0)) return new Map();
  const fitOf = /^[a-z]+$/.test(word) ? latinFit(typed, writtenLetters.readText(surface.toLowerCase())) : koreanFit(typed, word);
  const found = within(beginningLike(word), language, vocabulary, (codes, start, end) => (isAt(word, codes, start, end) ? 0 : fitOf(codes, start, end)));
  const add = (words: readonly string[], fit: number) => {
    for (const term of words.map((meant) => termOf(language, meant, false))) {
      const likelihood = fit * vocabulary.unitCount(term);
      if (likelihood > (found.get(term) ?? 0)) found.set(term, likelihood);
    }
  };
  add(slipsAtTheBeginning(word), 1);
  add(syllableSlipsAtTheBeginning(word), wrongSyllable);
  return found;
}

/** Rooms for letters that are compared: what was typed, as a stem and as it was written, and one word after the other. */
const [typedLetters, writtenLetters, other] = [new Letters(), new Letters(), new Letters()];

/** How well a word fits, by its UTF-16 codes; 0 where it does not. */
type FitOf = (codes: Uint16Array, start: number, end: number) => number;

function koreanFit(typed: Letters, word: string): FitOf {
  return (codes, start, end) => {
    if (Math.abs(end - start - word.length) > 2) return 0;
    if (other.read(codes, start, end).restAfterSlip(typed) === 0) return 1;
    return Math.max(end - start, word.length) > 2 && isOneSyllableFrom(word, codes, start, end) ? wrongSyllable : 0;
  };
}

/** Whether one syllable more, less or other, or two in the wrong order, makes all the difference between words. */
function isOneSyllableFrom(word: string, codes: Uint16Array, start: number, end: number): boolean {
  const length = end - start;
  const shorter = Math.min(length, word.length);
  let before = 0;
  while (before < shorter && codes[start + before] === word.charCodeAt(before)) before += 1;
  let after = 0;
  while (after < shorter - before && codes[end - 1 - after] === word.charCodeAt(word.length - 1 - after)) after += 1;
  const others = Math.max(length, word.length) - before - after;
  const isSwapped = others === 2 && length === word.length && codes[start + before] === word.charCodeAt(before + 1) && codes[start + before + 1] === word.charCodeAt(before);
  return others === 1 || isSwapped;
}

/** An ending is taken off where it is spelled right; where it is not, or not yet, the stem is the beginning of what was typed. */
function latinFit(typed: Letters, written: Letters): FitOf {
  return (codes, start, end) => {
    if (other.read(codes, start, end).restAfterSlip(typed) === 0) return 1;
    const rest = other.length < shortestStem ? -1 : other.restAfterSlip(written);
    return rest < 0 || rest > longestEnding ? 0 : 0.5 / (1 + rest);
  };
}

/** Words that have the first letters of a word, as far as it has them. */
function beginningLike(word: string): Range {
  const number = syllableNumber(word.charCodeAt(0));
  if (number >= 0) return ofFirstStrokes(number);
  const onset = onsets.indexOf(word.charAt(0));
  return onset < 0 ? beginningWith(word.charAt(0)) : ofOnset('', onset);
}

function within([low, high]: Range, language: string, vocabulary: Vocabulary, fitOf: FitOf): Map<string, number> {
  const kind = termOf(language, '', false);
  return vocabulary.termsWithin(kind + low, kind + high, (codes, start, end) => fitOf(codes, start + kind.length, end), mostWays);
}

function isAt(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (end - start !== word.length) return false;
  for (let index = 0; index < word.length; index++) if (codes[start + index] !== word.charCodeAt(index)) return false;
  return true;
}
