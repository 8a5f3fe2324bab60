import { isOffHours } from './attended.ts';
import { conditional, passes, type Finding, type Rule } from './rule.ts';

const needed: readonly Finding[] = [conditional({ code: 'off-hours-approval', params: {} })];

/** What lies outside opening hours, where that can be booked at all, waits for staff. */
export const offHours: Rule = {
  id: 'off-hours',
  isOverridable: true,
  check(time, desk) {
    const { offHours: terms } = desk.policy;
    if (terms === undefined || terms.approval === false) return passes;
    return isOffHours(time, desk) ? needed : passes;
  },
};
