import type { Rating } from './data.ts';

/** How far scores order what people ordered. */
export interface Quality {
  /** Weighted share of pairs in the wrong order, ties half; lower is better, a constant gives 0.5. */
  readonly loss: number;
  /** Share of pairs in the right order where one rating is 4 or more and the other 2 or less. */
  readonly easy: number;
  /** The same where both are 4 or more and differ. */
  readonly hard: number;
}

/** Counts that qualities are made of; those of several researchers or versions can be added up. */
export interface PairCounts {
  readonly lost: number;
  readonly weight: number;
  readonly easyRight: number;
  readonly easy: number;
  readonly hardRight: number;
  readonly hard: number;
}

const none: PairCounts = { lost: 0, weight: 0, easyRight: 0, easy: 0, hardRight: 0, hard: 0 };

/**
 * Counts over all pairs of needs that one researcher rated.
 *
 * @param scores in the order of `ratings`.
 */
export function countPairs(ratings: readonly Rating[], scores: readonly number[]): PairCounts {
  let sum = none;
  for (const [second, rating] of ratings.entries()) {
    for (const [first, other] of ratings.slice(0, second).entries()) {
      const difference = rating.expertise - other.expertise;
      if (difference === 0) continue;
      const agreement = ((scores[second] ?? 0) - (scores[first] ?? 0)) * difference;
      sum = add(sum, countPair(Math.max(rating.expertise, other.expertise), Math.min(rating.expertise, other.expertise), agreement));
    }
  }
  return sum;
}

export function addUp(counts: readonly PairCounts[]): PairCounts {
  return counts.reduce(add, none);
}

export function qualityOf({ lost, weight, easyRight, easy, hardRight, hard }: PairCounts): Quality {
  return { loss: lost / weight, easy: easyRight / easy, hard: hardRight / hard };
}

/** The mean of several qualities, such as those of the ten profile versions. */
export function meanOf(qualities: readonly Quality[]): Quality {
  const mean = (pick: (quality: Quality) => number) => qualities.reduce((sum, quality) => sum + pick(quality), 0) / qualities.length;
  return { loss: mean(({ loss }) => loss), easy: mean(({ easy }) => easy), hard: mean(({ hard }) => hard) };
}

function countPair(high: number, low: number, agreement: number): PairCounts {
  const weight = high - low;
  const right = agreement > 0 ? 1 : 0;
  const isEasy = high >= 4 && low <= 2 ? 1 : 0;
  const isHard = low >= 4 ? 1 : 0;
  const lost = agreement < 0 ? weight : agreement === 0 ? weight / 2 : 0;
  return { lost, weight, easyRight: isEasy * right, easy: isEasy, hardRight: isHard * right, hard: isHard };
}

function add(a: PairCounts, b: PairCounts): PairCounts {
  return {
    lost: a.lost + b.lost,
    weight: a.weight + b.weight,
    easyRight: a.easyRight + b.easyRight,
    easy: a.easy + b.easy,
    hardRight: a.hardRight + b.hardRight,
    hard: a.hard + b.hard,
  };
}
