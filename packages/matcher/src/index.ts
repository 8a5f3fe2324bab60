export type { MatchOptions } from './matching/blocks.ts';
export { createMatcher, type Matcher, type MatcherOptions } from './matching/matcher.ts';
export { readNeed, type NeedReading, type ReadNeedOptions } from './need/read-need.ts';
export type { NamedHub, NamedRegion } from './need/places.ts';
export type { NeedSpan } from './need/span.ts';
export { defaultRules } from './rules/default.ts';
export type { Fields, PlaceRule, RequireRule, Rule, RuleSet, SpecRule, TextRule, WorksRule } from './rules/rule-set.ts';
export type { FieldWeight } from './scoring/slot.ts';
export type { Concept, Glossary } from './concepts/glossary.ts';
