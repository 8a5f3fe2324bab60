import { passes, refused, type Rule } from './rule.ts';

const hour = 60 * 60_000;

/** Far enough ahead for whoever prepares it; what is past is past for staff too. */
export const notice: Rule = {
  id: 'notice',
  isOverridable: true,
  check({ start }, { policy: { noticeHours = 0 }, context }) {
    const now = context.now.epochMilliseconds;
    if (start < now) return [refused({ code: 'in-the-past', params: {} })];
    return start < now + noticeHours * hour ? [refused({ code: 'too-soon', params: { noticeHours } })] : passes;
  },
};
