import { conditional, passes, type Finding, type Rule } from './rule.ts';

const needed: readonly Finding[] = [conditional({ code: 'needs-approval', params: {} })];

/** Staff confirm each booking. */
export const approval: Rule = {
  id: 'approval',
  isOverridable: true,
  check: (_, { policy }) => (policy.approval === true ? needed : passes),
};
