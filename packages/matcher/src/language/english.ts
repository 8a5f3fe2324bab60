import { stemmer } from 'stemmer';
import { stopWords } from './english-words.ts';
import type { Language } from './language.ts';
import { remember } from './remember.ts';

/** English, and whatever else is written in Latin letters: Porter's stems, and BM25's usual values, which lose on Korean and win on English abstracts. */
export const english: Language = {
  tag: 'en',
  writing: "[\\p{Script=Latin}\\d][\\p{Script=Latin}\\p{M}\\d]*(?:['’][\\p{Script=Latin}]+)*[+#]{0,2}",
  weighing: { k1: 1.2, b: 0.75, parts: 0.3 },
  joins: false,
  words(stretch) {
    const word = stemOrNothing(stretch);
    return word === '' ? [] : [{ start: 0, end: stretch.length, surface: stretch, word, parts: [] }];
  },
};

const stops = new Set(stopWords);

/** The stem of a word; empty for a stop word. */
const stemOrNothing = remember((word) => {
  const lower = word.toLowerCase();
  return stops.has(lower) ? '' : stemEnglish(lower);
});

/** The Porter stem of a lower-case word, its possessive ending taken off; words with digits stay whole. */
function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/, '').replaceAll(/['’]/g, '');
  return /\d/.test(bare) ? bare : stemmer(bare);
}
