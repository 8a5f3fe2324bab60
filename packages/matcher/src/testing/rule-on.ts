import type { Catalog, Need, Reason } from '@dongban/core';
import { createMatcher, type MatcherOptions } from '../index.ts';
import { publicCatalogOf, testClock } from './small-catalog.ts';

/** Names nothing but what it is about: 진동시험 would name an area as well. */
export const testText = '인버터';
export const testName = { ko: testText };

/** A matcher of a small catalog, whose clock stands on Tuesday, 24 November 2026. */
export const matcherOf = (catalog: Partial<Catalog>, options: MatcherOptions = {}) => createMatcher(publicCatalogOf(catalog), { clock: testClock, ...options });

/** What a rule gives one record. */
export interface RuleOutcome {
  /** How far it is met, times its weight. */
  readonly share: number;
  readonly codes: readonly string[];
  readonly reasons: readonly Reason[];
  /** Of the whole match. */
  readonly coverage: number;
  readonly score: number;
}

/** What a rule gives one record for a need about nothing else. */
export function ruleOn(catalog: Partial<Catalog>, id: string, need: Partial<Need>, rule: string, options: MatcherOptions = {}): RuleOutcome {
  const match = matcherOf(catalog, options).score({ text: testText, ...need }, id);
  const reasons = match.reasons.filter((reason) => reason.rule === rule);
  return { share: reasons.reduce((sum, { share }) => sum + share, 0), codes: reasons.map(({ code }) => code), coverage: match.coverage, score: match.score, reasons };
}
