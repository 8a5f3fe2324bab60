import type { Refusal, Slot, SlotList } from '@dongban/core/slot';
import { firstDay, lastDay } from '../../format/calendar.ts';
import { clockIn, dateIn } from '../../format/time.ts';
import type { Source } from '../../sources/source.ts';
import type { Subject, Wish } from './subject.ts';

/** Starts that cannot be booked for the same reasons. */
export interface RefusedGroup {
  /** Times of day in the hub's zone, in order. */
  readonly starts: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** The times of one day. */
export interface DayTimes {
  readonly slots: readonly Slot[];
  readonly refused: readonly RefusedGroup[];
}

/** The times of a month, from today on. */
export function fetchTimes(
  source: Source, { resource }: Subject, { month, wish, today }: { month: string; wish: Wish | undefined; today: string }, signal: AbortSignal,
): Promise<SlotList> {
  const from = firstDay(month) < today ? today : firstDay(month);
  const { mode, minutes, hub } = wish ?? {};
  return source.slots({ resource, from, through: lastDay(month), mode, minutes, hub: mode === 'online' ? undefined : hub }, signal);
}

/** The times of a list by calendar date in the hub's zone. */
export function timesByDay(list: SlotList): Map<string, DayTimes> {
  const slots = groupBy(list.slots, (slot) => dateIn(list.timeZone, slot.start));
  const refused = groupBy(list.refused, (time) => dateIn(list.timeZone, time.start));
  const days = new Set([...slots.keys(), ...refused.keys()]);
  return new Map([...days].map((day) => {
    const groups = groupBy(refused.get(day) ?? [], ({ refusals }) => JSON.stringify(refusals.map(({ code, params }) => [code, params])));
    return [day, {
      slots: slots.get(day) ?? [],
      refused: [...groups.values()].map((times) => ({ starts: times.map(({ start }) => clockIn(list.timeZone, start)), refusals: times[0]?.refusals ?? [] })),
    }];
  }));
}

/** Whether a time is refused since somebody has it; it may become free. */
export function isSold({ refusals }: Pick<RefusedGroup, 'refusals'>): boolean {
  return refusals.some(({ code }) => code === 'slot-taken' || code === 'too-few-seats');
}

/** Starts in a few words: `09:00, 10:00`, or the first and the last of many. */
export function formatStarts(starts: readonly string[]): string {
  return starts.length <= 3 ? starts.join(', ') : `${starts[0]}–${starts.at(-1)}`;
}

/** `09:00–13:00` in a zone. */
export function formatSpan({ start, end }: Pick<Slot, 'start' | 'end'>, timeZone: string): string {
  return `${clockIn(timeZone, start)}–${clockIn(timeZone, end)}`;
}

/** `Map.groupBy`, which Safari before 17.4 does not have. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
