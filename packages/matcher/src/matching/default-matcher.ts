import type { PublicCatalog } from '@dongban/core/public-catalog';
import { checkingGlossary } from '../concepts/check-glossary.ts';
import type { Glossary } from '../concepts/glossary.ts';
import { electronicsGlossary } from '../glossary.ts';
import { needReader } from '../need/need-reader.ts';
import { atOnce, type Steps } from '../retrieval/steps.ts';
import { checkRuleSet } from '../rules/check.ts';
import { defaultRules } from '../rules/default.ts';
import { ruleTypes } from '../rules/registry.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { inSlices } from '../worker/slices.ts';
import { loadingReady, type Stoppable } from './load-matcher.ts';
import { createMatcher as createEngine, restoreMatcher as restoreEngine, type EngineOptions, type Matcher } from './matcher.ts';

/** What a matcher is made with that is data, and can go to another thread. */
export interface MatcherData extends Pick<EngineOptions, 'signals'> {
  /** What counts, and how much. @default defaultRules */
  readonly rules?: RuleSet;
  /** Terms that stand for one thing. @default electronicsGlossary */
  readonly glossary?: Glossary;
}

/** What a matcher is made with. */
export interface MatcherOptions extends MatcherData, Pick<EngineOptions, 'functions' | 'clock'> {}

/**
 * Makes a matcher for a public catalog. Cards whose person has not agreed to being matched, and records whose time is up,
 * are neither looked at nor returned.
 *
 * @throws {ValidationError} where the rule set is not one, with a JSON pointer for every problem.
 * @example
 * import { describe } from '@dongban/core';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const matcher = createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'));
 * const { matches, need } = matcher.match('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', { limit: 5 });
 * matches.length; // → 5
 * need.hub; // → 'hub_changwon'
 * const sentences = matches[0]?.reasons.map((reason) => describe(reason, 'ko'));
 * sentences?.includes('찾으시는 지역(창원)에 있어요.'); // → true
 */
export function createMatcher(catalog: PublicCatalog, options: MatcherOptions = {}): Matcher {
  return createEngine(catalog, atOnce(withDefaults(options)));
}

/** How a matcher is loaded. */
export interface LoadOptions extends MatcherOptions, Stoppable {}

/**
 * Makes a matcher for a public catalog as `createMatcher` does, in slices of a few milliseconds between which a page does its
 * own work. It takes longer in all; where a page may have a worker, `createMatcherWorker` leaves it alone altogether.
 *
 * @throws {ValidationError} where the rule set is not one; the signal's reason where it was stopped.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const matcher = await loadMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'), { signal: AbortSignal.timeout(60_000) });
 * matcher.match('진동시험', { limit: 3 }).matches.length; // → 3
 */
export async function loadMatcher(catalog: PublicCatalog, { signal, ...options }: LoadOptions = {}): Promise<Matcher> {
  return inSlices(loadingWithDefaults(catalog, options), signal);
}

/**
 * Opens what `snapshot()` gave. Nothing is built or copied: the matcher reads the bytes where they are, so they must not be
 * changed afterwards; records are read when an answer needs them. It answers as the one that was saved, and takes records in
 * and out as that did. Records whose time is up by now are not returned.
 *
 * @param options those the matcher was made with; functions, clock and signals may be others.
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not a snapshot, or not as they were written;
 * `snapshot-mismatch` where they were made for another version of records or analysis, another glossary or another rule set.
 * @throws {ValidationError} where the rule set is not one.
 * @example
 * import { readFileSync, writeFileSync } from 'node:fs';
 * import { createMatcher } from '@dongban/matcher';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * writeFileSync('catalog.bin', createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z')).snapshot());
 * const matcher = restoreMatcher(readFileSync('catalog.bin'));
 * matcher.match('진동시험', { limit: 3 }).matches.length; // → 3
 */
export function restoreMatcher(bytes: Uint8Array, options: MatcherOptions = {}): Matcher {
  return restoreEngine(bytes, atOnce(withDefaults(options)));
}

function* loadingWithDefaults(catalog: PublicCatalog, options: MatcherOptions): Steps<Matcher> {
  return yield* loadingReady(catalog, yield* withDefaults(options));
}

/** All that a matcher is made of, checked. */
function* withDefaults({ rules = defaultRules, glossary, ...rest }: MatcherOptions): Steps<EngineOptions> {
  return {
    ...rest,
    rules: checkRuleSet(rules, Object.keys(rest.functions ?? {})),
    types: ruleTypes,
    glossary: glossary === undefined ? electronicsGlossary : yield* checkingGlossary(glossary),
    reader: needReader,
  };
}
