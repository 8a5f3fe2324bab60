import { josa } from 'es-hangul';

/** How digits, and letters whose name ends in a consonant, are read. */
const readings: Readonly<Record<string, string>> = {
  0: '영', 1: '일', 2: '이', 3: '삼', 4: '사', 5: '오', 6: '육', 7: '칠', 8: '팔', 9: '구', L: '엘', M: '엠', N: '엔', R: '알',
};

/**
 * The word with the particle that fits its last sound. Digits and initials go by their reading; a word in Latin letters or a
 * unit may be read otherwise, so put a Korean noun after it instead.
 *
 * @example
 * withJosa('장비', '이/가'); // '장비가'
 * withJosa('RPM', '을/를');  // 'RPM을'
 */
export function withJosa(word: string, particle: Parameters<typeof josa>[1]): string {
  const last = word.slice(-1);
  return word + josa.pick(readings[last] ?? last, particle);
}
