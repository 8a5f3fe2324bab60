import { isObject } from './field-schema.ts';
import type { RuleSet } from './rule-set.ts';

/** A value with every part of it left out, replaced, or taken away by `null`. */
export type Patch<Value> = Value extends readonly unknown[] ? Value : Value extends object ? { readonly [Key in keyof Value]?: Patch<Value[Key]> | null } : Value;

/** What a rule set of one's own changes; it needs an id and a version of its own. */
export type RuleSetPatch = Patch<Omit<RuleSet, 'schema' | 'id' | 'version'>> & Pick<RuleSet, 'id' | 'version'>;

/**
 * A rule set with some of its parts otherwise: a JSON merge patch (RFC 7396). Objects are merged field by field, anything else
 * is replaced, and `null` takes a part out. Neither argument is changed. The result is checked where a matcher is made of it.
 *
 * @example
 * import { defaultRules } from '@dongban/matcher';
 *
 * const rules = extendRules(defaultRules, {
 *   id: 'jeonbuk', version: '1',
 *   require: { countries: null }, // a rule less
 *   score: { service: { place: { weight: 0.4 } } }, // another weight
 * });
 * rules.score.service?.place?.weight; // → 0.4
 * Object.hasOwn(rules.require, 'countries'); // → false
 */
export function extendRules(base: RuleSet, patch: RuleSetPatch): RuleSet {
  return merge(base, patch) as RuleSet;
}

function merge(base: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map<string, unknown>(isObject(base) ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, merge(merged.get(key), value));
  }
  // Not by assignment: a key of somebody else's may be `__proto__`.
  return Object.fromEntries(merged);
}
