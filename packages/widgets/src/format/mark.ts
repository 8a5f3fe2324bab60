/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Cuts a text where it holds one of the terms, without regard to case. Where terms overlap, they are marked in one piece.
 * Joined together, the pieces are the text.
 */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const spans = terms.flatMap((term) => findAll(text, term)).sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of merged(spans)) {
    if (from > end) pieces.push({ text: text.slice(end, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

type Span = readonly [from: number, to: number];

function findAll(text: string, term: string): Span[] {
  if (term.trim() === '') return [];
  return [...text.matchAll(patternOf(term))].map((found) => [found.index, found.index + found[0].length]);
}

/** Korean words carry particles and join up, so a part of one counts; Latin ones are taken whole, with their plural. */
function patternOf(term: string): RegExp {
  const words = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isLatin = /^[\p{Script=Latin}\p{N}\s.-]+$/u.test(term);
  return new RegExp(isLatin ? `(?<![\\p{L}\\p{N}])${words}(?:s|es)?(?![\\p{L}\\p{N}])` : words, 'giu');
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of spans) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}
