import { passes, refused, type Rule } from './rule.ts';

const minute = 60_000;

/** Starts lie on steps from an opening of the first resource. Where nothing is open there are none, and `opening-hours` has said so. */
export const steps: Rule = {
  id: 'steps',
  isOverridable: true,
  check({ start, end }, { calendar, days, policy: { stepMinutes } }) {
    const today = days.at(start).number;
    let isOpen = false;
    let isOnStep = false;
    // Hours of the day before may last into this one.
    for (const day of [today - 1, today]) {
      for (const open of calendar.openingsOn(day)) {
        if (open.start > start || start >= open.end) continue;
        isOpen = true;
        isOnStep ||= (start - open.start) % (stepMinutes * minute) === 0;
      }
    }
    return !isOpen || (isOnStep && (end - start) % minute === 0) ? passes : [refused({ code: 'off-step', params: { stepMinutes } })];
  },
};
