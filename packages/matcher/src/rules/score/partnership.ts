import { partnershipTypes } from '@dongban/core/vocabularies';
import type { Need } from '@dongban/core/need';
import { alsoWanting, choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the profile offers a form of partnership that would do. */
export interface PartnershipRule extends ScoreRuleBase {
  readonly type: 'partnership';
}

type PartnershipType = NonNullable<Need['partnershipTypes']>[number];

export const partnershipType: ScoreType<PartnershipRule> = {
  type: 'partnership',
  weighs: 'terms',
  kinds: ['partner-profile'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<PartnershipType>(need.partnershipTypes, {
      offered: (record) => ('partnershipTypes' in record ? record.partnershipTypes : []),
      pointer: (_record, index) => `/partnershipTypes/${index}`,
      reason: (found) => ({ code: 'partnership-fits', params: { types: labelsOf(partnershipTypes, found) } }),
      change: (offered) => alsoWanting(need, 'partnershipTypes', offered, { code: 'if-also', params: { values: labelsOf(partnershipTypes, [offered]) } }),
    }),
};
