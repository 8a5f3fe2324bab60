import { asTypedInKorean, asTypedInLatin, choseongOf, jamoOf, syllablesOf } from '@dongban/matcher/hangul';

/** Draws a whole number from 0 to below a limit. */
export type Below = (limit: number) => number;

/** One way in which people type, or mistype, words that they mean. */
export interface WayOfTyping {
  /** The heading of its row. */
  readonly name: string;
  /** Which of the words are typed so. */
  readonly which: 'any one' | 'the last' | 'all';
  /** What stands between words. @default a space */
  readonly between?: string;
  /** With how many words at least. @default 1 */
  readonly fewestWords?: number;
  /** Words that can be typed so. @default every word */
  readonly takes?: (word: string) => boolean;
  /** What is typed; where that is the word itself, another query is drawn. */
  readonly type: (word: string, below: Below) => string;
}

/** Keys row by row as they lie. */
const koreanRows = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];
const latinRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Consonants and vowels that many take for each other. */
const alikeConsonants = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅈㅉㅊ', 'ㅅㅆ'].map((letters) => [...letters]);
const alikeVowels = [['ㅐ', 'ㅔ'], ['ㅒ', 'ㅖ', 'ㅔ'], ['ㅗㅣ', 'ㅗㅐ', 'ㅜㅔ'], ['ㅓ', 'ㅡ'], ['ㅡㅣ', 'ㅣ']];

const atLeast = (length: number) => (word: string) => word.length >= length;

/** Slips of the finger, and words spelled as they sound. */
const slips: readonly WayOfTyping[] = [
  { name: 'a letter left out', which: 'any one', type: onStrokes((strokes, at) => strokes.toSpliced(at, 1)) },
  { name: 'a letter twice', which: 'any one', type: onStrokes((strokes, at) => strokes.toSpliced(at, 0, strokes[at] ?? '')) },
  { name: 'a neighbouring key', which: 'any one', type: onStrokes((strokes, at, below) => strokes.toSpliced(at, 1, oneOf(neighboursOf(strokes[at] ?? '', koreanRows), below))) },
  { name: 'two letters swapped', which: 'any one', type: onStrokes(swap) },
  { name: 'a vowel that sounds alike', which: 'any one', type: onSyllables(([onset, vowel, final], below) => [onset, another(vowel, alikeVowels, below), final]) },
  { name: 'ㄱ for ㅋ or ㄲ', which: 'any one', type: onSyllables(([onset, vowel, final], below) => [another(onset, alikeConsonants, below), vowel, final]) },
  { name: 'a 받침 left out', which: 'any one', type: onSyllables(([onset, vowel]) => [onset, vowel, '']) },
  { name: 'a syllable left out', which: 'any one', takes: atLeast(3), type: onCharacters((syllables, at) => syllables.toSpliced(at, 1)) },
  { name: 'a syllable twice', which: 'any one', type: onCharacters((syllables, at) => syllables.toSpliced(at, 0, syllables[at] ?? '')) },
  { name: 'two syllables swapped', which: 'any one', takes: atLeast(3), type: onCharacters(swap) },
  { name: 'another syllable', which: 'any one', takes: atLeast(3), type: onCharacters((syllables, at, below) => syllables.toSpliced(at, 1, String.fromCharCode(0xac00 + 28 * below(399)))) },
];

/** Words that are not typed to their end, or only by their first letters. */
const unfinished: readonly WayOfTyping[] = [
  { name: 'left off at any letter', which: 'the last', type: (word, below) => syllablesOf(jamoOf(word).slice(0, 3 + below(jamoOf(word).length - 3))) },
  { name: 'a syllable short', which: 'the last', takes: atLeast(3), type: (word) => word.slice(0, -1) },
  { name: 'every word a letter short', which: 'all', type: (word) => syllablesOf(jamoOf(word).slice(0, -1)) },
  { name: 'the 초성 of all but the last syllable', which: 'the last', takes: atLeast(4), type: (word) => choseongOf(word.slice(0, -1)) },
  { name: 'one syllable as its 초성', which: 'the last', takes: atLeast(3), type: onCharacters((syllables, at) => syllables.toSpliced(at, 1, choseongOf(syllables[at] ?? ''))) },
  { name: 'all but one syllable as 초성', which: 'the last', takes: atLeast(3), type: onCharacters((syllables, at) => syllables.map((syllable, other) => (other === at ? syllable : choseongOf(syllable)))) },
  { name: '초성 of several words as one', which: 'all', takes: atLeast(3), between: '', fewestWords: 2, type: choseongOf },
];

