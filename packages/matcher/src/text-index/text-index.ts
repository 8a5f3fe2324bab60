import { LivePart } from '../retrieval/live-part.ts';
import { lengthCode, lengthOf } from '../retrieval/length-code.ts';
import { mergeParts } from '../retrieval/merge.ts';
import type { Model } from '../retrieval/model.ts';
import { search } from '../retrieval/search.ts';
import { Tail, type TakeTerm } from '../retrieval/tail.ts';
import { defaultAnalyzer, type Analyzer } from './analyzer.ts';
import { forEachTerm, queryTermsOf } from './index-terms.ts';

/** A document: its id, and a text for every field of the index; what is left out is empty. */
export type TextDocument<Field extends string> = { readonly id: string } & { readonly [Name in Field]?: string | undefined };

/** A document that was found. Scores order the answers to one query; those of two queries cannot be compared. */
export interface TextHit {
  readonly id: string;
  /** Above 0; higher fits better. */
  readonly score: number;
}

/** What an index is made with. */
export interface TextIndexOptions<Field extends string> {
  /** The fields of a document, each with how much a word in it counts. */
  readonly fields: Readonly<Record<Field, number>>;
  /** Takes texts apart. @default defaultAnalyzer */
  readonly analyzer?: Analyzer;
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
 * @throws {RangeError} where there is no field, more than 255, or a weight is not above 0.
 * @example
 * const index = createTextIndex({ fields: { title: 2, body: 1 } });
 * index.add({ id: 'a', title: '진동시험', body: '인버터의 진동을 시험합니다.' });
 * index.search('진동 시험을 받고 싶어요', { limit: 10 }); // [{ id: 'a', score: … }]
 */
export function createTextIndex<Field extends string>(options: TextIndexOptions<Field>): TextIndex<Field> {
  return new PartedIndex(options);
}

/** So many occurrences are gathered before they are written as a part. */
const tailOccurrences = 1_000_000;

class PartedIndex<Field extends string> implements TextIndex<Field> {
  readonly #names: readonly Field[];
  readonly #analyzer: Analyzer;
  readonly #model: Model;
  /** By field: how many texts there are, and how many words they have. */
  readonly #texts: number[];
  readonly #words: number[];
  #parts: LivePart[] = [];
  #tail = new Tail();

  constructor({ fields, analyzer = defaultAnalyzer }: TextIndexOptions<Field>) {
    this.#names = Object.keys(fields) as Field[];
    const fieldWeights = this.#names.map((name) => fields[name]);
    if (fieldWeights.length === 0 || fieldWeights.length > 255 || fieldWeights.some((weight) => !(weight > 0))) {
      throw new RangeError('createTextIndex: `fields` needs at least one field, and weights above 0.');
    }
    this.#analyzer = analyzer;
    this.#model = { fieldWeights, weighingOf: (language) => analyzer.weighingOf(language) };
    this.#texts = fieldWeights.map(() => 0);
    this.#words = fieldWeights.map(() => 0);
  }

  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.size, this.#tail.size);
  }

  add(document: TextDocument<Field>): void {
    this.remove(document.id);
    const segments = [];
    for (const [field, name] of this.#names.entries()) {
      const tokens = this.#analyzer.analyze(document[name] ?? '');
      if (tokens.length === 0) continue;
      segments.push({ field, length: tokens.length, forEachTerm: (take: TakeTerm) => forEachTerm(tokens, this.#analyzer, take) });
      this.#count(field, lengthOf(lengthCode(tokens.length)), 1);
    }
    this.#tail.add(document.id, segments);
    if (this.#tail.occurrences >= tailOccurrences) this.#seal();
  }

  remove(id: string): boolean {
    if (this.#tail.has(id)) this.#seal();
    for (const live of this.#parts) {
      const unit = live.find(id);
      if (unit < 0) continue;
      live.forEachSegment(unit, (segment) => {
        const kind = live.part.kindOf[segment] as number;
        this.#count(kind >> 8, lengthOf(kind & 255), -1);
      });
      live.remove(unit);
      if (live.dead > live.size) this.#merge(this.#parts.indexOf(live), 1);
      return true;
    }
    return false;
  }

  search(query: string, { limit = 20 } = {}): TextHit[] {
    this.#seal();
    return search(this.#parts, this.#model, this.#averages(), queryTermsOf(this.#analyzer.analyze(query), this.#analyzer), limit);
  }

  /** Writes what came last as a part. Parts become larger backwards, so that there are few and each is rewritten seldom. */
  #seal(): void {
    if (this.#tail.size === 0) return;
    this.#parts.push(new LivePart(this.#tail.toPart(this.#model, this.#averages())));
    this.#tail = new Tail();
    let first = this.#parts.length - 1;
    for (let size = 0; first > 0; first--) {
      size += this.#parts[first]?.size ?? 0;
      if ((this.#parts[first - 1]?.size ?? 0) >= 2 * size) break;
    }
    if (first < this.#parts.length - 1) this.#merge(first, this.#parts.length - first);
  }

  #merge(first: number, count: number): void {
    const merged = mergeParts(this.#parts.slice(first, first + count), this.#model, this.#averages());
    this.#parts.splice(first, count, new LivePart(merged));
  }

  #averages(): Float64Array {
    return Float64Array.from(this.#texts, (texts, field) => (texts === 0 ? 1 : (this.#words[field] as number) / texts));
  }

  #count(field: number, length: number, sign: number): void {
    (this.#texts[field] as number) += sign;
    (this.#words[field] as number) += sign * length;
  }
}
