export { compare, type Comparison, type Verdict } from './evaluation/compare.ts';
export { evaluate, type EvaluateOptions, type Evaluation, type Figure, type Figures, type NeedResult } from './evaluation/evaluate.ts';
export type { Judgment } from './evaluation/judgment.ts';
export { measures, type Measure } from './evaluation/metrics.ts';
