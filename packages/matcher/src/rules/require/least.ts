import { catalogKinds } from '@dongban/core/kind';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Makes a requirement of a score rule: leaves out what the rule of that id values below `value`. Where the need does not ask
 * the rule, or the kind has none of that id, nothing is left out; a record without data for it is.
 */
export interface LeastRule extends RequireRuleBase {
  readonly type: 'least';
  /** Id of a score rule of the same kinds. */
  readonly rule: string;
  /** 0 to 1. */
  readonly value: number;
}

export const leastType: RequireType<LeastRule> = {
  type: 'least',
  kinds: catalogKinds,
  fields: { rule: { type: 'string', minLength: 1 }, value: { type: 'number', exclusiveMinimum: 0, maximum: 1 } },
  ask({ rule, value, kind }, { raterOf }) {
    const rater = raterOf(rule, kind);
    if (rater === undefined) return undefined;
    return (entry) => {
      const reached = rater.value(entry);
      return reached >= value ? undefined : { message: { code: 'rule-not-met', params: { rule, reached, least: value } }, remedy: { code: 'ask-staff', params: {} } };
    };
  },
};
