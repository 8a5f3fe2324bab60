import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import { asTypedInKorean, asTypedInLatin, choseongOf, isChoseong, jamoOf, syllablesOf } from './hangul.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const syllables = fc.string({ unit: syllable, minLength: 1, maxLength: 12 });
const letter = fc.integer({ min: 0x3131, max: 0x3163 }).map((code) => String.fromCharCode(code));
/** Korean as people type it: syllables, loose letters, Latin and spaces. */
const mixed = fc.string({ unit: fc.oneof(syllable, letter, fc.constantFrom(...'aZ 3-.é')), maxLength: 12 });
/** Keys that write different letters; capitals only where Shift writes another letter. */
const keys = fc.string({ unit: fc.constantFrom(...'qwertyuiopasdfghjklzxcvbnm', ...'QWERTOP', ' '), maxLength: 12 }).filter((text) => /[a-z]/.test(text) || text === text.toLowerCase());

describe('jamoOf', () => {
  it('takes syllables and double letters apart, stroke by stroke', () => {
    expect(jamoOf('연구')).toBe('ㅇㅕㄴㄱㅜ');
    expect(jamoOf('값과 ㄳ, ㄲ')).toBe('ㄱㅏㅂㅅㄱㅗㅏ ㄱㅅ, ㄲ');
  });

  it('is that of es-hangul', () => {
    fc.assert(fc.property(mixed, (text) => {
      expect(jamoOf(text)).toBe(disassemble(text));
    }));
  });

  it('makes a half-typed word the beginning of the whole one', () => {
    fc.assert(fc.property(syllables, fc.nat(), (word, cut) => {
      const strokes = jamoOf(word);
      const half = syllablesOf(strokes.slice(0, 1 + (cut % strokes.length)));
      expect(strokes.startsWith(jamoOf(half))).toBe(true);
    }));
  });

  it('is the same for composed and decomposed text, and changes nothing the second time', () => {
    fc.assert(fc.property(mixed, (text) => {
      expect(jamoOf(text.normalize('NFD'))).toBe(jamoOf(text));
      expect(jamoOf(jamoOf(text))).toBe(jamoOf(text));
    }));
  });

  it('knows the letters of decomposed text that stand alone', () => {
    expect(jamoOf('\u1100\u1161')).toBe('ㄱㅏ');
    expect(['\u1112', '\u1175', '\u11aa', '\u11a7'].map(jamoOf)).toEqual(['ㅎ', 'ㅣ', 'ㄱㅅ', '\u11a7']);
  });
});

describe('choseongOf', () => {
  it('is the first letter of every syllable', () => {
    expect(choseongOf('전자파 시험 3회 EMC')).toBe('ㅈㅈㅍ ㅅㅎ 3ㅎ EMC');
  });

  it('is that of es-hangul for text of syllables, composed or not', () => {
    fc.assert(fc.property(syllables, (text) => {
      expect(choseongOf(text)).toBe(getChoseong(text));
      expect(choseongOf(text.normalize('NFD'))).toBe(choseongOf(text));
    }));
  });

  it('leaves 초성 alone, and takes two that an input method drew together apart', () => {
    expect(choseongOf('ㅈㅈㅍ')).toBe('ㅈㅈㅍ');
    expect(choseongOf('ㄳ')).toBe('ㄱㅅ');
  });
});

describe('isChoseong', () => {
  it('asks for consonants alone', () => {
    expect(['ㅈㄷㅅㅎ', 'ㄳ', 'ㄲ'].every(isChoseong)).toBe(true);
    expect(['', '진동', 'ㅈ동', 'ㅏ', 'ㅈ ㄷ', 'a'].some(isChoseong)).toBe(false);
  });
});

describe('syllablesOf', () => {
  it('undoes jamoOf for whole syllables', () => {
    fc.assert(fc.property(syllables, (text) => {
      expect(syllablesOf(jamoOf(text))).toBe(text);
    }));
  });

  it('loses no letter of any text', () => {
    fc.assert(fc.property(mixed, (text) => {
      expect(jamoOf(syllablesOf(jamoOf(text)))).toBe(jamoOf(text));
    }));
  });

  it('gives a consonant between two vowels to the second', () => {
    expect(['ㄱㅏㅂㅅㅣ', 'ㄱㅏㅂㅅ', 'ㄱㅏㅃㅏ', 'ㅏㄱㅏ', 'ㅈㄷ'].map(syllablesOf)).toEqual(['갑시', '값', '가빠', 'ㅏ가', 'ㅈㄷ']);
  });
});

describe('the keyboard', () => {
  it('reads what was typed with the other layout on', () => {
    expect(asTypedInKorean('dusrn')).toBe('연구');
    expect(asTypedInKorean('tlsfhltjd tlgja')).toBe('신뢰성 시험');
    expect(asTypedInLatin('ㅗ디ㅣㅐ')).toBe('hello');
    expect(asTypedInKorean('wwv')).toBe('ㅈㅈㅍ');
  });

  it('minds Shift, and not Caps Lock', () => {
    expect(asTypedInKorean('Rhfl')).toBe('꼬리');
    expect(asTypedInKorean('Dusrn')).toBe('연구');
    expect(asTypedInKorean('DUSRN')).toBe('연구');
  });

  it('loses nothing on the way there and back', () => {
    fc.assert(fc.property(keys, (text) => {
      expect(asTypedInLatin(asTypedInKorean(text))).toBe(text);
    }));
    fc.assert(fc.property(syllables, (text) => {
      expect(asTypedInKorean(`${asTypedInLatin(text)} a`).slice(0, -2)).toBe(text);
    }));
  });

  it('is that of es-hangul', () => {
    fc.assert(fc.property(syllables, (text) => {
      expect(asTypedInLatin(text)).toBe(convertHangulToQwerty(text));
      const latin = `${asTypedInLatin(text)}a`;
      expect(asTypedInKorean(latin)).toBe(convertQwertyToHangul(latin));
    }));
  });
});
