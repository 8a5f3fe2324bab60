import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Organization } from '@dongban/core/organization';
import { industryNearness } from '../../scoring/industry.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

type IndustryCode = NonNullable<Organization['industries']>[number];

/**
 * How near an industry of the company is to one that the offer is made for, along the tree of the classification (KSIC): 1
 * where it lies in it, else the part of the way that they share. Codes of different classifications are not compared.
 */
export interface IndustryRule extends ScoreRuleBase {
  readonly type: 'industry';
}

export const industryType: ScoreType<IndustryRule> = {
  type: 'industry',
  weighs: 'terms',
  kinds: ['service', 'technology', 'program', 'partner-profile'],
  fields: {},
  ask(_, { question: { company } }) {
    const own = company.industries ?? [];
    if (own.length === 0) return undefined;
    const nearness = (offered: IndustryCode) => own.reduce((best, code) => Math.max(best, isSameList(code, offered) ? industryNearness(code.code, offered.code) : 0), 0);
    const value = (record: CatalogRecord) => industriesOf(record).reduce((best, offered) => Math.max(best, nearness(offered)), 0);
    return {
      value: ({ record }) => value(record),
      data: ({ record }) => (industriesOf(record).some((offered) => own.some((code) => isSameList(code, offered))) ? 1 : 0),
      reasons: ({ record }) => {
        const share = value(record);
        const nearest = [...industriesOf(record).entries()].filter(([, offered]) => nearness(offered) === share);
        const industry = nearest[0]?.[1].code ?? '';
        const evidence = nearest.map(([index]) => ({ pointer: `/industries/${index}` }));
        return share === 0 ? [] : [{ message: { code: 'industry-fits', params: { industry, nearness: share } }, share, evidence }];
      },
    };
  },
};

/** Whether two codes are of one classification and revision. */
export function isSameList(a: IndustryCode, b: IndustryCode): boolean {
  return a.scheme === b.scheme && a.revision === b.revision;
}

function industriesOf(record: CatalogRecord): readonly IndustryCode[] {
  return 'industries' in record ? (record.industries ?? []) : [];
}
