export type { MatchOptions } from './matching/match-options.ts';
export { loadMatcher, type Stoppable } from './matching/load-matcher.ts';
export { createMatcher, restoreMatcher, type EngineOptions, type Matcher } from './matching/matcher.ts';
export type { Signals } from './matching/signals.ts';
export type { WhyNot, WhyNotChange } from '@dongban/core/match';
export type { NeedReader } from './need/need-reader.ts';
export type { RuleTypes } from './rules/rule-type.ts';
