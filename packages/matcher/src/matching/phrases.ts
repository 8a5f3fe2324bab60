import type { Token } from '../language/token.ts';

/** Two words in a row. */
export interface Phrase {
  /** Their forms, with one space. */
  readonly words: string;
  /** As the text writes them, with one space. */
  readonly surface: string;
  readonly first: Token;
}

/** Whether a word says something: a number and a single letter alone do not. */
export function isTelling({ word }: Token): boolean {
  return !/^(?:[\d.]+%?|[a-z])$/.test(word);
}

/**
 * Pairs of neighbouring words. "Neural" and "network" are common in many fields; the two in a row are of one. Words that carry no
 * meaning are off already, so "quality of life" is a pair, too.
 */
export function phrasesIn(tokens: readonly Token[]): Phrase[] {
  const words = tokens.filter(isTelling);
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    return first === undefined ? [] : [{ words: `${first.word} ${second.word}`, surface: `${first.surface} ${second.surface}`, first }];
  });
}
