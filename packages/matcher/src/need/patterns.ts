import type { Found } from './span.ts';

/** What is meant → a pattern (flag `g`) of the words that say so. A group `words`, where there is one, is what counts as said. */
export type PatternTable<T> = readonly (readonly [T, RegExp])[];

/** Everything that a table's patterns find in a text. */
export function readPatterns<T>(text: string, table: PatternTable<T>): Found<T>[] {
  return table.flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const words = match.groups?.['words'] ?? match[0];
      const start = match.index + match[0].indexOf(words);
      return { value, start, end: start + words.length };
    }),
  );
}
