import * as z from 'zod/mini';
import type { Id, Kind } from './kind.ts';

const slug = z.string().check(z.regex(/^[a-z0-9-]+$/));

/**
 * A schema for ids of one kind.
 *
 * @example
 * idOf('hub').parse('hub_changwon');  // typed as `hub_${string}`
 */
export function idOf<K extends Kind>(kind: K): z.ZodMiniType<Id<K>, Id<K>> {
  return z.templateLiteral([`${kind}_`, slug]) as unknown as z.ZodMiniType<Id<K>, Id<K>>;
}

/** A schema for ids of any of the given kinds. */
export function idOfAny<K extends Kind>(kinds: readonly K[]): z.ZodMiniType<Id<K>, Id<K>> {
  return z.union(kinds.map((kind) => idOf(kind)));
}
