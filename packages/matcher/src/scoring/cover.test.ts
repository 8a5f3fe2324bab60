import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cover, rarity, saturation } from './cover.ts';

const worth = fc.double({ min: 0.001, max: 500, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('cover', () => {
  it('is 0 for nothing and 1 for everything', () => {
    fc.assert(fc.property(worth, (asked) => {
      expect(cover(0, asked)).toBe(0);
      expect(cover(asked, asked)).toBeCloseTo(1, 12);
    }));
    expect(cover(0, 0)).toBe(0);
  });

  it('is the share that is covered for a need of one word, rare or common', () => {
    expect(cover(0.25, 1)).toBe(0.25);
    expect(cover(0.025, 0.1)).toBe(0.25);
  });

  it('compares long needs by the root of what they ask, as a cosine does', () => {
    expect(cover(1, 100) / cover(1, 400)).toBeCloseTo(2, 0);
  });

  it('stays between 0 and 1, and never rises when less is covered or more is asked', () => {
    fc.assert(fc.property(worth, share, share, worth, (asked, a, b, more) => {
      const [less, covered] = [Math.min(a, b) * asked, Math.max(a, b) * asked];
      expect(cover(covered, asked)).toBeGreaterThanOrEqual(0);
      expect(cover(covered, asked)).toBeLessThanOrEqual(1 + 1e-12);
      expect(cover(less, asked)).toBeLessThanOrEqual(cover(covered, asked) + 1e-12);
      expect(cover(covered, asked + more)).toBeLessThanOrEqual(cover(covered, asked) + 1e-12);
    }));
  });
});

describe('rarity', () => {
  it('is 1 where no other text holds the word, and falls with every one that does', () => {
    expect(rarity(0, 99)).toBeCloseTo(1, 12);
    for (let holders = 1; holders < 100; holders++) expect(rarity(holders, 99)).toBeLessThan(rarity(holders - 1, 99));
    expect(rarity(99, 99)).toBeGreaterThan(0);
  });

  it('is defined for a text that is alone', () => {
    expect(rarity(0, 0)).toBe(1);
  });
});

describe('saturation', () => {
  it('rises from 0 towards 1, half way at k1', () => {
    expect([saturation(0, 1.2), saturation(1.2, 1.2)]).toEqual([0, 0.5]);
    expect(saturation(100, 1.2)).toBeLessThan(1);
  });
});
