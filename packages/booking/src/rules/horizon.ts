import { passes, refused, type Rule } from './rule.ts';

/** No further ahead than the institute plans. Days are those of the hub's calendar, so a change of clocks moves nothing. */
export const horizon: Rule = {
  id: 'horizon',
  isOverridable: true,
  check({ start }, { policy: { horizonDays }, lastStart }) {
    return horizonDays !== undefined && start > lastStart ? [refused({ code: 'too-far-ahead', params: { horizonDays } })] : passes;
  },
};
