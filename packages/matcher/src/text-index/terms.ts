import type { Token } from '../language/token.ts';

/** Words and their parts live side by side in one index; the mark keeps a part from being taken for a word. */
export const partMark = '~';

/** How often each word, and each part of a word, occurs. */
export function countTerms(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const { word, parts } of tokens) {
    count(word);
    for (const part of new Set(parts)) count(partMark + part);
  }
  return counts;
}
