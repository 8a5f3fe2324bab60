export type { Analyzer } from './text-index/analyzer.ts';
export { createPlainTextIndex, restorePlainTextIndex } from './text-index/parted-index.ts';
export type { TextDocument, TextHit, TextIndex, TextIndexOptions } from './text-index/text-index.ts';
export type { PieceReader, StretchMemory, TextReader, Token, Weighing } from './language/token.ts';
