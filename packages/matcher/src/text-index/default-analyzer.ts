import { analyze, readText } from '../language/analyze.ts';
import { joinsWords, languages, weighingOf } from '../language/languages.ts';
import { SeenWords } from '../retrieval/seen-words.ts';
import type { Analyzer } from './analyzer.ts';

/** Of what `analyze` gives for a text. A change there asks for the next number here; a test says when. */
const analysisVersion = 2;

/** Korean and English, and the languages that were added. */
export const analyzer: Analyzer = {
  get id() {
    return [`dongban/${analysisVersion}`, ...languages().map(({ tag, weighing: { k1, b } }) => `${tag}:${k1}:${b}`)].join(' ');
  },
  analyze,
  pieces: { read: readText, newMemory: () => new SeenWords() },
  weighingOf,
  joinsWords,
};
