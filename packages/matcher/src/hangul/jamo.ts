/** What a syllable begins with, in Unicode's order. */
export const onsets = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
export const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
/** What a syllable ends in; the first is nothing. */
export const finals = ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
/** The letters U+3131 to U+3163 in their order, those of two strokes taken apart. */
const letters =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄸ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅃ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ').concat(vowels);

const firstSyllable = 0xac00;
export const finalsPerVowel = 28;
export const syllablesPerOnset = 588;
const firstLetter = 0x3131;
const numbered = (list: readonly string[]): ReadonlyMap<string, number> => new Map(list.map((item, number) => [item, number]));
const onsetNumbers = numbered(onsets);
const vowelNumbers = numbered(vowels);
const finalNumbers = numbered(finals);

/**
 * The letters of a Korean text one by one, in the order in which they are typed on the Korean keyboard: ㅘ and ㄳ are two
 * strokes, ㄲ is one. What is not Hangul stays as it is. The same for composed and decomposed text.
 *
 * A half-typed word is then the beginning of a whole one, and a slip of a finger is one letter.
 *
 * @example
 * jamoOf('연구'); // → 'ㅇㅕㄴㄱㅜ'
 * jamoOf('값 A'); // → 'ㄱㅏㅂㅅ A'
 */
export function jamoOf(text: string): string {
  let jamo = '';
  for (const character of text.normalize('NFC')) jamo += strokesOf(character);
  return jamo;
}

/**
 * The 초성 of a text: the first letter of every syllable. What is not a syllable stays as it is, so that what has been typed
 * as 초성 remains itself.
 *
 * @example
 * choseongOf('전자파 시험'); // → 'ㅈㅈㅍ ㅅㅎ'
 */
export function choseongOf(text: string): string {
  let choseong = '';
  for (const character of text.normalize('NFC')) {
    const number = syllableNumber(character.charCodeAt(0));
    choseong += number < 0 ? strokesOf(character) : (onsets[Math.floor(number / syllablesPerOnset)] ?? '');
  }
  return choseong;
}

/**
 * Whether a text is nothing but letters that a syllable can begin with, as people type who want to be quick: ㅈㄷㅅㅎ.
 *
 * @example
 * isChoseong('ㅈㄷㅅㅎ'); // → true
 * isChoseong('진ㄷㅅㅎ'); // → false
 */
export function isChoseong(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(jamoOf(text));
}

/**
 * Syllables from letters, as the Korean keyboard makes them: a consonant between two vowels begins the second syllable.
 * Undoes `jamoOf` for every text of whole syllables. Letters that make no syllable stay letters.
 *
 * @example
 * syllablesOf('ㅇㅕㄴㄱㅜ'); // → '연구'
 */
export function syllablesOf(jamo: string): string {
  let text = '';
  for (let at = 0; at < jamo.length; ) {
    const onset = onsetNumbers.get(jamo.charAt(at));
    const vowel = onset === undefined ? '' : longest(jamo, at + 1, vowelNumbers);
    if (onset === undefined || vowel === '') {
      text += jamo.charAt(at);
      at += 1;
      continue;
    }
    at += 1 + vowel.length;
    let final = longest(jamo, at, finalNumbers);
    // The last consonant goes to the vowel that follows it.
    if (final !== '' && vowelNumbers.has(jamo.charAt(at + final.length))) final = final.slice(0, -1);
    at += final.length;
    text += String.fromCharCode(firstSyllable + (onset * 21 + (vowelNumbers.get(vowel) ?? 0)) * finalsPerVowel + (finalNumbers.get(final) ?? 0));
  }
  return text;
}

/** The number of a syllable, by onset, vowel and final in Unicode's order; −1 for any other character. */
export function syllableNumber(code: number): number {
  const number = code - firstSyllable;
  return number >= 0 && number < 11_172 ? number : -1;
}

function strokesOf(character: string): string {
  const code = character.charCodeAt(0);
  const number = syllableNumber(code);
  if (number >= 0) return `${onsets[Math.floor(number / syllablesPerOnset)]}${vowels[Math.floor(number / finalsPerVowel) % 21]}${finals[number % finalsPerVowel]}`;
  // Letters that stand alone in decomposed text have codes of their own.
  return letters[code - firstLetter] ?? onsets[code - 0x1100] ?? vowels[code - 0x1161] ?? (code === 0x11a7 ? character : finals[code - 0x11a7]) ?? character;
}

/** The longest of one or two letters at a place that is in a list; empty where none is. */
function longest(jamo: string, at: number, list: ReadonlyMap<string, number>): string {
  for (const length of [2, 1]) {
    const letters = jamo.slice(at, at + length);
    if (letters.length === length && list.has(letters)) return letters;
  }
  return '';
}
