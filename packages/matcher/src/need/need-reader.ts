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
}

/** Reads Korean and English. */
export const needReader: NeedReader = { readNeed, isRequestWord, isSiteWord };
