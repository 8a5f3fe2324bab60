import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How recent the newest evidence of a record is: a work of a card, the last change of any other record. */
export interface RecencyRule extends ScoreRuleBase {
  readonly type: 'recency';
  /** At this age nothing is left; each year before costs the same. @default 10 */
  readonly years?: number;
}

export const recencyType: ScoreType<RecencyRule> = {
  type: 'recency',
  weighs: 'terms',
  kinds: ['r-card', 'service', 'equipment', 'technology', 'program', 'partner-profile'],
  fields: { years: { type: 'number', exclusiveMinimum: 0, default: 10 } },
  ask({ years = 10 }, { question, now }) {
    if (question.slots.length === 0) return undefined;
    const thisYear = new Date(now).getUTCFullYear();
    const value = (record: CatalogRecord) => {
      const newest = newestYear(record);
      return newest === '' ? 0 : Math.max(0, 1 - Math.max(0, thisYear - Number(newest)) / years);
    };
    return {
      value: ({ record }) => value(record),
      data: ({ record }) => (newestYear(record) === '' ? 0 : 1),
      reasons: ({ record }) => {
        const share = value(record);
        const year = newestYear(record);
        const evidence = datesOf(record).flatMap(({ date, pointer }) => (date?.startsWith(year) === true ? [{ pointer }] : []));
        return share === 0 ? [] : [{ message: { code: 'recent-evidence', params: { year } }, share, evidence }];
      },
    };
  },
};

function datesOf(record: CatalogRecord): readonly { readonly date?: string | undefined; readonly pointer: string }[] {
  return 'works' in record ? record.works.map(({ date }, index) => ({ date, pointer: `/works/${index}/date` })) : [{ date: record.updatedAt, pointer: '/updatedAt' }];
}

/** Four digits; empty where nothing is dated. */
function newestYear(record: CatalogRecord): string {
  return datesOf(record).reduce((newest, { date = '' }) => (date.slice(0, 4) > newest ? date.slice(0, 4) : newest), '');
}
