/** How digits, and letters whose name ends in a consonant, are read. */
const readings: Readonly<Record<string, string>> = {
  0: '영', 1: '일', 2: '이', 3: '삼', 4: '사', 5: '오', 6: '육', 7: '칠', 8: '팔', 9: '구', L: '엘', M: '엠', N: '엔', R: '알',
};

/** A particle in both its forms, the one after a consonant first; of 와/과 it is the other way round, as everybody says it. */
export type Particle = '이/가' | '을/를' | '은/는' | '으로/로' | '와/과' | '이나/나' | '이란/란' | '아/야' | '이랑/랑' | '이에요/예요' | '으로서/로서' | '으로써/로써' | '으로부터/로부터' | '이라/라';

const firstSyllable = 0xac00;
const syllables = 11_172;
/** Syllables are ordered by what they end in last: nothing, or one of 27 consonants. */
const endings = 28;
const rieul = 8;

/**
 * The word with the particle that fits its last sound. Digits and initials go by their reading; a word in Latin letters or a
 * unit may be read otherwise, so put a Korean noun after it instead.
 *
 * @example
 * withJosa('장비', '이/가'); // → '장비가'
 * withJosa('RPM', '을/를'); // → 'RPM을'
 */
export function withJosa(word: string, particle: Particle): string {
  const [first = '', second = ''] = particle.split('/');
  const ending = endingOf(word.normalize('NFC').slice(-1));
  const isOpen = ending === 0 || (ending === rieul && first.startsWith('으로'));
  return word + (isOpen === (particle === '와/과') ? first : second);
}

/** Which consonant a character ends in as it is read; 0 for none, as of a letter of another script. */
function endingOf(character: string): number {
  const number = (readings[character] ?? character).charCodeAt(0) - firstSyllable;
  return number >= 0 && number < syllables ? number % endings : 0;
}
