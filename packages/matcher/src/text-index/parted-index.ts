import { DongbanError } from '@dongban/core/errors';
import { lengthCode, lengthOf } from '../retrieval/length-code.ts';
import { Lexicon } from '../retrieval/lexicon.ts';
import { mergeParts } from '../retrieval/merge.ts';
import type { Model } from '../retrieval/model.ts';
import { readPartFile, writePartFile } from '../retrieval/part-file.ts';
import { search } from '../retrieval/search.ts';
import { SearchedPart } from '../retrieval/searched-part.ts';
import { atOnce } from '../retrieval/steps.ts';
import { Tail } from '../retrieval/tail.ts';
import type { Analyzer } from './analyzer.ts';
import { queryTermsOf } from './index-terms.ts';
import type { Expand, TextDocument, TextHit, TextIndex, TextIndexOptions } from './text-index.ts';

/**
 * Makes a text index that knows no language: what the words of a text are is up to the analyzer. Scores are BM25F over the
 * fields.
 *
 * @throws {RangeError} where there is no field, more than 255, or a weight is not above 0.
 * @example
 * import type { Analyzer } from '@dongban/matcher/plain-text';
 *
 * const analyzer: Analyzer = {
 *   id: 'spaces/1',
 *   analyze: (text) => [...text.toLowerCase().matchAll(/\S+/g)].map(({ 0: word, index }) => ({ surface: word, start: index, end: index + word.length, language: 'en', word, parts: [] })),
 *   weighingOf: () => ({ k1: 0.9, b: 0.4, parts: 0 }),
 *   joinsWords: () => false,
 * };
 * const index = createPlainTextIndex({ fields: { text: 1 }, analyzer });
 * index.add({ id: 'a', text: 'to be or not to be' });
 * index.search('be').map(({ id }) => id); // → ['a']
 */
export function createPlainTextIndex<Field extends string>(options: TextIndexOptions<Field>): TextIndex<Field> {
  return new PartedIndex(options);
}

/**
 * Opens what `snapshot()` gave. Nothing is built or copied: the index reads the bytes where they are, so they must not be
 * changed afterwards.
 *
 * @param options those the index was made with.
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not a snapshot, or not as they were written;
 * `snapshot-mismatch` where another version wrote them, or an index of other fields or another analyzer.
 * @example
 * import { createPlainTextIndex, type Analyzer } from '@dongban/matcher/plain-text';
 *
 * const analyzer: Analyzer = {
 *   id: 'letters/1',
 *   analyze: (text) => [...text].map((word, start) => ({ surface: word, start, end: start + 1, language: 'en', word, parts: [] })),
 *   weighingOf: () => ({ k1: 0.9, b: 0.4, parts: 0 }),
 *   joinsWords: () => false,
 * };
 * const options = { fields: { text: 1 }, analyzer };
 * const index = createPlainTextIndex(options);
 * index.add({ id: 'a', text: 'abc' });
 * restorePlainTextIndex(index.snapshot(), options).search('b').map(({ id }) => id); // → ['a']
 */
export function restorePlainTextIndex<Field extends string>(bytes: Uint8Array, options: TextIndexOptions<Field>): TextIndex<Field> {
  const index = new PartedIndex(options);
  index.open(bytes);
  return index;
}

/** So many occurrences are gathered before they are written as a part. */
const tailOccurrences = 4_000_000;
/** So many parts may lie side by side while nobody searches. */
const mostParts = 16;
/** So many terms are remembered from one part to the next, in some 100 MB. */
const mostTerms = 1_000_000;

class PartedIndex<Field extends string> implements TextIndex<Field> {
  readonly #names: readonly Field[];
  readonly #analyzer: Analyzer;
  readonly #expand: Expand | undefined;
  readonly #model: Model;
  /** By field: how many texts there are, and how many words they have. */
  readonly #texts: number[];
  readonly #words: number[];
  #parts: SearchedPart[] = [];
  #lexicon: Lexicon;
  #tail: Tail;

  constructor({ fields, analyzer, expand }: TextIndexOptions<Field>) {
    this.#names = Object.keys(fields) as Field[];
    const fieldWeights = this.#names.map((name) => fields[name]);
    if (fieldWeights.length === 0 || fieldWeights.length > 255 || fieldWeights.some((weight) => !(weight > 0))) {
      throw new RangeError('createTextIndex: `fields` needs at least one field, and weights above 0.');
    }
    this.#analyzer = analyzer;
    this.#lexicon = new Lexicon(analyzer);
    this.#tail = new Tail(this.#lexicon);
    this.#expand = expand;
    this.#model = { fieldWeights, weighingOf: (language) => analyzer.weighingOf(language) };
    this.#texts = fieldWeights.map(() => 0);
    this.#words = fieldWeights.map(() => 0);
  }

