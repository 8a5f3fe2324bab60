import type { PieceReader, Token, Weighing } from '../language/token.ts';

/** Takes texts apart for an index: documents and queries alike. */
export interface Analyzer {
  /** Name and version. It changes when a text gives other words, since an index that was saved before does not fit any more. */
  readonly id: string;
  /** The words of a text, in their order. */
  analyze(text: string): readonly Token[];
  /** The same words in pieces, which an index builds several times faster from. @default a piece for every token of `analyze` */
  readonly pieces?: PieceReader;
  /** How words are weighed that tokens say are in this language. */
  weighingOf(language: string): Weighing;
  /** Whether words of this language are joined or set apart as people like. */
  joinsWords(language: string): boolean;
}

