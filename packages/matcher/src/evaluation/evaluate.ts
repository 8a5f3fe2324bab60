import { catalogKinds, kindOf, type CatalogKind } from '@dongban/core/kind';
import { isDongbanError } from '@dongban/core/errors';
import type { Matcher } from '../matching/matcher.ts';
import { checkJudgments, gradesOf, type Judgment } from './judgment.ts';
import { averagePrecision, measures, ndcg, pairLoss, recall, reciprocalRank, type Measure } from './metrics.ts';
import { bootstrapMean, type Interval } from './resample.ts';

/** How to measure. */
export interface EvaluateOptions {
  /** nDCG and recall look at so many first places; 1 to 100. @default 10 */
  readonly depth?: number;
  /** Draws of the bootstrap. @default 2000 */
  readonly rounds?: number;
}

/** A measure over needs. */
export interface Figure {
  readonly mean: number;
  /** Middle 95 % where needs are drawn anew. */
  readonly interval: Interval;
  /** Needs that it could be taken of. */
  readonly needs: number;
}

/** Every measure that could be taken. */
export type Figures = Readonly<Partial<Record<Measure, Figure>>>;

/** What was measured of one need. */
export type NeedResult = Readonly<Partial<Record<Measure, number>>>;

/** How good a matcher's answers are, by what somebody who knows said of them. */
export interface Evaluation {
  readonly depth: number;
  readonly ruleSet: string;
  readonly all: Figures;
  /** Over the judged records of one kind, among answers of that kind alone. */
  readonly byKind: Readonly<Partial<Record<CatalogKind, Figures>>>;
  /** By the language of the need, as it was read. */
  readonly byLanguage: Readonly<Record<string, Figures>>;
  /** One for each judgment, in their order; for `compare`. */
  readonly results: readonly NeedResult[];
  /** Ids that were judged and that the matcher does not have; they count as not found. */
  readonly unknown: readonly string[];
}

/** As many as an answer can hold. */
const longest = 100;

/**
 * Measures a matcher on judged needs: nDCG and recall of the first places, reciprocal rank and average precision of the first
 * hundred, and the pairs of judged records that scores put in the wrong order. Each is the mean over needs, with its
 * bootstrap interval.
 *
 * @throws {ValidationError} where the judgments do not fit their format.
 * @throws {RangeError} where `depth` is not 1 to 100.
 * @example
 * import { createMatcher } from '@dongban/matcher';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const judgments = [{ need: '진동시험', grades: { 'equipment_vibration-shaker-50kn': 3 } }];
 * const { all } = evaluate(createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z')), judgments);
 * all.ndcg?.mean; // → 1
 */
export function evaluate(matcher: Matcher, judgments: readonly Judgment[], { depth = 10, rounds = 2000 }: EvaluateOptions = {}): Evaluation {
  if (!Number.isInteger(depth) || depth < 1 || depth > longest) throw new RangeError(`evaluate: \`depth\` must be 1 to ${longest}.`);
  const judged = checkJudgments(judgments).map((judgment) => judge(matcher, judgment, depth));
  const figures = (results: readonly NeedResult[]) => figuresOf(results, rounds);
  const kinds = catalogKinds.filter((kind) => judged.some(({ byKind }) => byKind.has(kind)));
  const languages = [...new Set(judged.map(({ language }) => language))].sort();
  return {
    depth,
    ruleSet: judged[0]?.ruleSet ?? '',
    all: figures(judged.map(({ result }) => result)),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, figures(judged.flatMap(({ byKind }) => byKind.get(kind) ?? []))])),
    byLanguage: Object.fromEntries(languages.map((language) => [language, figures(judged.flatMap((one) => (one.language === language ? [one.result] : [])))])),
    results: judged.map(({ result }) => result),
    unknown: [...new Set(judged.flatMap(({ unknown }) => unknown))].sort(),
  };
}

function judge(matcher: Matcher, judgment: Judgment, depth: number) {
  const answer = matcher.match(judgment.need, { limit: longest });
  const scores = new Map<string, number>();
  const unknown: string[] = [];
  for (const id of Object.keys(judgment.grades)) {
    const score = scoreOf(matcher, judgment, id);
    if (score === undefined) unknown.push(id);
    else scores.set(id, score);
  }
  const measure = (ranked: readonly string[], grades: ReadonlyMap<string, number>) => resultOf(ranked, grades, scores, depth);
  const kinds = new Set(Object.keys(judgment.grades).map((id) => kindOf(id) as CatalogKind));
  const byKind = new Map([...kinds].map((kind) => {
    const ofKind = matcher.match(judgment.need, { limit: longest, kinds: [kind] }).matches.map(({ id }) => id);
    return [kind, measure(ofKind, gradesOf(judgment, kind))] as const;
  }));
  const result = measure(answer.matches.map(({ id }) => id), gradesOf(judgment));
  return { result, byKind, unknown, language: answer.need.lang ?? 'other', ruleSet: answer.ruleSet };
}

function scoreOf(matcher: Matcher, { need }: Judgment, id: string): number | undefined {
  try {
    return matcher.score(need, id).score;
  } catch (error) {
    if (isDongbanError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

function resultOf(ranked: readonly string[], grades: ReadonlyMap<string, number>, scores: ReadonlyMap<string, number>, depth: number): NeedResult {
  const values = {
    ndcg: ndcg(ranked, grades, depth), mrr: reciprocalRank(ranked, grades), recall: recall(ranked, grades, depth),
    map: averagePrecision(ranked, grades), pairLoss: pairLoss(scores, grades),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function figuresOf(results: readonly NeedResult[], rounds: number): Figures {
  return Object.fromEntries(measures.flatMap((measure) => {
    const values = results.flatMap((result) => result[measure] ?? []);
    if (values.length === 0) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [[measure, { mean, interval: bootstrapMean(values, rounds), needs: values.length }]];
  }));
}