  get size(): number {
    return this.#parts.reduce((sum, part) => sum + part.size, this.#tail.size);
  }

  add(document: TextDocument<Field>): void {
    this.remove(document.id);
    this.#tail.add(document.id);
    for (const [field, name] of this.#names.entries()) {
      const length = this.#tail.addText(field, document[name] ?? '');
      if (length > 0) this.#count(field, lengthOf(lengthCode(length)), 1);
    }
    if (this.#tail.occurrences >= tailOccurrences) this.#write(mostTerms);
  }

  remove(id: string): boolean {
    if (this.#tail.has(id)) this.#seal();
    for (const live of this.#parts) {
      const unit = live.find(id);
      if (unit < 0) continue;
      const { firstSegment, part: { kindOf } } = live;
      for (const kind of kindOf.subarray(firstSegment[unit], firstSegment[unit + 1])) this.#count(kind >> 8, lengthOf(kind & 255), -1);
      live.remove(unit);
      if (live.dead > live.size) this.#merge(this.#parts.indexOf(live), 1);
      return true;
    }
    return false;
  }

  search(query: string, { limit = 20 } = {}): TextHit[] {
    this.#seal();
    const tokens = this.#analyzer.analyze(query);
    const expanded = this.#expand?.(tokens, this.#parts, this.#analyzer)?.flat();
    const readings = expanded ?? tokens.map((token) => ({ token, ways: [] }));
    return search(this.#parts, this.#model, this.#averages(), queryTermsOf(readings, this.#analyzer, expanded !== undefined), limit);
  }

  snapshot(): Uint8Array {
    this.#seal();
    if (this.#parts.length > 1 || this.#parts.some(({ dead }) => dead > 0)) this.#merge(0, this.#parts.length);
    const part = this.#parts[0]?.part ?? atOnce(mergeParts([], this.#model, this.#averages()));
    return writePartFile(part, this.#madeFor());
  }

  /** Takes over a snapshot, in an index that is empty. */
  open(bytes: Uint8Array): void {
    const { part, madeFor } = readPartFile(bytes);
    if (madeFor !== this.#madeFor()) {
      throw new DongbanError('snapshot-mismatch', `The snapshot was made for ${madeFor}, and is to be opened for ${this.#madeFor()}. Make it anew.`, {
        params: { what: 'options', madeFor, openedFor: this.#madeFor() },
      });
    }
    for (const kind of part.kindOf) this.#count(kind >> 8, lengthOf(kind & 255), 1);
    if (part.ids.size > 0) this.#parts = [new SearchedPart(part)];
  }

  /** What a snapshot must agree with. */
  #madeFor(): string {
    return JSON.stringify([this.#analyzer.id, this.#names.map((name, field) => [name, this.#model.fieldWeights[field]])]);
  }

  /** Makes all that came findable, and forgets its words, since no others may come for a while. */
  #seal(): void {
    if (this.#tail.size > 0) this.#write(0);
    this.#tidy();
  }

  /**
   * Writes what came last as a part.
   *
   * @param most where there are more terms than so many, they are forgotten.
   */
  #write(most: number): void {
    this.#parts.push(new SearchedPart(atOnce(this.#tail.toPart(this.#lexicon.inOrder(), this.#model, this.#averages()))));
    if (this.#lexicon.terms.length > most) this.#lexicon = new Lexicon(this.#analyzer);
    this.#tail = new Tail(this.#lexicon);
    if (this.#parts.length >= mostParts) this.#tidy();
  }

  /** Makes parts one, so that they become larger backwards: then there are few, and each is rewritten seldom. */
  #tidy(): void {
    let first = this.#parts.length - 1;
    for (let size = 0; first > 0; first--) {
      size += this.#parts[first]?.size ?? 0;
      if ((this.#parts[first - 1]?.size ?? 0) >= 2 * size) break;
    }
    if (first < this.#parts.length - 1) this.#merge(first, this.#parts.length - first);
  }

  #merge(first: number, count: number): void {
    const merged = new SearchedPart(atOnce(mergeParts(this.#parts.slice(first, first + count), this.#model, this.#averages())));
    this.#parts.splice(first, count, ...(merged.size > 0 ? [merged] : []));
  }

  #averages(): Float64Array {
    return Float64Array.from(this.#texts, (texts, field) => (texts === 0 ? 1 : (this.#words[field] as number) / texts));
  }

  #count(field: number, length: number, sign: number): void {
    (this.#texts[field] as number) += sign;
    (this.#words[field] as number) += sign * length;
  }
}
