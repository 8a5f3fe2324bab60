import type { Weighing } from '../language/token.ts';
import { lengthOf } from './length-code.ts';

/** What a count is worth: by its field, and by the language of its term. */
export interface Model {
  readonly fieldWeights: readonly number[];
  weighingOf(language: string): Weighing;
}

/** A term of an index. It begins with the language it is weighed by; parts of words are kept apart from words. */
export function termOf(language: string, text: string, isPart: boolean): string {
  return language + (isPart ? '~' : '=') + text;
}

/** What a term begins with: its language, and whether it is a word or a part. */
export function prefixOf(term: string): string {
  let length = 0;
  while (length < term.length && term.charAt(length) !== '~' && term.charAt(length) !== '=') length += 1;
  return term.slice(0, length + 1);
}

/** How a term is weighed. */
export function weighingOfTerm(model: Pick<Model, 'weighingOf'>, term: string): Weighing {
  return model.weighingOf(prefixOf(term).slice(0, -1));
}

/**
 * BM25F before saturation, by kind of segment: what one occurrence is worth in a field, in a text of a length. S. Robertson,
 * H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.6.
 */
export function worthByKind({ fieldWeights }: Pick<Model, 'fieldWeights'>, averages: ArrayLike<number>, b: number): Float64Array {
  const worth = new Float64Array(256 * fieldWeights.length);
  for (const [field, weight] of fieldWeights.entries()) {
    for (let code = 0; code < 256; code++) worth[256 * field + code] = weight / (1 - b + (b * lengthOf(code)) / (averages[field] || 1));
  }
  return worth;
}
