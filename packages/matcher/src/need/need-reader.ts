import type { FoundConcept } from '../concepts/concept-finder.ts';
import { nearWords } from '../expansion/near-words.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import type { Token } from '../language/token.ts';
import type { Way } from '../retrieval/search.ts';
import type { Steps } from '../retrieval/steps.ts';
import { readingNeed, readNeed, type NeedReading, type ReadNeedOptions } from './read-need.ts';
import { isRequestWord, isSiteWord } from './request-words.ts';

/** How a matcher reads the text of a need. */
export interface NeedReader {
  /** What the text says. */
  readNeed(text: string, options: ReadNeedOptions): NeedReading;
  /** Makes ready what the first readings would wait for. @default nothing */
  gettingReady?(): Steps<void>;
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

/**
 * Needs with a word of every field. An engine compiles a pattern when it is first tried, anew for texts that are not all Latin-1,
 * and to machine code at the second try: together that takes longer than a hundred readings.
 */
const firstNeeds = ['3월 전에 50kN 진동시험, 예산 2천만원 이하, TRL 4에서 6으로, 독일 기업과 화상 회의', 'Vibration test up to 50 kN by March, budget 20k EUR, from TRL 4 to 6, German partner, meeting online in English'];

function* gettingReady(): Steps<void> {
  for (const text of [...firstNeeds, ...firstNeeds]) yield* readingNeed(text);
}

/** Reads Korean and English. */
export const needReader: NeedReader = { readNeed, gettingReady, isRequestWord, isSiteWord, nearWords };
