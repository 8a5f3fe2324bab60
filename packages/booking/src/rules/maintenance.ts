import { ofEach, refused, type Rule } from './rule.ts';

/** No time in which one of the resources is looked after; buffers may lie in it. */
export const maintenance: Rule = {
  id: 'maintenance',
  isOverridable: true,
  check(time, { resources }) {
    return ofEach(resources, ({ id, maintenance: times }) => {
      const [one] = times.overlapping(time);
      return one === undefined ? undefined : refused({ code: 'maintenance', params: { reason: one.reason } }, { resource: id });
    });
  },
};
