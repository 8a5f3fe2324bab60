import { catalogKinds } from '@dongban/core/kind';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/** Leaves out records of other kinds than those that the caller chose. */
export interface KindsRule extends RequireRuleBase {
  readonly type: 'kinds';
}

export const kindsType: RequireType<KindsRule> = {
  type: 'kinds',
  kinds: catalogKinds,
  fields: {},
  ask({ kind }, { options: { kinds } }) {
    if (kinds === undefined || kinds.includes(kind)) return undefined;
    return () => ({ message: { code: 'kind-not-wanted', params: {} }, remedy: { code: 'widen-kinds', params: {} } });
  },
};
