import { publish, type PublicCatalog } from '@dongban/core';
import { sampleCatalog } from './catalog.ts';
import { sampleConsents } from './records.ts';

/**
 * The sample catalog as everyone may see it.
 *
 * @param at the instant for which consents must be live, RFC 3339 in UTC.
 * @example
 * samplePublicCatalog('2026-11-24T00:00:00Z').hubs.map(({ name }) => name.ko); // → ['성남 본원', '서울', '부천', '전북', '광주', '창원']
 */
export function samplePublicCatalog(at: string): PublicCatalog {
  return publish(sampleCatalog, sampleConsents, { audience: 'public', at }).catalog;
}
