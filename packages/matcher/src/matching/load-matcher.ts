import type { PublicCatalog } from '@dongban/core/public-catalog';
import { inSlices } from '../worker/slices.ts';
import { loading, type EngineOptions, type Matcher } from './matcher.ts';

/** A wish to stop waiting. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/** Makes a matcher as `createMatcher` does, in slices of a few milliseconds. */
export async function loadMatcher(catalog: PublicCatalog, { signal, ...options }: EngineOptions & Stoppable): Promise<Matcher> {
  return inSlices(loading(catalog, options), signal);
}
