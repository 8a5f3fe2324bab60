/** A word of a text, as an index sees it. */
export interface Token {
  /** The word as it is written, without the particle or ending that hangs on it. */
  readonly surface: string;
  /** Place in the folded text, the particle included. */
  readonly start: number;
  readonly end: number;
  /** Tag of the language that took the word apart, or `other`; numbers and standards go with English. */
  readonly language: string;
  /** The form under which words that mean the same meet: a stem, a number, the key of a standard. */
  readonly word: string;
  /** Pieces by which a part of the word is found: pairs of syllables, the series of a standard. */
  readonly parts: readonly string[];
}

/** Takes a text in pieces, in their order. */
export interface TextReader {
  /** A stretch of the folded text that gives the same tokens wherever it stands: those of its text alone. */
  plain(folded: string, start: number, end: number): void;
  /** A token for which something around it may have mattered. */
  token(token: Token): void;
}

/** What is kept of stretches of texts that have been seen. */
export interface StretchMemory {
  /** What was set for the stretch between two places of a text; −1 where it is new. */
  get(text: string, start: number, end: number): number;
  /** Sets a number, 0 or higher, for a stretch that is new. */
  set(text: string, start: number, end: number, value: number): void;
}

/** Reads texts in pieces, so that what a piece gives need not be worked out whenever it occurs. */
export interface PieceReader {
  read(text: string, reader: TextReader): void;
  /** An empty memory for the stretches that `read` says are plain. */
  newMemory(): StretchMemory;
}

/** How words of a language are weighed. */
export interface Weighing {
  /** Term saturation of BM25, 0 and up. */
  readonly k1: number;
  /** Length normalization of BM25, 0 to 1. */
  readonly b: number;
  /** What a part of a word counts beside the word itself, 0 to 1: it finds what spacing and compounds hide, and rarely decides. */
  readonly parts: number;
}
