import { english, isEnglishStopWord, stemEnglish } from './english.ts';
import { fold } from './fold.ts';
import { isKoreanStopWord, isParticle, isTail, korean, stemKorean, syllablePairs } from './korean.ts';
import { standardKeys, standardPattern } from './standards.ts';
import type { Language, Token, Weighing } from './token.ts';

/** How the words of each language are weighed; those of others go by the values for English. */
export const weighings: Readonly<Record<Language, Weighing>> = { ko: korean, en: english, other: english };

const pieces = new RegExp(
  [
    `(?<standard>${standardPattern})`,
    '(?<hangul>[가-힣ㄱ-ㆎ]+)',
    '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)+)',
    "(?<latin>[\\p{Script=Latin}\\d][\\p{Script=Latin}\\p{M}\\d]*(?:['’][\\p{Script=Latin}]+)*[+#]{0,2})",
    '(?<other>[\\p{L}\\p{N}\\p{M}]+)',
  ].join('|'),
  'gu',
);

/**
 * The words of a text that carry meaning, in their order: particles, endings and stop words are off, numbers and the names
 * of standards stay whole. The same text gives the same words in composed and decomposed form.
 *
 * @example
 * analyze('인버터의 진동시험을').map((token) => token.word); // ['인버터', '진동시험']
 * analyze('vibration tests').map((token) => token.word);    // ['vibrat', 'test']
 */
export function analyze(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(pieces)) {
    const [written] = match;
    const groups = match.groups ?? {};
    const start = match.index;
    if (groups['hangul'] !== undefined) {
      const token = koreanToken(written, start, folded);
      // X선, A형: the letter went into the word.
      if (token !== undefined && tokens.at(-1)?.start === token.start) tokens.pop();
      if (token !== undefined) tokens.push(token);
      continue;
    }
    const token =
      groups['standard'] !== undefined ? standardToken(written, start)
      : groups['number'] !== undefined ? numberToken(written, start)
      : groups['latin'] !== undefined ? latinToken(written, start)
      : otherToken(written, start);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function koreanToken(written: string, start: number, folded: string): Token | undefined {
  const end = start + written.length;
  if (/[\p{Script=Latin}\d]/u.test(folded[start - 1] ?? ' ') && isTail(written)) {
    const [letter] = /(?<![\p{Script=Latin}\d])[A-Za-z]$/u.exec(folded.slice(0, start)) ?? [];
    if (letter === undefined || isParticle(written)) return undefined;
    const surface = letter + written.charAt(0);
    return { surface, start: start - 1, end, language: 'ko', word: surface.toLowerCase(), parts: [] };
  }
  const stem = stemKorean(written);
  if (isKoreanStopWord(written) || isKoreanStopWord(stem)) return undefined;
  return { surface: stem, start, end, language: 'ko', word: stem, parts: syllablePairs(stem) };
}

function latinToken(written: string, start: number): Token | undefined {
  const lower = written.toLowerCase();
  if (isEnglishStopWord(lower)) return undefined;
  return { surface: written, start, end: start + written.length, language: 'en', word: stemEnglish(lower), parts: [] };
}

function numberToken(written: string, start: number): Token {
  return { surface: written, start, end: start + written.length, language: 'en', word: written.replaceAll(',', ''), parts: [] };
}

function standardToken(written: string, start: number): Token {
  const { key, adopted, series } = standardKeys(written);
  return { surface: written, start, end: start + written.length, language: 'en', word: key, parts: [key, adopted, series] };
}

function otherToken(written: string, start: number): Token {
  const word = written.toLowerCase();
  return { surface: written, start, end: start + written.length, language: 'other', word, parts: [] };
}
