import { conditional, passes, type Rule } from './rule.ts';

/** Staff confirm each booking. */
export const approval: Rule = {
  id: 'approval',
  isOverridable: true,
  check: (_, { policy }) => (policy.approval === true ? [conditional({ code: 'needs-approval', params: {} })] : passes),
};
