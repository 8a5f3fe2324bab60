import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RuleSet } from '../rules/rule-set.ts';
import type { RuleTypes } from '../rules/rule-type.ts';

/** The bit of a require rule by its place in the set; the rules from there on share the last one. */
const lastBit = 31;

/** The rules that may leave a record out, whatever the need: a bit each. */
export function concernsOf(record: CatalogRecord, kind: CatalogKind, { require }: RuleSet, types: RuleTypes): number {
  let bits = 0;
  for (const [place, { type }] of Object.values(require).entries()) {
    const rule = types.require.get(type);
    if (rule?.kinds.includes(kind) === true && rule.concerns?.(record) !== false) bits |= bitAt(place);
  }
  return bits >>> 0;
}

/** The bits of some rules of a set. */
export function bitsOf(ids: readonly string[], { require }: RuleSet): number {
  const all = Object.keys(require);
  return ids.reduce((bits, id) => bits | bitAt(all.indexOf(id)), 0) >>> 0;
}

function bitAt(place: number): number {
  return 1 << Math.min(place, lastBit);
}
