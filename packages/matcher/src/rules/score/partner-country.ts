import { alsoWanting, choiceRater } from '../choice.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the profile is of a country in which the need looks for a partner. */
export interface PartnerCountryRule extends ScoreRuleBase {
  readonly type: 'partner-country';
}

export const partnerCountryType: ScoreType<PartnerCountryRule> = {
  type: 'partner-country',
  weighs: 'terms',
  kinds: ['partner-profile'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<string>(need.partnerCountries, {
      offered: (record) => ('country' in record ? [record.country] : []),
      pointer: () => '/country',
      reason: ([country = '']) => ({ code: 'partner-country', params: { country } }),
      change: (country) => alsoWanting(need, 'partnerCountries', country, { code: 'if-country', params: { country } }),
    }),
};
