import type { PartnerProfile } from '@dongban/core/partner-profile';
import type { DraftBlock, RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Leaves out partner profiles that look for partners in other countries than the company's: by the countries they name, or
 * within or across their own borders (Enterprise Europe Network: never in the owner's own country).
 */
export interface CountriesRule extends RequireRuleBase {
  readonly type: 'countries';
}

export const countriesType: RequireType<CountriesRule> = {
  type: 'countries',
  kinds: ['partner-profile'],
  fields: {},
  ask(_, { question: { company } }) {
    const { country } = company;
    return country === undefined ? undefined : ({ record }) => ('partnershipTypes' in record ? blockOf(record, country) : undefined);
  },
};

function blockOf({ scope, country: own, targetCountries }: PartnerProfile, country: string): DraftBlock | undefined {
  const remedy = { code: 'ask-staff', params: {} } as const;
  if (scope === 'domestic') return own === country ? undefined : { message: { code: 'domestic-only', params: { country: own } }, remedy };
  if (own === country) return { message: { code: 'abroad-only', params: { country: own } }, remedy };
  if (targetCountries === undefined || targetCountries.length === 0 || targetCountries.includes(country)) return undefined;
  return { message: { code: 'not-for-country', params: { countries: targetCountries } }, remedy };
}
