import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How recent the newest evidence of a record is: a work of a card, the last change of any other record. */
export interface RecencyRule extends ScoreRuleBase {
  readonly type: 'recency';
  /** At this age nothing is left; each year before costs the same. @default 10 */
  readonly years?: number;
}

interface Dated {
  readonly date: string;
  readonly pointer: string;
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
      const newest = newestOf(record);
      return newest === undefined ? 0 : Math.max(0, 1 - Math.max(0, thisYear - Number(newest.date.slice(0, 4))) / years);
    };
    return {
      value: ({ record }) => value(record),
      data: ({ record }) => (newestOf(record) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const newest = newestOf(record);
        const share = value(record);
        if (newest === undefined || share === 0) return [];
        return [{ message: { code: 'recent-evidence', params: { year: newest.date.slice(0, 4) } }, share, evidence: [{ pointer: newest.pointer }] }];
      },
    };
  },
};

function newestOf(record: CatalogRecord): Dated | undefined {
  if (!('works' in record)) return record.updatedAt === undefined ? undefined : { date: record.updatedAt, pointer: '/updatedAt' };
  let newest: Dated | undefined;
  for (const [index, { date }] of record.works.entries()) {
    if (date !== undefined && date > (newest?.date ?? '')) newest = { date, pointer: `/works/${index}/date` };
  }
  return newest;
}