/** Spaces and the keyboard. */
const slipsBetween: readonly WayOfTyping[] = [
  { name: 'words without a space', which: 'all', between: '', fewestWords: 2, type: (word) => word },
  { name: 'a word with a space in it', which: 'any one', takes: atLeast(4), type: onCharacters((syllables, at) => syllables.toSpliced(Math.max(1, at), 0, ' ')) },
  { name: 'Latin layout, a letter short', which: 'the last', type: (word) => asTypedInLatin(word).slice(0, -1) },
  { name: 'Latin layout, a letter left out', which: 'any one', type: (word, below) => asTypedInLatin(onStrokes((strokes, at) => strokes.toSpliced(at, 1))(word, below)) },
];

/** Words in Latin letters. */
const latin: readonly WayOfTyping[] = [
  { name: 'a letter left out', which: 'any one', type: onCharacters((letters, at) => letters.toSpliced(at, 1)) },
  { name: 'a letter twice', which: 'any one', type: onCharacters((letters, at) => letters.toSpliced(at, 0, letters[at] ?? '')) },
  { name: 'a neighbouring key', which: 'any one', type: onCharacters((letters, at, below) => letters.toSpliced(at, 1, oneOf(neighboursOf(letters[at] ?? '', latinRows), below))) },
  { name: 'two letters swapped', which: 'any one', type: onCharacters(swap) },
  { name: 'left off at any letter', which: 'the last', takes: atLeast(5), type: (word, below) => word.slice(0, 4 + below(word.length - 4)) },
  { name: 'Korean layout', which: 'all', type: asTypedInKorean },
];

/** All ways, in groups; the words are Korean nouns, or words in Latin letters. */
export const waysOfTyping: readonly { readonly name: string; readonly isLatin: boolean; readonly ways: readonly WayOfTyping[] }[] = [
  { name: 'slips', isLatin: false, ways: slips },
  { name: 'unfinished, or by first letters', isLatin: false, ways: unfinished },
  { name: 'spaces and keyboard', isLatin: false, ways: slipsBetween },
  { name: 'words in Latin letters', isLatin: true, ways: latin },
];

type Change = (pieces: readonly string[], at: number, below: Below) => readonly string[];

function onCharacters(change: Change): WayOfTyping['type'] {
  return (word, below) => change([...word], below(word.length), below).join('');
}

function onStrokes(change: Change): WayOfTyping['type'] {
  return (word, below) => syllablesOf(onCharacters(change)(jamoOf(word), below));
}

/** Changes a syllable, by its first letter, its vowel and what it ends in. */
function onSyllables(change: (parts: readonly [onset: string, vowel: string, final: string], below: Below) => readonly string[]): WayOfTyping['type'] {
  return onCharacters((syllables, at, below) => {
    const [, onset = '', vowel = '', final = ''] = /^(.)([ㅏ-ㅣ]+)(.*)$/.exec(jamoOf(syllables[at] ?? '')) ?? [];
    return syllables.with(at, syllablesOf(change([onset, vowel, final], below).join('')));
  });
}

function swap(pieces: readonly string[], at: number): readonly string[] {
  return pieces.toSpliced(at, 2, ...pieces.slice(at, at + 2).reverse());
}

/** Another letter that sounds like one; the letter itself where none does. */
function another(letter: string, alike: readonly (readonly string[])[], below: Below): string {
  return oneOf(alike.filter((letters) => letters.includes(letter)).flat().filter((other) => other !== letter), below) || letter;
}

/** The letters on the keys that touch one's own. */
function neighboursOf(letter: string, rows: readonly string[]): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  const column = rows[row]?.indexOf(letter) ?? -1;
  const places = [[row, column - 1], [row, column + 1], [row - 1, column], [row - 1, column + 1], [row + 1, column - 1], [row + 1, column]] as const;
  return column < 0 ? [letter] : places.map(([otherRow, other]) => rows[otherRow]?.charAt(other) ?? '').filter((other) => other !== '');
}

function oneOf(list: readonly string[], below: Below): string {
  return list[below(list.length)] ?? '';
}
