import { jamoOf, onsets, syllableNumber, syllablesPerOnset } from '../hangul/jamo.ts';
import type { Token } from '../language/token.ts';
import { termOf } from '../retrieval/model.ts';
import type { PackedStrings } from '../retrieval/packed-strings.ts';
import type { Vocabulary } from '../retrieval/vocabulary.ts';
import { slipsAtTheBeginning } from './beginnings.ts';
import { withoutSlippedEnding } from './endings.ts';
import { Letters } from './letters.ts';
import { beginningWith, completions, ofOnset, ofFirstStrokes, type Range } from './ranges.ts';

/** Terms that a word may stand for, each with the number of units it occurs in, or how likely it is by that. */
export type Candidates = ReadonlyMap<string, number>;

/** A slip in a shorter word may make any other of them; one with a letter that stands alone holds a slip for certain. */
const fewestLetters = 4;

/** The terms that a word becomes when typing goes on. */
export function unfinished({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  const kind = termOf(language, '', false);
  return new Map(completions(word).flatMap((range) => [...within(range, kind, vocabulary, isOther(kind + word))]));
}

/** The compounds that a word begins. */
export function begunBy({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  const kind = termOf(language, '', false);
  return within(beginningWith(word), kind, vocabulary, isOther(kind + word));
}

function isOther(term: string): (terms: PackedStrings, number: number) => boolean {
  return (terms, number) => terms.lengthOf(number) !== term.length || terms.compare(number, term) !== 0;
}

/** The terms whose syllables begin with the letters of a word. */
export function withOnsets({ language, word }: Token, vocabulary: Vocabulary): Candidates {
  const kind = termOf(language, '', false);
  const asked = [...jamoOf(word)].map((letter) => onsets.indexOf(letter));
  const ofLength = (length: number) => within(ofOnset('', asked[0] as number), kind, vocabulary, (terms, number) => hasOnsets(terms, number, kind.length, asked, length));
  const found = ofLength(asked.length);
  // The last letter may be that of a particle, which the index does not hold.
  return found.size === 0 && asked.length > 2 ? ofLength(asked.length - 1) : found;
}

/** The terms from which one slip of the finger makes a word. */
export function withSlip({ language, word, surface }: Token, vocabulary: Vocabulary): Candidates {
  const kind = termOf(language, '', false);
  const typed = new Letters().read(Uint16Array.from(word, (character) => character.charCodeAt(0)), 0, word.length);
  if (typed.length < fewestLetters - (/[ㄱ-ㆎ]/.test(word) ? 1 : 0)) return new Map();
  const other = new Letters();
  const found = within(beginningLike(word), kind, vocabulary, (terms, number) => {
    const start = (terms.ends[number] as number) + kind.length;
    const end = terms.ends[number + 1] as number;
    return Math.abs(end - start - word.length) <= 2 && other.read(terms.codes, start, end).isOneSlipFrom(typed);
  });
  for (const meant of [...slipsAtTheBeginning(word), ...withoutSlippedEnding(surface.toLowerCase())]) {
    const count = vocabulary.unitCount(kind + meant);
    if (count > 0) found.set(kind + meant, count);
  }
  return found;
}

/** Words that have the first letters of a word, as far as it has them. */
function beginningLike(word: string): Range {
  const number = syllableNumber(word.charCodeAt(0));
  if (number >= 0) return ofFirstStrokes(number);
  const onset = onsets.indexOf(word.charAt(0));
  return onset < 0 ? beginningWith(word.slice(0, 2)) : ofOnset('', onset);
}

function within([low, high]: Range, kind: string, vocabulary: Vocabulary, passes: (terms: PackedStrings, number: number) => boolean): Map<string, number> {
  return vocabulary.termsWithin(kind + low, kind + high, passes);
}

/** Whether the syllables of a term, from a place on, begin with so many of these onsets one by one, and are as many. */
function hasOnsets(terms: PackedStrings, number: number, from: number, asked: readonly number[], length: number): boolean {
  if (terms.lengthOf(number) !== from + length) return false;
  const start = (terms.ends[number] as number) + from;
  // The range has seen to the first.
  for (let index = 1; index < length; index++) {
    const syllable = syllableNumber(terms.codes[start + index] as number);
    if (syllable < 0 || Math.floor(syllable / syllablesPerOnset) !== asked[index]) return false;
  }
  return true;
}
