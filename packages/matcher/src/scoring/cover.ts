import { logarithm } from './logarithm.ts';

/**
 * What a word is worth by how rare it is: 1 for one that no other text holds, towards 0 for one that most do. The square of
 * an inverse document frequency, as in a cosine, where it enters on both sides.
 *
 * @param holders how many of the other texts hold it.
 * @param others how many other texts there are.
 */
export function rarity(holders: number, others: number): number {
  const share = logarithm(1 + (others + 1) / (holders + 1)) / logarithm(2 + others);
  return share * share;
}

/** How much of a word is there: 0 where it is not, towards 1 the more often and the more prominently it occurs (BM25). */
export function saturation(frequency: number, k1: number): number {
  return frequency / (frequency + k1);
}

/**
 * How far a text covers a need, 0 to 1.
 *
 * The share of the need that is covered, p = `covered / asked`, is right for a need of few words. A need of a page is never
 * covered word for word, and half as much of twice as many words is no worse a fit; there the cosine's denominator, √asked,
 * compares fairly. This is the one curve through 0 and 1 that starts like the second and never passes 1:
 * m·p / (1 + (m − 1)·p) with m = √asked, and plainly p where less than one rare word is asked. It never rises when
 * `covered` falls or `asked` grows.
 *
 * @param covered sum of the words' worth times their presence.
 * @param asked sum of the words' worth; at least `covered`.
 */
export function cover(covered: number, asked: number): number {
  if (covered <= 0) return 0;
  const share = covered / asked;
  const boost = Math.max(1, Math.sqrt(asked));
  return (boost * share) / (1 + (boost - 1) * share);
}
