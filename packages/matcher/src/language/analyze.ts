import { fold } from './fold.ts';
import { isHangul, korean } from './korean.ts';
import type { Language } from './language.ts';
import { languages } from './languages.ts';
import { quantityKey, quantityPattern } from './quantities.ts';
import { standardKeys, standardPattern } from './standards.ts';
import type { TextReader, Token } from './token.ts';

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)+';
/** Groups of the pattern before those of the languages: the whole match, a standard, a quantity, a number. */
const firstLanguage = 4;
/** One pattern for all that a text is made of; made anew where a language has been added. */
let compiled: { readonly from: readonly Language[]; readonly pattern: RegExp } | undefined;

/**
 * The words of a text that carry meaning, in their order: particles, endings and stop words are off; numbers with their
 * units and the names of standards stay whole. The same text gives the same words in composed and decomposed form.
 *
 * @example
 * analyze('인버터의 진동시험을').map((token) => token.word); // ['인버터', '진동시험']
 * analyze('vibration tests').map((token) => token.word);    // ['vibrat', 'test']
 * analyze('-40 ℃, 10kHz').map((token) => token.word);       // ['-40°c', '10khz']
 */
export function analyze(text: string): Token[] {
  const tokens: Token[] = [];
  readText(text, {
    plain: (folded, start, end) => addWords(tokens, korean, folded.slice(start, end), start, ''),
    token: (token) => void tokens.push(token),
  });
  return tokens;
}

/**
 * Reads a text for somebody who remembers what plain words give. A plain word is Hangul between spaces or punctuation, which
 * is most of a Korean text; for all else the pattern is asked.
 */
export function readText(text: string, reader: TextReader): void {
  const folded = fold(text);
  const from = languages();
  const pattern = patternOf(from);
  // A language that was added may read anything its own way.
  const hasPlain = from[0] === korean;
  const others: Token[] = [];
  const flush = () => {
    for (const token of others) reader.token(token);
    others.length = 0;
  };
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at);
    if (hasPlain && isBetweenWords(code)) {
      at += 1;
      continue;
    }
    if (hasPlain && isHangul(code) && (at === 0 || isBetweenWords(folded.charCodeAt(at - 1)))) {
      const start = at;
      do at += 1;
      while (at < folded.length && isHangul(folded.charCodeAt(at)));
      if (others.length > 0) flush();
      reader.plain(folded, start, at);
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) break;
    addMatch(others, match, from, folded);
    at = match.index + match[0].length;
  }
  flush();
}

/** Whether a character stands between words and is a part of none: spaces and most punctuation, but not a sign before a number. */
function isBetweenWords(code: number): boolean {
  if (code < 0x80) return code !== 0x2d && !(code >= 0x30 && code <= 0x39) && !((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x3008 && code <= 0x301f);
}

function patternOf(from: readonly Language[]): RegExp {
  if (compiled?.from !== from) {
    const groups = [standardPattern, quantityPattern, number, ...from.map(({ writing }) => writing)];
    compiled = { from, pattern: new RegExp(groups.map((group) => `(${group})`).join('|'), 'gu') };
  }
  return compiled.pattern;
}

function addMatch(tokens: Token[], match: RegExpExecArray, from: readonly Language[], folded: string): void {
  const [written, standard, quantity, figure] = match;
  const start = match.index;
  if (standard !== undefined) tokens.push(standardToken(standard, start));
  else if (quantity !== undefined) tokens.push(numberToken(quantity, start, quantityKey(quantity)));
  else if (figure !== undefined) tokens.push(numberToken(figure, start, figure.replaceAll(',', '')));
  else addWords(tokens, from[match.indexOf(written, firstLanguage) - firstLanguage], written, start, folded.slice(Math.max(0, start - 2), start));
}

function addWords(tokens: Token[], language: Language | undefined, stretch: string, at: number, before: string): void {
  if (language === undefined) return;
  for (const { start, end, surface, word, parts } of language.words(stretch, before)) {
    // X선, A형: the letter went into the word.
    if ((tokens.at(-1)?.end ?? 0) > at + start) tokens.pop();
    tokens.push({ surface, start: at + start, end: at + end, language: language.tag, word, parts });
  }
}

function numberToken(written: string, start: number, word: string): Token {
  return { surface: written, start, end: start + written.length, language: 'en', word, parts: [] };
}

function standardToken(written: string, start: number): Token {
  const { key, adopted, series } = standardKeys(written);
  return { ...numberToken(written, start, key), parts: [key, adopted, series] };
}
