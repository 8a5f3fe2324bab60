import { areas, type Area } from '@dongban/core/vocabularies';
import { alsoWanting, choiceRater } from '../choice.ts';
import { labelsOf } from '../labels.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the offer lies in a service area that the need names. */
export interface AreaRule extends ScoreRuleBase {
  readonly type: 'area';
}

export const areaType: ScoreType<AreaRule> = {
  type: 'area',
  weighs: 'terms',
  kinds: ['service', 'program'],
  fields: {},
  ask: (_, { question }) =>
    choiceRater<Area>(question.need.areas, {
      offered: (record) => ('area' in record ? [record.area] : []),
      pointer: () => '/area',
      reason: (found) => ({ code: 'area-fits', params: { areas: labelsOf(areas, found) } }),
      change: (offered) => alsoWanting(question.need, 'areas', offered, { code: 'if-also', params: { values: labelsOf(areas, [offered]) } }),
    }),
};
