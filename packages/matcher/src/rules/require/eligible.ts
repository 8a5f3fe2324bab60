import { growthStages, sizeClasses } from '@dongban/core/vocabularies';
import type { Service } from '@dongban/core/service';
import { koreanRegions } from '@dongban/core/regions';
import type { LocalizedText } from '@dongban/core/text';
import type { Company } from '../../matching/question.ts';
import { industryNearness } from '../../scoring/industry.ts';
import { labelsOf } from '../labels.ts';
import { isSameList } from '../score/industry.ts';
import type { DraftBlock, RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Leaves out offers that the company may not use by its size, stage, country, region or industry. What is not known of the
 * company sets no limit.
 */
export interface EligibleRule extends RequireRuleBase {
  readonly type: 'eligible';
}

type Eligibility = NonNullable<Service['eligibility']>;
type Limit = 'size' | 'stage' | 'region' | 'industry';

const askStaff = { code: 'ask-staff', params: {} } as const;

export const eligibleType: RequireType<EligibleRule> = {
  type: 'eligible',
  kinds: ['service', 'program'],
  fields: {},
  concerns: (record) => 'eligibility' in record && record.eligibility !== undefined,
  ask(_, { question: { company } }) {
    if (Object.keys(company).length === 0) return undefined;
    return ({ record }) => ('eligibility' in record && record.eligibility !== undefined ? blockOf(record.eligibility, company) : undefined);
  },
};

function blockOf({ sizeClasses: sizes, stages, countries, regions, industries }: Eligibility, company: Company): DraftBlock | undefined {
  if (isShutOut(sizes, company.sizeClass)) return notEligible('size', labelsOf(sizeClasses, sizes ?? []));
  if (isShutOut(stages, company.growthStage)) return notEligible('stage', labelsOf(growthStages, stages ?? []));
  if (isShutOut(countries, company.country)) return { message: { code: 'not-for-country', params: { countries: countries ?? [] } }, remedy: askStaff };
  if (isShutOut(regions, company.region)) return notEligible('region', (regions ?? []).map(regionLabel));
  const own = company.industries ?? [];
  const isOpen = industries === undefined || own.length === 0 || own.some((code) => industries.some((other) => !isSameList(code, other) || industryNearness(code.code, other.code) === 1));
  return isOpen ? undefined : notEligible('industry', industries.map(({ scheme, code }) => ({ en: `${scheme} ${code}` })));
}

function isShutOut(allowed: readonly string[] | undefined, own: string | undefined): boolean {
  return allowed !== undefined && own !== undefined && !allowed.includes(own);
}

function notEligible(limit: Limit, allowed: readonly LocalizedText[]): DraftBlock {
  return { message: { code: 'not-eligible', params: { limit, allowed } }, remedy: askStaff };
}

function regionLabel(key: string): LocalizedText {
  return koreanRegions.find((region) => region.key === key)?.label ?? { en: key };
}
