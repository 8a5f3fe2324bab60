export { createTextIndex, type TextDocument, type TextHit, type TextIndex } from './text-index/text-index.ts';
