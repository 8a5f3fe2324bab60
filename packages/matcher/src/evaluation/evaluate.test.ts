import { isValidationError } from '@dongban/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, evaluate, type Evaluation, type Judgment } from '../evaluate.ts';
import { createMatcher, defaultRules, extendRules } from '../index.ts';
import { equipmentOf, publicCatalogOf, serviceOf, testClock } from '../testing/small-catalog.ts';
import { averagePrecision, ndcg, pairLoss, recall, reciprocalRank } from './metrics.ts';
import { bootstrapMean, randomisationTest } from './resample.ts';

const grades = new Map([['a', 3], ['b', 0], ['c', 1], ['d', 2]]);

describe('the measures, by hand', () => {
  it('nDCG: gains 2^grade − 1 over log2 of the place, over the best order', () => {
    // b, a, x, c: 0 + 7/log2 3 + 0 + 1/log2 5, over 7 + 3/log2 3 + 1/2.
    const expected = (7 / Math.log2(3) + 1 / Math.log2(5)) / (7 + 3 / Math.log2(3) + 1 / 2);
    expect(ndcg(['b', 'a', 'x', 'c'], grades, 10)).toBeCloseTo(expected, 12);
    // Of the first two places, the best are 7 and 3.
    expect(ndcg(['b', 'a'], grades, 2)).toBeCloseTo(7 / Math.log2(3) / (7 + 3 / Math.log2(3)), 12);
    expect(ndcg(['a', 'd', 'c', 'b'], grades, 10)).toBeCloseTo(1, 12);
    expect(ndcg(['a'], new Map([['a', 0]]), 10)).toBeUndefined();
  });

  it('reciprocal rank, recall and average precision take every grade above 0 as relevant', () => {
    const ranked = ['b', 'a', 'x', 'c'];
    expect(reciprocalRank(ranked, grades)).toBe(1 / 2);
    expect(reciprocalRank(['x'], grades)).toBe(0);
    expect(recall(ranked, grades, 10)).toBe(2 / 3);
    expect(recall(ranked, grades, 2)).toBe(1 / 3);
    // a at 2 (1 of 2), c at 4 (2 of 4), d not found.
    expect(averagePrecision(ranked, grades)).toBeCloseTo((1 / 2 + 2 / 4) / 3, 12);
  });

  it('pair loss weighs a wrong pair by how far its grades lie apart, and a tie half', () => {
    // Pairs: a–b 3, a–c 2, a–d 1, b–c 1, b–d 2, c–d 1. Wrong: a–d, tie: b–c.
    expect(pairLoss(new Map([['a', 0.5], ['b', 0.1], ['c', 0.1], ['d', 0.9]]), grades)).toBeCloseTo((1 + 0.5) / 10, 12);
    expect(pairLoss(new Map(), grades)).toBe(0.5);
    expect(pairLoss(new Map([['a', 1]]), new Map([['a', 1]]))).toBeUndefined();
  });

  it('lie between 0 and 1, and the best order is the best there is', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const drawn = fc.record({ order: fc.shuffledSubarray(ids, { minLength: 6 }), grade: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }) });
    fc.assert(fc.property(drawn, ({ order, grade }) => {
      const given = new Map(ids.map((id, index) => [id, grade[index] ?? 0]));
      const best = ids.toSorted((x, y) => (given.get(y) ?? 0) - (given.get(x) ?? 0));
      for (const measure of [ndcg, recall, averagePrecision, reciprocalRank]) {
        const value = measure(order, given, 4);
        if (value === undefined) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual((measure(best, given, 4) ?? 0) + 1e-12);
      }
      const scores = new Map(order.map((id, place) => [id, -place]));
      const reversed = new Map(order.map((id, place) => [id, place]));
      const [loss, other] = [pairLoss(scores, given), pairLoss(reversed, given)];
      if (loss !== undefined && other !== undefined) expect(loss + other).toBeCloseTo(1, 12);
    }));
  });
});

describe('resampling', () => {
  it('gives an interval around the mean, the same every time', () => {
    const values = Array.from({ length: 50 }, (_, index) => index % 2);
    const [low, high] = bootstrapMean(values, 1000);
    expect([low, high]).toEqual(bootstrapMean(values, 1000));
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    // The standard error of a mean of fifty coins is 0.071.
    expect(high - low).toBeCloseTo(2 * 1.96 * 0.0707, 1);
    expect(bootstrapMean([0.3, 0.3], 100)).toEqual([0.3, 0.3]);
  });

  it('tells a difference from none', () => {
    expect(randomisationTest(Array.from({ length: 20 }, () => 0.1), 2000)).toBeLessThan(0.01);
    expect(randomisationTest([0.1, -0.1, 0.2, -0.2], 2000)).toBeGreaterThan(0.5);
    // Of four signs, all alike come about twice in sixteen.
    expect(randomisationTest([1, 1, 1, 1], 10_000)).toBeCloseTo(2 / 16, 1);
  });
});

