import { dealTypes } from '@dongban/core/vocabularies';
import type { Need } from '@dongban/core/need';
import { alsoWanting, choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the technology is to be had in a way that would do: licence, assignment, know-how. */
export interface DealRule extends ScoreRuleBase {
  readonly type: 'deal';
}

type DealType = NonNullable<Need['dealTypes']>[number];

export const dealType: ScoreType<DealRule> = {
  type: 'deal',
  weighs: 'terms',
  kinds: ['technology'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<DealType>(need.dealTypes, {
      offered: (record) => ('dealTypes' in record ? record.dealTypes : []),
      pointer: (_record, index) => `/dealTypes/${index}`,
      reason: (found) => ({ code: 'deal-fits', params: { types: labelsOf(dealTypes, found) } }),
      change: (offered) => alsoWanting(need, 'dealTypes', offered, { code: 'if-also', params: { values: labelsOf(dealTypes, [offered]) } }),
    }),
};
