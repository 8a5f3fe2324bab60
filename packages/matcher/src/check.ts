export { checkGlossary } from './concepts/check-glossary.ts';
export { checkRuleSet } from './rules/check.ts';
