import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { Steps } from '../retrieval/steps.ts';
import { inSlices } from '../worker/slices.ts';
import { loading, type EngineOptions, type Matcher } from './matcher.ts';

/** A wish to stop waiting. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a matcher as `createMatcher` of this entry does, in slices of a few milliseconds.
 *
 * @throws the signal's reason where it was stopped.
 * @example
 * import { needReader } from '@dongban/matcher/need';
 * import { defaultRules, ruleTypes } from '@dongban/matcher/rules';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const parts = { rules: defaultRules, types: ruleTypes, glossary: [], reader: needReader };
 * const matcher = await loadMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'), parts);
 * matcher.match('진동시험', { limit: 1 }).matches.length; // → 1
 */
export async function loadMatcher(catalog: PublicCatalog, { signal, ...options }: EngineOptions & Stoppable): Promise<Matcher> {
  return inSlices(loadingReady(catalog, options), signal);
}

/** Loads a matcher whose first answer takes no longer than the others. */
export function* loadingReady(catalog: PublicCatalog, options: EngineOptions): Steps<Matcher> {
  const matcher = yield* loading(catalog, options);
  yield* options.reader.gettingReady?.() ?? [];
  return matcher;
}
