import { passes, refused, type Rule } from './rule.ts';

const minute = 60_000;

/** Starts lie on steps from an opening of the first resource. Where nothing is open there are none, and `opening-hours` has said so. */
export const steps: Rule = {
  id: 'steps',
  isOverridable: true,
  check({ start, end }, { calendar, days, policy: { stepMinutes } }) {
    const today = days.at(start).number;
    const open = [today - 1, today].flatMap((day) => calendar.openingsOn(day)).filter((one) => one.start <= start && start < one.end);
    if (open.length === 0) return passes;
    const isOnStep = open.some((one) => (start - one.start) % (stepMinutes * minute) === 0) && (end - start) % minute === 0;
    return isOnStep ? passes : [refused({ code: 'off-step', params: { stepMinutes } })];
  },
};
