import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How near a technology is to the readiness level that the need wants. */
export interface TrlRule extends ScoreRuleBase {
  readonly type: 'trl';
  /** So many levels below the wanted one, nothing is left; each level costs the same. @default 3 */
  readonly levels?: number;
}

/** Readiness level from which on a stage of a partner profile (Enterprise Europe Network) is taken; ISO 16290 levels. */
const levelOfMaturity: ReadonlyMap<string, number> = new Map(
  Object.entries({ concept: 2, 'under-development': 3, 'lab-tested': 4, demo: 6, 'on-market': 9 }),
);

export const trlType: ScoreType<TrlRule> = {
  type: 'trl',
  weighs: 'terms',
  kinds: ['technology', 'partner-profile'],
  fields: { levels: { type: 'integer', minimum: 1, maximum: 9, default: 3 } },
  ask({ levels = 3 }, { question }) {
    const wanted = question.need.trlWanted;
    if (wanted === undefined) return undefined;
    const value = (level: number | undefined) => (level === undefined ? 0 : Math.max(0, 1 - Math.max(0, wanted - level) / levels));
    return {
      value: ({ record }) => value(levelOf(record)),
      data: ({ record }) => (levelOf(record) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const level = levelOf(record);
        const share = value(level);
        if (level === undefined || share === 0) return [];
        return [{ message: { code: 'trl-fits', params: { level, wanted } }, share, evidence: [{ pointer: 'trl' in record ? '/trl' : '/maturity' }] }];
      },
      change: ({ record }) => {
        const level = levelOf(record);
        return level === undefined || level >= wanted ? undefined : { message: { code: 'if-trl', params: { level } }, need: { ...question.need, trlWanted: level } };
      },
    };
  },
};

function levelOf(record: CatalogRecord): number | undefined {
  if ('trl' in record) return record.trl;
  return 'maturity' in record ? levelOfMaturity.get(record.maturity ?? '') : undefined;
}
