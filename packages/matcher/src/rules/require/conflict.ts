import { catalogKinds } from '@dongban/core/kind';
import { organizationsBehind, ownerOf } from '../../matching/record-facts.ts';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Leaves out what stands behind an organization that the need excludes, by whose it is or by where its people work, and the
 * company's own offers. Fails closed: where the need excludes somebody, a record that does not say whose it is, is left out.
 */
export interface ConflictRule extends RequireRuleBase {
  readonly type: 'conflict';
}

export const conflictType: RequireType<ConflictRule> = {
  type: 'conflict',
  kinds: catalogKinds.filter((kind) => kind !== 'hub' && kind !== 'organization'),
  fields: {},
  ask(_, { question: { need }, surroundings }) {
    const excluded = new Set<string>(need.conflicts);
    if (excluded.size === 0 && need.organization === undefined) return undefined;
    return ({ record }) => {
      const owner = ownerOf(record);
      if (owner !== undefined && owner === need.organization) return { message: { code: 'own-offer', params: {} } };
      if (excluded.size > 0 && owner === undefined) return { message: { code: 'conflict-unknown', params: {} }, remedy: { code: 'ask-staff', params: {} } };
      const found = organizationsBehind(record, surroundings).find((id) => excluded.has(id));
      if (found === undefined) return undefined;
      const organization = surroundings.organizations.get(found)?.name ?? { en: found };
      return { message: { code: 'conflict-of-interest', params: { organization } } };
    };
  },
};
