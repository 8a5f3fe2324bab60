import { describe, expect, it } from 'vitest';
import { addUp, countPairs, meanOf, qualityOf } from './metric.ts';
import { bootstrap } from './bootstrap.ts';

const rated = (...expertise: number[]) => expertise.map((value, index) => ({ researcher: 'r', need: `n${index}`, expertise: value }));

describe('countPairs', () => {
  // Pairs (high, low): 5–4 hard, 5–2 easy, 5–1 easy, 4–2 easy, 4–1 easy, 2–1 neither.
  const ratings = rated(5, 4, 2, 1);

  it('finds nothing lost where scores order as ratings do', () => {
    expect(countPairs(ratings, [0.9, 0.8, 0.3, 0.1])).toEqual({ lost: 0, weight: 1 + 3 + 4 + 2 + 3 + 1, easyRight: 4, easy: 4, hardRight: 1, hard: 1 });
  });

  it('weighs a wrong pair by how far its ratings lie apart', () => {
    // Wrong: 5–2 (weight 3), 4–2 (weight 2).
    expect(qualityOf(countPairs(ratings, [0.5, 0.4, 0.6, 0.1]))).toEqual({ loss: 5 / 14, easy: 2 / 4, hard: 1 });
  });

  it('counts a tie as half lost, and as wrong among easy and hard pairs', () => {
    expect(qualityOf(countPairs(ratings, [0, 0, 0, 0]))).toEqual({ loss: 0.5, easy: 0, hard: 0 });
  });

  it('leaves pairs of one rating out, whatever their scores', () => {
    expect(countPairs(rated(3, 3), [0.1, 0.9]).weight).toBe(0);
  });

  it('sums over researchers before dividing', () => {
    const counts = [countPairs(rated(5, 1), [1, 0]), countPairs(rated(4, 3), [0, 1])];
    expect(qualityOf(addUp(counts)).loss).toBe(1 / 5);
  });
});

describe('meanOf', () => {
  it('averages each figure', () => {
    expect(meanOf([{ loss: 0.25, easy: 1, hard: 0.5 }, { loss: 0.75, easy: 0, hard: 1 }])).toEqual({ loss: 0.5, easy: 0.5, hard: 0.75 });
  });
});

describe('bootstrap', () => {
  it('is a point where all researchers are alike, and repeats itself', () => {
    const alike = Array.from({ length: 10 }, () => [countPairs(rated(5, 1, 4), [3, 1, 2])]);
    expect(bootstrap(alike, 50).loss).toEqual([0, 0]);
    const mixed = Array.from({ length: 10 }, (_, index) => [countPairs(rated(5, 1), [index % 2, 0])]);
    const interval = bootstrap(mixed, 200).loss;
    expect(interval).toEqual(bootstrap(mixed, 200).loss);
    expect(interval[0]).toBeLessThan(0.25);
    expect(interval[1]).toBeGreaterThan(0.25);
  });
});
