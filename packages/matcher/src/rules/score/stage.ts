import { growthStages, type GrowthStage } from '@dongban/core/vocabularies';
import { choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the offer is made for companies at the stage of the one that asks. An offer for everybody is made for none. */
export interface StageRule extends ScoreRuleBase {
  readonly type: 'stage';
}

export const stageType: ScoreType<StageRule> = {
  type: 'stage',
  weighs: 'terms',
  kinds: ['service', 'program'],
  fields: {},
  ask: (_, { question: { company } }) =>
    choiceRater<GrowthStage>(company.growthStage === undefined ? [] : [company.growthStage], {
      offered: (record) => ('eligibility' in record ? (record.eligibility?.stages ?? []) : []),
      pointer: (_record, index) => `/eligibility/stages/${index}`,
      reason: (found) => ({ code: 'made-for', params: { by: 'stage', companies: labelsOf(growthStages, found) } }),
    }),
};
