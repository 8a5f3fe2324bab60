import { lastDayOf } from '../../matching/record-facts.ts';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Leaves out programs and profiles whose last day is over where the institute is, and those that open only after the need's
 * deadline.
 */
export interface OpenRule extends RequireRuleBase {
  readonly type: 'open';
}

export const openType: RequireType<OpenRule> = {
  type: 'open',
  kinds: ['program', 'partner-profile'],
  fields: {},
  concerns: (record) => lastDayOf(record) !== undefined || ('opens' in record && record.opens !== undefined),
  quietUntil: (record) => ('opens' in record ? undefined : lastDayOf(record)?.date),
  ask: (_, { question: { need }, today }) => ({ record }) => {
    const last = lastDayOf(record)?.date;
    if (last !== undefined && last < today) return { message: { code: 'closed-on', params: { date: last } }, remedy: { code: 'watch-next-round', params: {} } };
    const opens = 'opens' in record ? record.opens : undefined;
    if (opens === undefined || need.deadline === undefined || opens <= need.deadline) return undefined;
    return { message: { code: 'opens-on', params: { date: opens } }, remedy: { code: 'move-deadline', params: { date: opens } } };
  },
};
