import type { Token } from '../language/token.ts';

/** Words and their parts live side by side in one index; the marks keep a part from being taken for a word. */
const partMark = '~';
/** A part at either end of a word. */
const edgeMark = '^';

/**
 * How often each word, and each part of a word, occurs. Korean nouns in a row are spaced or not as people like, so the pair
 * of syllables between two of them counts as a part too: 진동 시험 then holds every part of 진동시험.
 */
export function countTerms(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [index, token] of tokens.entries()) {
    count(token.word);
    for (const term of termsOfParts(token)) count(term);
    const between = pairBetween(tokens[index - 1], token);
    if (between !== undefined) count(partTerm(between));
  }
  return counts;
}

/** The term under which a part stands in an index. */
export function partTerm(part: string): string {
  return partMark + part;
}

/**
 * The terms by which a query finds a word in parts. A word of two syllables must begin or end a longer one: in the middle of
 * it, as 동시 in 진동시험, they stand by chance.
 */
export function partTerms({ language, word, parts }: Token): string[] {
  if (language === 'ko' && word.length === 2) return [edgeMark + word];
  return [...new Set(parts)].map(partTerm);
}

/** Whether a word holds one of the terms, as itself or in parts. */
export function holdsTerm(token: Token, terms: ReadonlySet<string>): boolean {
  return terms.has(token.word) || [...termsOfParts(token)].some((term) => terms.has(term));
}

function termsOfParts({ language, parts }: Token): Set<string> {
  const edges = language === 'ko' ? [parts[0], parts.at(-1)].filter((part) => part !== undefined) : [];
  return new Set([...parts.map(partTerm), ...edges.map((part) => edgeMark + part)]);
}

function pairBetween(before: Token | undefined, token: Token): string | undefined {
  if (before?.language !== 'ko' || token.language !== 'ko') return undefined;
  const isBare = before.end - before.start === before.surface.length;
  return isBare && token.start === before.end + 1 ? before.word.slice(-1) + token.word.slice(0, 1) : undefined;
}
