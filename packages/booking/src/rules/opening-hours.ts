import { isAttended } from './attended.ts';
import { ofEach, refused, type Rule } from './rule.ts';

/** Within the hours of everything that is booked. */
export const openingHours: Rule = {
  id: 'opening-hours',
  isOverridable: true,
  check(time, desk) {
    return ofEach(desk.resources, ({ id, calendar }) => (isAttended(time, desk, (span) => calendar.isOpen(span)) ? undefined : refused({ code: 'outside-hours', params: {} }, { resource: id })));
  },
};