const catalog = publicCatalogOf({
  services: [serviceOf('vibration', { name: { ko: '진동시험', en: 'vibration test' } }), serviceOf('climate', { name: { ko: '환경시험' } })],
  equipment: [equipmentOf('shaker', { name: { ko: '진동시험기' } })],
});
const matcher = createMatcher(catalog, { clock: testClock });
const judgments: readonly Judgment[] = [
  { need: '진동시험', grades: { service_vibration: 3, equipment_shaker: 2, service_climate: 0 } },
  { need: 'vibration test', grades: { service_vibration: 3, 'service_gone': 1 } },
];

describe('evaluate', () => {
  const result = evaluate(matcher, judgments, { rounds: 200 });

  it('measures all, each kind among its own, and each language', () => {
    expect(Object.keys(result.all)).toEqual(['ndcg', 'mrr', 'recall', 'map', 'pairLoss']);
    expect(result.all.mrr).toEqual({ mean: 1, interval: [1, 1], needs: 2 });
    expect(result.all.recall?.mean).toBe((1 + 1 / 2) / 2);
    expect(Object.keys(result.byKind)).toEqual(['service', 'equipment']);
    expect(result.byKind.equipment?.mrr).toEqual({ mean: 1, interval: [1, 1], needs: 1 });
    expect(Object.keys(result.byLanguage)).toEqual(['en', 'ko']);
    expect(result.byLanguage['ko']?.ndcg?.mean).toBeCloseTo(1, 12);
    expect(result.ruleSet).toBe(`${defaultRules.id}@${defaultRules.version}`);
  });

  it('names what was judged and is not there', () => {
    expect(result.unknown).toEqual(['service_gone']);
  });

  it('refuses judgments that are none, with a pointer for every problem', () => {
    const problemsOf = (input: unknown) => {
      try {
        evaluate(matcher, input as readonly Judgment[]);
      } catch (error) {
        return isValidationError(error) ? error.problems.map(({ pointer, code }) => `${pointer} ${code}`) : error;
      }
      return [];
    };
    expect(problemsOf({})).toEqual([' wrong-type']);
    expect(problemsOf([])).toEqual([' too-small']);
    expect(problemsOf([1, { need: { lang: 'ko' }, grades: 1 }, { need: 'a', grades: { nobody: 1, service_a: -1, service_b: 11, service_c: 'good' } }])).toEqual([
      '/0 wrong-type', '/1/need wrong-type', '/1/grades wrong-type', '/2/grades/nobody not-found', '/2/grades/service_a too-small', '/2/grades/service_b too-big', '/2/grades/service_c wrong-type',
    ]);
    expect(() => evaluate(matcher, judgments, { depth: 0 })).toThrow(RangeError);
  });
});

describe('compare', () => {
  const evaluationOf = (values: readonly number[], measure: 'ndcg' | 'pairLoss' = 'ndcg'): Evaluation => ({
    depth: 10, ruleSet: 'a@1', all: {}, byKind: {}, byLanguage: {}, unknown: [], results: values.map((value) => ({ [measure]: value })),
  });
  const low = Array.from({ length: 20 }, (_, index) => 0.4 + (index % 5) / 100);
  const high = low.map((value) => value + 0.1);

  it('says that a change is better, worse, or that nobody can tell', () => {
    expect(compare(evaluationOf(low), evaluationOf(high)).ndcg).toMatchObject({ verdict: 'better', needs: 20 });
    expect(compare(evaluationOf(low), evaluationOf(high)).ndcg?.difference).toBeCloseTo(0.1, 12);
    expect(compare(evaluationOf(high), evaluationOf(low)).ndcg?.verdict).toBe('worse');
    expect(compare(evaluationOf(low), evaluationOf(low)).ndcg).toMatchObject({ verdict: 'undecided', difference: 0, p: 1 });
    expect(compare(evaluationOf([0.1, 0.2]), evaluationOf([0.3, 0.4])).ndcg?.verdict).toBe('undecided');
  });

  it('takes less of a loss for better', () => {
    expect(compare(evaluationOf(high, 'pairLoss'), evaluationOf(low, 'pairLoss')).pairLoss?.verdict).toBe('better');
  });

  it('compares two rule sets on the same judgments, and refuses others', () => {
    const noWords = createMatcher(catalog, { clock: testClock, rules: extendRules(defaultRules, { id: 'a', version: '1', score: { service: null } }) });
    const change = compare(evaluate(matcher, judgments, { rounds: 100 }), evaluate(noWords, judgments, { rounds: 100 }));
    expect(change.recall?.difference).toBeLessThan(0);
    expect(() => compare(evaluate(matcher, judgments, { rounds: 100 }), evaluate(noWords, judgments.slice(1), { rounds: 100 }))).toThrow('same judgments');
  });
});
