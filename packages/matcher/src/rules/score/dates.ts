import { addWorkingDays } from '../../scoring/working-days.ts';
import { lastDayOf } from '../../matching/record-facts.ts';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/**
 * 1 where the offer is of use in time. A service: its result is there by the need's deadline when the sample goes out today,
 * or on the need's first day, by the service's usual working days (Monday to Friday; public holidays are not known here). A
 * program or profile: it can still be applied to on that day.
 */
export interface DatesRule extends ScoreRuleBase {
  readonly type: 'dates';
}

export const datesType: ScoreType<DatesRule> = {
  type: 'dates',
  weighs: 'terms',
  kinds: ['service', 'program', 'partner-profile'],
  fields: {},
  ask(_, { question: { need }, today }) {
    const { deadline } = need;
    if (deadline === undefined) return undefined;
    const start = need.from === undefined || need.from < today ? today : need.from;
    const inTime = (record: CatalogRecord) => {
      const ready = readyOn(record, start);
      if (ready !== undefined) return ready <= deadline;
      return (lastDayOf(record)?.date ?? '') >= start && opensOn(record) <= deadline;
    };
    return {
      value: ({ record }) => (inTime(record) ? 1 : 0),
      data: ({ record }) => (readyOn(record, start) === undefined && lastDayOf(record) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const ready = readyOn(record, start);
        const last = lastDayOf(record);
        if (!inTime(record)) return [];
        if (ready !== undefined) return [{ message: { code: 'ready-by', params: { date: ready, start } }, share: 1, evidence: [{ pointer: '/turnaroundDays' }] }];
        return last === undefined ? [] : [{ message: { code: 'open-until', params: { date: last.date } }, share: 1, evidence: [{ pointer: last.pointer }] }];
      },
      change: ({ record }) => {
        const ready = readyOn(record, start);
        return ready === undefined || ready <= deadline ? undefined : { message: { code: 'if-deadline', params: { date: ready } }, need: { ...need, deadline: ready } };
      },
    };
  },
};

function readyOn(record: CatalogRecord, start: string): string | undefined {
  return 'turnaroundDays' in record && record.turnaroundDays !== undefined ? addWorkingDays(start, record.turnaroundDays) : undefined;
}

function opensOn(record: CatalogRecord): string {
  return ('opens' in record ? record.opens : undefined) ?? '';
}
