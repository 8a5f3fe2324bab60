import { catalogKinds, collections } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { inSlices } from '../worker/slices.ts';
import { createMatcher, type EngineOptions, type Matcher } from './matcher.ts';

/** A wish to stop waiting. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/** Makes a matcher as `createMatcher` does, in slices of a few milliseconds. */
export async function loadMatcher(catalog: PublicCatalog, { signal, ...options }: EngineOptions & Stoppable): Promise<Matcher> {
  const matcher = createMatcher(emptied(catalog), options);
  await inSlices(recordsOf(catalog), (records) => records.forEach((record) => matcher.add(record)), signal);
  return matcher;
}

/** A catalog without its records, which follow in slices. */
export function emptied(catalog: PublicCatalog): PublicCatalog {
  return { ...catalog, ...Object.fromEntries(catalogKinds.map((kind) => [collections[kind], []])) };
}

/** The records of a catalog, kind by kind. */
export function recordsOf(catalog: PublicCatalog): CatalogRecord[] {
  return catalogKinds.flatMap((kind): readonly CatalogRecord[] => catalog[collections[kind]]);
}
