import type { Token } from '../language/token.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import type { Way } from '../retrieval/search.ts';
import type { Analyzer } from './analyzer.ts';

/** A document: its id, and a text for every field of the index; what is left out is empty. */
export type TextDocument<Field extends string> = { readonly id: string } & { readonly [Name in Field]?: string | undefined };

/** A document that was found. Scores order the answers to one query; those of two queries cannot be compared. */
export interface TextHit {
  readonly id: string;
  /** Above 0; higher fits better. */
  readonly score: number;
}

/** What a text index is made with. */
export interface TextIndexOptions<Field extends string> {
  /** The fields of a document, at most 255, each with how much a word in it counts. */
  readonly fields: Readonly<Record<Field, number>>;
  /** Takes texts apart. */
  readonly analyzer: Analyzer;
  /** Other words of the index by which those of a query may be met, word by word. @default none */
  readonly expand?: Expand;
}

/** A word of a query as it is looked for, and terms of the index that count as it since they may have been meant. */
export interface Reading {
  readonly token: Token;
  readonly ways: readonly Way[];
}

/** Reads the words of a short query, each as one or several; `undefined` for any other query. */
export type Expand = (tokens: readonly Token[], parts: readonly LivePart[], analyzer: Analyzer) => readonly (readonly Reading[])[] | undefined;

/** A text index in memory. */
export interface TextIndex<Field extends string> {
  /** How many documents there are. */
  readonly size: number;
  /** Adds a document; one with the same id is replaced. */
  add(document: TextDocument<Field>): void;
  /** Takes a document out and says whether it was there. */
  remove(id: string): boolean;
  /**
   * The documents that hold words of the query, best first; those of one score by id.
   *
   * @param options.limit how many at most. @default 20
   */
  search(query: string, options?: { readonly limit?: number }): TextHit[];
  /** The whole index as a file, which opens without being built again. */
  snapshot(): Uint8Array;
}
