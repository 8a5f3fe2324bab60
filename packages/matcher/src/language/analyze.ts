import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { languages } from './languages.ts';
import { quantityKey, quantityPattern } from './quantities.ts';
import { standardKeys, standardPattern } from './standards.ts';
import type { Token } from './token.ts';

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
  const folded = fold(text);
  const from = languages();
  const tokens: Token[] = [];
  for (const match of folded.matchAll(patternOf(from))) {
    const [written, standard, quantity, figure] = match;
    const start = match.index;
    if (standard !== undefined) tokens.push(standardToken(standard, start));
    else if (quantity !== undefined) tokens.push(numberToken(quantity, start, quantityKey(quantity)));
    else if (figure !== undefined) tokens.push(numberToken(figure, start, figure.replaceAll(',', '')));
    else addWords(tokens, from[match.indexOf(written, firstLanguage) - firstLanguage], written, start, folded);
  }
  return tokens;
}

function patternOf(from: readonly Language[]): RegExp {
  if (compiled?.from !== from) {
    const groups = [standardPattern, quantityPattern, number, ...from.map(({ writing }) => writing)];
    compiled = { from, pattern: new RegExp(groups.map((group) => `(${group})`).join('|'), 'gu') };
  }
  return compiled.pattern;
}

function addWords(tokens: Token[], language: Language | undefined, stretch: string, at: number, folded: string): void {
  if (language === undefined) return;
  for (const { start, end, surface, word, parts } of language.words(stretch, folded.slice(Math.max(0, at - 2), at))) {
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
