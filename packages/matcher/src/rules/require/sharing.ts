import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RequireRuleBase, RequireType } from '../rule-type.ts';

/** Leaves out instruments that nobody outside may use (ZEUS 활용범위: 단독활용). */
export interface SharingRule extends RequireRuleBase {
  readonly type: 'sharing';
}

export const sharingType: RequireType<SharingRule> = {
  type: 'sharing',
  kinds: ['equipment'],
  fields: {},
  concerns: isExclusive,
  ask: () => ({ record }) =>
    isExclusive(record) ? { message: { code: 'exclusive-use', params: {} }, remedy: { code: 'ask-staff', params: {} } } : undefined,
};

function isExclusive(record: CatalogRecord): boolean {
  return 'sharing' in record && record.sharing === 'exclusive';
}
