import { hubsOf, modesOf } from '../../matching/record-facts.ts';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/** Leaves out what is offered only at other hubs than the one that the caller chose, and not online. */
export interface HubRule extends RequireRuleBase {
  readonly type: 'hub';
}

export const hubType: RequireType<HubRule> = {
  type: 'hub',
  kinds: ['r-card', 'service', 'equipment'],
  fields: {},
  ask(_, { options: { hub }, surroundings: { hubs } }) {
    if (hub === undefined) return undefined;
    return ({ record }) => {
      const located = hubsOf(record);
      const name = hubs.get(located[0]?.id ?? '')?.name;
      if (name === undefined || modesOf(record).modes.includes('online') || located.some(({ id }) => id === hub)) return undefined;
      return { message: { code: 'other-hub', params: { hub: name } }, remedy: { code: 'widen-hubs', params: {} } };
    };
  },
};
