import { technologyFields } from '@dongban/core/technology-fields';
import type { LocalizedText } from '@dongban/core/text';
import { alsoWanting, choiceRater } from '../choice.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where a technology lies in a field that the need names, of the 35 that WIPO sorts patents by. */
export interface FieldsRule extends ScoreRuleBase {
  readonly type: 'fields';
}

export const fieldsType: ScoreType<FieldsRule> = {
  type: 'fields',
  weighs: 'terms',
  kinds: ['technology'],
  fields: {},
  ask: (_, { question }) =>
    choiceRater<number>(question.need.fields, {
      offered: (record) => ('fields' in record ? record.fields : []),
      pointer: (_record, index) => `/fields/${index}`,
      reason: (found) => ({ code: 'field-fits', params: { fields: found.map(nameOf) } }),
      change: (offered) => alsoWanting(question.need, 'fields', offered, { code: 'if-also', params: { values: [nameOf(offered)] } }),
    }),
};

function nameOf(number: number): LocalizedText {
  return technologyFields[number - 1]?.label ?? { en: String(number) };
}
