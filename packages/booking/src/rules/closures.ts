import { firstAttended } from './attended.ts';
import { ofEach, refused, type Rule } from './rule.ts';

/** No day on which the house is closed: public holidays and its own. */
export const closures: Rule = {
  id: 'closures',
  isOverridable: true,
  check(time, desk) {
    return ofEach(desk.resources, ({ id, calendar }) => {
      const closure = firstAttended(time, desk, (span) => calendar.closureOf(span));
      return closure === undefined ? undefined : refused({ code: 'closed-day', params: { reason: closure.reason } }, { resource: id });
    });
  },
};
