import type { SegmentIndex } from '../retrieval/segment-index.ts';
import { logarithm } from '../scoring/logarithm.ts';
import type { Weighing } from '../language/token.ts';

/** A term of a query: how much it counts, and how its language is weighed. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  readonly weighing: Weighing;
}

/**
 * BM25F: occurrences in all fields of a unit, each by its field's weight and length, are added up first and saturated
 * then, so that a word in two fields does not count as two words. S. Robertson, H. Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond" (2009), section 3.6.
 *
 * @param fieldWeights by field number.
 * @returns the score of every unit that holds a term of the query.
 */
export function bm25f(index: SegmentIndex, fieldWeights: readonly number[], query: readonly QueryTerm[]): Map<number, number> {
  const averages = fieldWeights.map((_, field) => index.averageLength(field));
  const scores = new Map<number, number>();
  const frequencies = new Map<number, number>();
  for (const { term, weight, weighing } of query) {
    const { k1, b } = weighing;
    weighFrequencies(index, term, fieldWeights, averages, b, frequencies);
    const rarity = logarithm(1 + (index.size - frequencies.size + 0.5) / (frequencies.size + 0.5));
    for (const [unit, frequency] of frequencies) {
      scores.set(unit, (scores.get(unit) ?? 0) + (weight * rarity * frequency * (k1 + 1)) / (frequency + k1));
    }
    frequencies.clear();
  }
  return scores;
}

function weighFrequencies(
  index: SegmentIndex,
  term: string,
  fieldWeights: readonly number[],
  averages: readonly number[],
  b: number,
  frequencies: Map<number, number>,
): void {
  const postings = index.postings(term);
  if (postings === undefined) return;
  for (let at = 0; at < postings.size; at++) {
    const segment = postings.segmentAt(at);
    const unit = index.livingUnitOf(segment);
    if (unit < 0) continue;
    const field = index.fieldOf(segment);
    const length = index.lengthOf(segment) / (averages[field] ?? 1);
    const frequency = ((fieldWeights[field] ?? 1) * postings.countAt(at)) / (1 - b + b * length);
    frequencies.set(unit, (frequencies.get(unit) ?? 0) + frequency);
  }
}
