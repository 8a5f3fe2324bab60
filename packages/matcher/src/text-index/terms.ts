import type { Token } from '../language/token.ts';

/** Words and their parts live side by side in one index; the mark keeps a part from being taken for a word. */
export const partMark = '~';

/**
 * How often each word, and each part of a word, occurs. Korean nouns in a row are spaced or not as people like, so the pair
 * of syllables between two of them counts as a part too: 진동 시험 then holds every part of 진동시험.
 */
export function countTerms(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [index, token] of tokens.entries()) {
    count(token.word);
    for (const part of new Set(token.parts)) count(partMark + part);
    const between = pairBetween(tokens[index - 1], token);
    if (between !== undefined) count(partMark + between);
  }
  return counts;
}

function pairBetween(before: Token | undefined, token: Token): string | undefined {
  if (before?.language !== 'ko' || token.language !== 'ko') return undefined;
  const isBare = before.end - before.start === before.surface.length;
  return isBare && token.start === before.end + 1 ? before.word.slice(-1) + token.word.slice(0, 1) : undefined;
}
