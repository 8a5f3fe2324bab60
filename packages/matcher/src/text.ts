export { createTextIndex, type TextDocument, type TextHit, type TextIndex } from './text-index/text-index.ts';
export type { Language, Word } from './language/language.ts';
export { addLanguage } from './language/languages.ts';
export type { Weighing } from './language/token.ts';
