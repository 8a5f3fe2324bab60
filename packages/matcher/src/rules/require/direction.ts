import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/**
 * Leaves out partner profiles that ask for the same instead of offering it. A call for research partners is an offer to those
 * who look for one, and stays.
 */
export interface DirectionRule extends RequireRuleBase {
  readonly type: 'direction';
}

export const directionType: RequireType<DirectionRule> = {
  type: 'direction',
  kinds: ['partner-profile'],
  fields: {},
  concerns: asksItself,
  ask: () => ({ record }) => (asksItself(record) ? { message: { code: 'asks-itself', params: {} } } : undefined),
};

function asksItself(record: CatalogRecord): boolean {
  return 'partnershipTypes' in record && (record.type === 'business-request' || record.type === 'technology-request');
}
