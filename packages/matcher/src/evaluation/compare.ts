import type { Evaluation } from './evaluate.ts';
import { measures, type Measure } from './metrics.ts';
import { bootstrapMean, randomisationTest, type Interval } from './resample.ts';

/** `undecided`: so small a difference comes about by chance, too. */
export type Verdict = 'better' | 'worse' | 'undecided';

/** How two ways to match differ in one measure, over the needs that both were measured on. */
export interface Comparison {
  readonly before: number;
  readonly after: number;
  /** Mean of after − before, need by need. */
  readonly difference: number;
  /** Middle 95 % of the difference where needs are drawn anew. */
  readonly interval: Interval;
  /** How likely a difference as large is where both are as good: a paired randomisation test. */
  readonly p: number;
  /** Whether the second is better than the first, where `p` is below 0.05. */
  readonly verdict: Verdict;
  readonly needs: number;
}

const rounds = 10_000;
const level = 0.05;

/**
 * Says whether the second way to match is better than the first, and by how much. Both have to come from the same judgments in the same
 * order. Five measures are five chances of a false alarm: settle beforehand which one decides.
 *
 * @throws {RangeError} where the two were not measured on the same number of needs.
 * @example
 * import { createMatcher, defaultRules, extendRules } from '@dongban/matcher';
 * import { evaluate } from '@dongban/matcher/evaluate';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
 * const judgments = [{ need: '창원에서 진동시험', grades: { 'service_vibration-test': 3 } }, { need: '특허 컨설팅', grades: { 'service_ip-consulting': 3 } }];
 * const rules = extendRules(defaultRules, { id: 'ours', version: '1', score: { service: { place: { weight: 0.4 } } } });
 * const before = evaluate(createMatcher(catalog), judgments);
 * const after = evaluate(createMatcher(catalog, { rules }), judgments);
 * compare(before, after).ndcg?.verdict; // → 'undecided'
 */
export function compare(before: Evaluation, after: Evaluation): Readonly<Partial<Record<Measure, Comparison>>> {
  if (before.results.length !== after.results.length) {
    throw new RangeError(`compare: the first was measured on ${before.results.length} needs, the second on ${after.results.length}; give both the same judgments.`);
  }
  return Object.fromEntries(measures.flatMap((measure) => {
    const pairs = before.results.flatMap((result, index) => {
      const [first, second] = [result[measure], after.results[index]?.[measure]];
      return first === undefined || second === undefined ? [] : [[first, second] as const];
    });
    return pairs.length === 0 ? [] : [[measure, compareOne(pairs, measure === 'pairLoss' ? -1 : 1)]];
  }));
}

/** @param sense 1 where more is better, −1 where less is. */
function compareOne(pairs: readonly (readonly [before: number, after: number])[], sense: 1 | -1): Comparison {
  const differences = pairs.map(([first, second]) => second - first);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const difference = mean(differences);
  const p = randomisationTest(differences, rounds);
  const verdict = p >= level || difference === 0 ? 'undecided' : difference * sense > 0 ? 'better' : 'worse';
  return { before: mean(pairs.map(([first]) => first)), after: mean(pairs.map(([, second]) => second)), difference, interval: bootstrapMean(differences, rounds), p, verdict, needs: pairs.length };
}
