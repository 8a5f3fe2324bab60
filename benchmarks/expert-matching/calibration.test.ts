import { describe, expect, it } from 'vitest';
import { binsOf, calibrationError, chanceOf, fitLogistic, heldOut, type Outcome } from './calibration.ts';
import { chosenOnOthers } from './choice.ts';
import { countPairs } from './metric.ts';

const outcome = (score: number, isTrue: boolean, group = 'g'): Outcome => ({ score, isTrue, group });

describe('calibrationError', () => {
  it('is the distance of score and share, over bins of equal size', () => {
    const outcomes = [outcome(0.2, false), outcome(0.2, true), outcome(0.8, true), outcome(0.8, true)];
    expect(binsOf(outcomes, 2)).toEqual([{ count: 2, meanScore: 0.2, share: 0.5 }, { count: 2, meanScore: 0.8, share: 1 }]);
    expect(calibrationError(outcomes, 2)).toBeCloseTo(0.5 * 0.3 + 0.5 * 0.2, 12);
  });

  it('sorts by score first', () => {
    expect(binsOf([outcome(0.8, true), outcome(0.2, false), outcome(0.9, true), outcome(0.1, false)], 2).map(({ share }) => share)).toEqual([0, 1]);
  });

  it('is 0 where the scores are the shares', () => {
    expect(calibrationError([outcome(0, false), outcome(0, false), outcome(1, true), outcome(1, true)], 2)).toBe(0);
  });
});

describe('fitLogistic', () => {
  it('finds the curve through two known chances', () => {
    // One in four at 0, three in four at 1: a = −ln 3, b = 2·ln 3.
    const outcomes = [...Array.from({ length: 400 }, (_, index) => outcome(0, index % 4 === 0)), ...Array.from({ length: 400 }, (_, index) => outcome(1, index % 4 !== 0))];
    const curve = fitLogistic(outcomes);
    expect(curve.a).toBeCloseTo(-Math.log(3), 2);
    expect(curve.b).toBeCloseTo(2 * Math.log(3), 2);
    expect(chanceOf(curve, 0.5)).toBeCloseTo(0.5, 3);
  });

  it('stays finite where everything came true, and nearer to even the stronger the ridge', () => {
    const outcomes = Array.from({ length: 20 }, (_, index) => outcome(index / 20, true));
    const [weak, strong] = [fitLogistic(outcomes), fitLogistic(outcomes, 10)].map((curve) => chanceOf(curve, 0.5));
    expect(weak).toBeGreaterThan(0.95);
    expect(weak).toBeLessThan(1);
    expect(strong).toBeGreaterThan(0.5);
    expect(strong).toBeLessThan(0.8);
  });

  it('is tried on groups that it was not fitted on', () => {
    const told = [outcome(0.1, true, 'a'), outcome(0.1, false, 'b'), outcome(0.1, false, 'c')];
    const [a, b] = heldOut(told);
    // Nobody but a says yes, so a's own chance is low, and b's lies between.
    expect(a?.score).toBeLessThan(0.2);
    expect(b?.score).toBeCloseTo(0.5, 1);
  });
});

describe('chosenOnOthers', () => {
  it('never looks at the researcher that it answers for', () => {
    const rated = (scores: number[]) => [countPairs([5, 1].map((expertise, index) => ({ researcher: 'r', need: `n${index}`, expertise })), scores)];
    const [right, wrong] = [rated([1, 0]), rated([0, 1])];
    // x is right for the first researcher alone, y for the others.
    const { counts, chosen } = chosenOnOthers(new Map([['x', [right, wrong, wrong, wrong]], ['y', [wrong, right, right, right]]]));
    expect(counts).toEqual([wrong, right, right, right]);
    expect(chosen).toEqual(new Map([['y', 4]]));
  });
});
