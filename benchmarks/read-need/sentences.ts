import { readFileSync } from 'node:fs';

/** Something that a careful person reads out of a sentence. */
export interface Label {
  readonly field: string;
  readonly value: string;
  /** The words that say so; they stand in the sentence once. */
  readonly words: string;
}

export interface Sentence {
  readonly id: string;
  readonly half: 'development' | 'held-out';
  readonly text: string;
  readonly expected: readonly Label[];
}

/** The sentences, and when and where they are read. */
export interface SentenceSet {
  readonly now: string;
  readonly timeZone: string;
  readonly sentences: readonly Sentence[];
}

/** Written before the readers. */
export const sentenceSet = readSet('sentences.json');
/** Written after the readers, by somebody else. */
export const laterSet = readSet('sentences-later.json');
/** Written after those, against what was known to be missed. */
export const thirdSet = readSet('sentences-third.json');
/** Written after that, in the words of companies from here and abroad and of support officers. */
export const fourthSet = readSet('sentences-fourth.json');
/** Written when those had been measured, by many hands: clerks, founders, professors, quality managers, offices of a region. */
export const fifthSet = readSet('sentences-fifth.json');

function readSet(file: string): SentenceSet {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as SentenceSet;
}
