import { iprStates } from '@dongban/core/vocabularies';
import type { Need } from '@dongban/core/need';
import { alsoWanting, choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the technology is protected in a way that would do. */
export interface IprRule extends ScoreRuleBase {
  readonly type: 'ipr';
}

type IprState = NonNullable<Need['ipr']>[number];

export const iprType: ScoreType<IprRule> = {
  type: 'ipr',
  weighs: 'terms',
  kinds: ['technology', 'partner-profile'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<IprState>(need.ipr, {
      offered: (record) => ('ipr' in record && record.ipr !== undefined ? [record.ipr] : []),
      pointer: () => '/ipr',
      reason: (found) => ({ code: 'ipr-fits', params: { states: labelsOf(iprStates, found) } }),
      change: (offered) => alsoWanting(need, 'ipr', offered, { code: 'if-also', params: { values: labelsOf(iprStates, [offered]) } }),
    }),
};
