import type { Token } from '../language/token.ts';
import { prefixOf, termOf } from '../retrieval/model.ts';

/** A part at either end of a word. */
const edgeMark = '^';
/** Beside words and their parts an index holds concepts; the mark keeps one from being taken for a word. */
const conceptMark = '#';
/** Keeps a phrase from being taken for a word. */
const phraseMark = '"';

/** The term of a word itself. */
export function wordTerm({ language, word }: Token): string {
  return termOf(language, word, false);
}

/** The term of a part of a word. */
export function partTerm({ language }: Token, part: string): string {
  return termOf(language, part, true);
}

/** The term of a concept. */
export function conceptTerm(id: string): string {
  return termOf('', conceptMark + id, false);
}

/** Whether a term is that of a concept. */
export function isConceptTerm(term: string): boolean {
  return term.startsWith(conceptTerm(''));
}

/** The term of two words in a row, the first of which is given. */
export function phraseTerm({ language }: Token, words: string): string {
  return termOf(language, phraseMark + words, false);
}

/**
 * The terms by which a query finds a word in parts. A word of two syllables must begin or end a longer one: in the middle of
 * it, as 동시 in 진동시험, they stand by chance.
 */
export function partTerms(token: Token): string[] {
  const { language, word, parts } = token;
  if (language === 'ko' && word.length === 2) return [partTerm(token, edgeMark + word)];
  return [...new Set(parts)].map((part) => partTerm(token, part));
}

/** Tells the words that hold one of the terms, as themselves or in parts. */
export function holdsTermOf(terms: readonly string[]): (token: Token) => boolean {
  // The terms are taken apart once, so that none are made of the words of a text.
  const wanted = terms.map((term) => {
    const { length } = prefixOf(term);
    return { language: term.slice(0, length - 1), isWord: term.charAt(length - 1) === '=', text: term.slice(length) };
  });
  return ({ language, word, parts }) =>
    wanted.some((one) => one.language === language && (one.isWord ? one.text === word : parts.includes(one.text) || isAtEnd(one.text, parts)));
}

function isAtEnd(text: string, parts: readonly string[]): boolean {
  return text.startsWith(edgeMark) && [parts[0], parts.at(-1)].includes(text.slice(1));
}

/** Each part of a word once, and those at its ends. */
export function partsOf({ language, parts }: Token): string[] {
  const edges = language === 'ko' ? [parts[0], parts.at(-1)].filter((part) => part !== undefined) : [];
  return [...new Set([...parts, ...edges.map((part) => edgeMark + part)])];
}

/** The pair of syllables between two words of Korean, where nothing but a space is between them. */
export function pairBetween(before: Token | undefined, token: Token): string | undefined {
  if (before?.language !== 'ko' || token.language !== 'ko') return undefined;
  const isBare = before.end - before.start === before.surface.length;
  return isBare && token.start === before.end + 1 ? before.word.slice(-1) + token.word.slice(0, 1) : undefined;
}
