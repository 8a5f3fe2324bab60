import type * as z from 'zod/mini';
import type { Id, Kind } from './kind.ts';
import { formatted } from './schema/formatted.ts';

/**
 * A schema for ids of one kind.
 *
 * @example
 * const id: `hub_${string}` = idOf('hub').parse('hub_changwon');
 * idOf('hub').safeParse('service_emc-test').success; // → false
 */
export function idOf<K extends Kind>(kind: K): z.ZodMiniType<Id<K>, Id<K>> {
  return idOfAny([kind]);
}

/**
 * A schema for ids of any of the given kinds.
 *
 * @example
 * idOfAny(['service', 'equipment']).safeParse('equipment_shaker').success; // → true
 * idOfAny(['service', 'equipment']).safeParse('r-card_han').success; // → false
 */
export function idOfAny<K extends Kind>(kinds: readonly K[]): z.ZodMiniType<Id<K>, Id<K>> {
  const prefix = kinds.length === 1 ? (kinds[0] ?? '') : `(${kinds.join('|')})`;
  return formatted<Id<K>>('id', new RegExp(`^${prefix}_[a-z0-9-]+$`), kinds.map((kind) => `${kind}_name`).join(' / '));
}
