import { sizeClasses, type SizeClass } from '@dongban/core/vocabularies';
import { choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the offer is made for companies of the size of the one that asks. An offer for everybody is made for none. */
export interface SizeRule extends ScoreRuleBase {
  readonly type: 'size';
}

export const sizeType: ScoreType<SizeRule> = {
  type: 'size',
  weighs: 'terms',
  kinds: ['service', 'program'],
  fields: {},
  ask: (_, { question: { company } }) =>
    choiceRater<SizeClass>(company.sizeClass === undefined ? [] : [company.sizeClass], {
      offered: (record) => ('eligibility' in record ? (record.eligibility?.sizeClasses ?? []) : []),
      pointer: (_record, index) => `/eligibility/sizeClasses/${index}`,
      reason: (found) => ({ code: 'made-for', params: { by: 'size', companies: labelsOf(sizeClasses, found) } }),
    }),
};
