import { jamoOf } from '@dongban/matcher/hangul';

/** Where a part of a text begins and ends. */
export type Span = readonly [from: number, to: number];

/**
 * What a name is compared by: its letters of Hangul one by one, Latin without case and accents, and nothing between words, so that
 * a half-typed syllable is the beginning of a whole one and 진동 시험 is 진동시험.
 *
 * @example
 * nameKey('진동 시험기'); // 'ㅈㅣㄴㄷㅗㅇㅅㅣㅎㅓㅁㄱㅣ'
 */
export function nameKey(text: string): string {
  // Marks go with their letters taken apart; letters of Hangul are none, and come together again in `jamoOf`.
  return jamoOf(text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The part of a text that a part of its key stands for, whole syllables. */
export function spanInText(text: string, [from, to]: Span): Span {
  let at = 0;
  let key = 0;
  let start = text.length;
  let end = 0;
  for (const character of text) {
    const next = key + nameKey(character).length;
    if (next > from && key < to) {
      start = Math.min(start, at);
      end = at + character.length;
    }
    key = next;
    at += character.length;
  }
  return [start, Math.max(start, end)];
}
