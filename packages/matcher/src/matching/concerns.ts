import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RuleSet } from '../rules/rule-set.ts';
import type { RuleTypes } from '../rules/rule-type.ts';

/** The bit of a require rule by its place in the set; the rules from there on share the last one. */
const lastBit = 31;

/** The rules that may leave a record out, whatever the need. */
export interface Concerns {
  /** A bit each. */
  readonly concerns: number;
  /** The calendar day, by `dayOf`, through which those that go by the calendar do not. */
  readonly quietUntil: number;
}

export function concernsOf(record: CatalogRecord, kind: CatalogKind, { require }: RuleSet, types: RuleTypes): Concerns {
  let [concerns, quietUntil] = [0, Number.POSITIVE_INFINITY];
  for (const [place, { type }] of Object.values(require).entries()) {
    const rule = types.require.get(type);
    if (rule?.kinds.includes(kind) === true && rule.concerns?.(record) !== false) {
      concerns |= bitAt(place);
      if (rule.quietUntil !== undefined) quietUntil = Math.min(quietUntil, dayOf(rule.quietUntil(record)));
    }
  }
  return { concerns, quietUntil };
}

/** A calendar day as a number, to be compared with others. One that nobody knows is long over. */
export function dayOf(date = ''): number {
  return Date.parse(date) || 0;
}

/** The bits of some rules of a set. */
export function bitsOf(rules: readonly { readonly id: string }[], { require }: RuleSet): number {
  const all = Object.keys(require);
  return rules.reduce((bits, { id }) => bits | bitAt(all.indexOf(id)), 0);
}

function bitAt(place: number): number {
  return 1 << Math.min(place, lastBit);
}
