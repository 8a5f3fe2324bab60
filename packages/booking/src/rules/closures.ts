import { attended } from './attended.ts';
import { refused, type Rule } from './rule.ts';

/** No day on which the house is closed: public holidays and its own. */
export const closures: Rule = {
  id: 'closures',
  isOverridable: true,
  check(time, desk) {
    return desk.resources.flatMap(({ id, calendar }) => {
      const [closure] = attended(time, desk).flatMap((span) => calendar.closureOf(span) ?? []);
      return closure === undefined ? [] : [refused({ code: 'closed-day', params: { reason: closure.reason } }, { resource: id })];
    });
  },
};
