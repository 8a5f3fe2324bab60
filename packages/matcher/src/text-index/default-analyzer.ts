import { analysisId } from '../language/analysis-id.ts';
import { analyze, readText } from '../language/analyze.ts';
import { joinsWords, weighingOf } from '../language/languages.ts';
import { SeenWords } from '../retrieval/seen-words.ts';
import type { Analyzer } from './analyzer.ts';

/** Korean and English, and the languages that were added. */
export const analyzer: Analyzer = {
  get id() {
    return analysisId();
  },
  analyze,
  pieces: { read: readText, newMemory: () => new SeenWords() },
  weighingOf,
  joinsWords,
};
