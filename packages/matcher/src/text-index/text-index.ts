import { analyze } from '../language/analyze.ts';
import { weighingOf } from '../language/languages.ts';
import { bestOf } from '../scoring/best.ts';
import { SegmentIndex } from '../retrieval/segment-index.ts';
import { bm25f, type QueryTerm } from './bm25f.ts';
import { countTerms, partTerms } from './terms.ts';

/** A document: its id, and a text for every field of the index; what is left out is empty. */
export type TextDocument<Field extends string> = { readonly id: string } & { readonly [Name in Field]?: string | undefined };

/** A document that was found. Scores order the answers to one query; those of two queries cannot be compared. */
export interface TextHit {
  readonly id: string;
  /** Above 0; higher fits better. */
  readonly score: number;
}

/** A text index in memory. */
export interface TextIndex<Field extends string> {
  /** How many documents there are. */
  readonly size: number;
  /** Adds a document; one with the same id is replaced. */
  add(document: TextDocument<Field>): void;
  /** Takes a document out and says whether it was there. */
  remove(id: string): boolean;
  /** The documents that hold words of the query, best first; those of one score by id. */
  search(query: string, options?: { readonly limit?: number }): TextHit[];
}

/**
 * Makes a text index for Korean and English: particles, endings and stop words are off, English is stemmed, words are found
 * inside Korean compounds, and composed and decomposed text give the same answer. Scores are BM25F over the fields.
 *
 * @param options.fields the fields of a document, each with how much a word in it counts.
 * @throws {RangeError} where there is no field, or a weight is not above 0.
 * @example
 * const index = createTextIndex({ fields: { title: 2, body: 1 } });
 * index.add({ id: 'a', title: '진동시험', body: '인버터의 진동을 시험합니다.' });
 * index.search('진동 시험을 받고 싶어요', { limit: 10 }); // [{ id: 'a', score: … }]
 */
export function createTextIndex<Field extends string>(options: { readonly fields: Readonly<Record<Field, number>> }): TextIndex<Field> {
  const names = Object.keys(options.fields) as Field[];
  const weights = names.map((name) => options.fields[name]);
  if (names.length === 0 || weights.some((weight) => !(weight > 0))) {
    throw new RangeError('createTextIndex: `fields` needs at least one field, and weights above 0.');
  }
  const index = new SegmentIndex();
  const units = new Map<string, number>();
  const ids: string[] = [];

  const remove = (id: string): boolean => {
    const unit = units.get(id);
    if (unit !== undefined) index.remove(unit);
    return units.delete(id);
  };
  return {
    get size() {
      return index.size;
    },
    add(document) {
      remove(document.id);
      const unit = index.add(names.map((name, field) => segmentOf(document[name] ?? '', field)));
      units.set(document.id, unit);
      ids[unit] = document.id;
    },
    remove,
    search(query, { limit = 20 } = {}) {
      const scores = bm25f(index, weights, queryTerms(query));
      return bestOf(hits(scores, ids), limit);
    },
  };
}

function segmentOf(text: string, field: number) {
  const tokens = analyze(text);
  return { field, length: tokens.length, terms: countTerms(tokens) };
}

/** A word that stands twice in the query counts twice. */
function queryTerms(query: string): QueryTerm[] {
  return analyze(query).flatMap((token) => {
    const weighing = weighingOf(token.language);
    return [{ term: token.word, weight: 1, weighing }, ...partTerms(token).map((term) => ({ term, weight: weighing.parts, weighing }))];
  });
}

function* hits(scores: ReadonlyMap<number, number>, ids: readonly string[]): Generator<TextHit> {
  for (const [unit, score] of scores) {
    const id = ids[unit];
    if (id !== undefined) yield { id, score };
  }
}
