import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { Steps } from '../retrieval/steps.ts';
import { inSlices } from '../worker/slices.ts';
import { loading, type EngineOptions, type Matcher } from './matcher.ts';

/** A wish to stop waiting. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/** Makes a matcher as `createMatcher` does, in slices of a few milliseconds. */
export async function loadMatcher(catalog: PublicCatalog, { signal, ...options }: EngineOptions & Stoppable): Promise<Matcher> {
  return inSlices(loadingReady(catalog, options), signal);
}

/** Loads a matcher whose first answer takes no longer than the others. */
export function* loadingReady(catalog: PublicCatalog, options: EngineOptions): Steps<Matcher> {
  const matcher = yield* loading(catalog, options);
  yield* options.reader.gettingReady?.() ?? [];
  return matcher;
}
