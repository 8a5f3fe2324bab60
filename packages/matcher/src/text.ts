export { createTextIndex, restoreTextIndex } from './text-index/default-text-index.ts';
export type { TextDocument, TextHit, TextIndex } from './text-index/text-index.ts';
export type { Language, Word } from './language/language.ts';
export { addLanguage } from './language/languages.ts';
export type { Weighing } from './language/token.ts';
