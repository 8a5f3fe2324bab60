import { attended } from './attended.ts';
import { refused, type Rule } from './rule.ts';

/** Within the hours of everything that is booked. */
export const openingHours: Rule = {
  id: 'opening-hours',
  isOverridable: true,
  check(time, desk) {
    return desk.resources.flatMap(({ id, calendar }) =>
      attended(time, desk).every((span) => calendar.isOpen(span)) ? [] : [refused({ code: 'outside-hours', params: {} }, { resource: id })]);
  },
};
