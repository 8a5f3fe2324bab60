import { analyze } from '../language/analyze.ts';
import { joinsWords, weighingOf } from '../language/languages.ts';
import type { Token, Weighing } from '../language/token.ts';

/** Takes texts apart for an index: documents and queries alike. */
export interface Analyzer {
  /** Name and version. It changes when a text gives other words, since an index that was saved before does not fit any more. */
  readonly id: string;
  /** The words of a text, in their order. */
  analyze(text: string): readonly Token[];
  /** How words are weighed that tokens say are in this language. */
  weighingOf(language: string): Weighing;
  /** Whether words of this language are joined or set apart as people like. */
  joinsWords(language: string): boolean;
}

/** Korean and English, and the languages that were added. */
export const defaultAnalyzer: Analyzer = { id: 'dongban/1', analyze, weighingOf, joinsWords };
