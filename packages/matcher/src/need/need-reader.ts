import type { FoundConcept } from '../concepts/concept-finder.ts';
import { nearWords } from '../expansion/near-words.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import type { Token } from '../language/token.ts';
import type { Way } from '../retrieval/search.ts';
import { readNeed, type NeedReading, type ReadNeedOptions } from './read-need.ts';
import { isRequestWord, isSiteWord } from './request-words.ts';

/** How a matcher reads the text of a need. */
export interface NeedReader {
  /** What the text says. */
  readNeed(text: string, options: ReadNeedOptions): NeedReading;
  /** Whether an analyzed word only asks for something: a text may be about it, a need never is. */
  isRequestWord(word: string): boolean;
  /** Whether an analyzed word that follows a place's name only says what of the company's is there. */
  isSiteWord(word: string): boolean;
  /**
   * Terms of records that words of a short need may have meant which are in none: the analyzed words that it is about, the
   * concepts that it names, and all that the records say. @default none
   */
  nearWords?(asked: readonly Token[], concepts: readonly FoundConcept[], parts: readonly LivePart[]): ReadonlyMap<string, readonly Way[]>;
}

/** Reads Korean and English. */
export const needReader: NeedReader = { readNeed, isRequestWord, isSiteWord, nearWords };
