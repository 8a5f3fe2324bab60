import { nextFreeOf } from '../../matching/signals.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How soon the record has a free time, by the signals that the matcher was given. Asked only where it was given some. */
export interface LiveRule extends ScoreRuleBase {
  readonly type: 'live';
  /** A free time so many days away counts nothing; each day before costs the same. @default 14 */
  readonly days?: number;
}

const millisecondsPerDay = 86_400_000;

export const liveType: ScoreType<LiveRule> = {
  type: 'live',
  weighs: 'terms',
  kinds: ['r-card', 'service', 'equipment'],
  fields: { days: { type: 'number', exclusiveMinimum: 0, default: 14 } },
  ask({ days = 14 }, { question: { need }, surroundings: { signals, hubs }, now }) {
    if (signals.nextFree === undefined) return undefined;
    const from = Math.max(now, need.from === undefined ? now : Date.parse(`${need.from}T00:00:00Z`));
    const value = (id: string) => {
      const free = nextFreeOf(signals, id);
      return free === undefined ? 0 : Math.max(0, 1 - Math.max(0, free - from) / (days * millisecondsPerDay));
    };
    return {
      value: ({ record }) => value(record.id),
      data: ({ record }) => (nextFreeOf(signals, record.id) === undefined ? 0 : 1),
      reasons: ({ record }) => {
        const share = value(record.id);
        if (share === 0) return [];
        const [first] = hubs.values();
        const params = { start: signals.nextFree?.[record.id] ?? '', timeZone: first?.timeZone ?? 'UTC' };
        return [{ message: { code: 'free-soon', params }, share, evidence: [{ pointer: `/nextFree/${record.id}`, source: 'signals' }] }];
      },
    };
  },
};
