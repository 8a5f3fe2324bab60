import { passes, refused, type Rule } from './rule.ts';

const minute = 60_000;

/** No shorter and no longer than the policy says, and never without length. */
export const length: Rule = {
  id: 'length',
  isOverridable: true,
  check({ start, end }, { policy: { minMinutes = 1, maxMinutes = Number.POSITIVE_INFINITY } }) {
    const minutes = (end - start) / minute;
    if (minutes < minMinutes) return [refused({ code: 'too-short', params: { minMinutes } })];
    return minutes > maxMinutes ? [refused({ code: 'too-long', params: { maxMinutes } })] : passes;
  },
};
