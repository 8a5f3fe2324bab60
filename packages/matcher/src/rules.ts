export { defaultRules } from './rules/default.ts';
export { ruleTypes, type RequireRule, type ScoreRule } from './rules/registry.ts';
export type { KindRules, RuleSet } from './rules/rule-set.ts';
