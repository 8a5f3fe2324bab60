import { stemmer } from 'stemmer';
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

/** The stem of a word; empty for a stop word. */
const stemOrNothing = remember((word) => {
  const lower = word.toLowerCase();
  return stopWords.has(lower) ? '' : stemEnglish(lower);
});

/** Words that say nothing about the subject; of questions and requests too. */
const stopWords = new Set(
  ('a about above across after again against all along already also although am among an and another any are around as at be ' +
    'because been before being below between both but by can could did do does doing done down during each either etc ever ' +
    'every few for from further had has have having he her here hers him his how however i if in into is it its itself just ' +
    'less let like many may me might more most much must my near neither no nor not of off often on once only onto or other ' +
    'others our ours out over own per please rather same several shall she should since so some such than that the their ' +
    'theirs them then there therefore these they this those through thus to too toward under until up upon us very via was we ' +
    'were what when where whether which while who whom whose why will with within without would yet you your').split(' '),
);

/** The Porter stem of a lower-case word, its possessive ending taken off; words with digits stay whole. */
export function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/, '').replaceAll(/['’]/g, '');
  return /\d/.test(bare) ? bare : stemmer(bare);
}
