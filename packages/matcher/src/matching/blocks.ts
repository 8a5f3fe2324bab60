import type { CatalogKind, Id } from '@dongban/core/kind';
import type { Block } from '@dongban/core/match';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import { hubsOf } from './place-finding.ts';

/** What a caller wants of an answer, beside the need. */
export interface MatchOptions {
  /** At most so many matches, and so many blocked records; 1 to 100. @default 20 */
  readonly limit?: number;
  /** Only these kinds. @default every kind that the rules score */
  readonly kinds?: readonly CatalogKind[];
  /** Only what is offered at this hub or online. A hub that the need names is preferred, not required. */
  readonly hub?: Id<'hub'>;
}

/** Why a record is left out; empty where it is not. */
export function blocksOf({ kind, record }: Entry, rules: RuleSet, options: MatchOptions, { hubs, now }: Context): Block[] {
  return rules.rules.flatMap((rule): Block[] => {
    if (rule.kind !== 'require') return [];
    if (rule.type === 'kinds') {
      const isWanted = options.kinds === undefined || options.kinds.includes(kind);
      return isWanted ? [] : [{ rule: rule.id, code: 'kind-not-wanted', params: {}, remedy: { code: 'widen-kinds', params: {} } }];
    }
    if (rule.type === 'direction') return isRequest(record) ? [{ rule: rule.id, code: 'asks-itself', params: {} }] : [];
    if (rule.type === 'dates') {
      const last = lastDayOf(record);
      return last !== undefined && last < todayAt(hubs, now) ? [{ rule: rule.id, code: 'closed-on', params: { date: last } }] : [];
    }
    const located = hubsOf(record);
    const hub = hubs.get(located[0]?.id ?? '')?.name;
    if (options.hub === undefined || hub === undefined || isOnline(record) || located.some(({ id }) => id === options.hub)) return [];
    return [{ rule: rule.id, code: 'other-hub', params: { hub }, remedy: { code: 'widen-hubs', params: {} } }];
  });
}

/** A call for research partners is an offer to those who look for one; other requests want what the need wants. */
function isRequest(record: CatalogRecord): boolean {
  return 'partnershipTypes' in record && (record.type === 'business-request' || record.type === 'technology-request');
}

/** The last day on which somebody can still apply or express interest. */
function lastDayOf(record: CatalogRecord): string | undefined {
  if ('closes' in record) return record.closes;
  return 'deadline' in record ? record.deadline : undefined;
}

/** The calendar day in the zone of the institute, which its first hub tells. */
function todayAt(hubs: Context['hubs'], now: number): string {
  const [first] = hubs.values();
  return new Intl.DateTimeFormat('sv', { timeZone: first?.timeZone ?? 'UTC' }).format(now);
}

function isOnline(record: CatalogRecord): boolean {
  if ('modes' in record) return record.modes.includes('online');
  return 'consultation' in record && record.consultation?.modes.includes('online') === true;
}
