import type { Slot } from '@dongban/core/slot';
import { openDesk, type Desk } from './desk.ts';
import { gridOn, isFree, slotOf } from './grid.ts';
import type { Span } from './types.ts';

const minute = 60_000;
const dayLength = 24 * 60 * minute;
/** How far from the refused time the search goes. */
const farthestDays = 120;

/** Finds the bookable time next to a refused one: as long, as far as the policy allows, and in the same mode if it is offered. */
export function createNearest(desk: Desk): (time: Span) => Slot | undefined {
  const able = inOfferedMode(desk);
  const { calendar, context, policy } = able;
  const now = context.now.epochMilliseconds;
  const today = calendar.dayOf(now);
  const lastDay = policy.horizonDays ?? Number.POSITIVE_INFINITY;
  // Days are counted from today: a list of refused times asks for the same ones over and over.
  const known = new Map<string, readonly Span[]>();
  const freeOn = (dayNumber: number, minutes: number): readonly Span[] => {
    if (dayNumber < 0 || dayNumber > lastDay) return [];
    const key = `${dayNumber}/${minutes}`;
    const free = known.get(key) ?? gridOn(today.add({ days: dayNumber }), minutes, able).filter((time) => isFree(time, able));
    known.set(key, free);
    return free;
  };

  return (time) => {
    if (able.seats > (policy.seats ?? 1)) return undefined;
    const minutes = lengthFor(time, able);
    const target = Math.max(time.start, now);
    const middle = today.until(calendar.dayOf(target)).days;
    let best: Span | undefined;
    for (let days = 0; days <= farthestDays; days++) {
      // Days further out cannot hold a nearer time.
      if (best !== undefined && Math.abs(best.start - target) <= (days - 1) * dayLength) break;
      for (const dayNumber of days === 0 ? [middle] : [middle - days, middle + days]) {
        for (const free of freeOn(dayNumber, minutes)) best = nearer(free, best, target);
      }
    }
    return best === undefined ? undefined : slotOf(best, able);
  };
}

function inOfferedMode(desk: Desk): Desk {
  if (desk.context.modes.includes(desk.mode)) return desk;
  const { mode: _, ...request } = desk.request;
  return openDesk(request, desk.context) ?? desk;
}

function lengthFor({ start, end }: Span, { policy }: Desk): number {
  const asked = Math.round((end - start) / minute);
  const { minMinutes = 1, maxMinutes = Number.POSITIVE_INFINITY } = policy;
  return asked <= 0 ? policy.durationMinutes : Math.min(maxMinutes, Math.max(minMinutes, asked));
}

/** Of two times just as near, the earlier. */
function nearer(one: Span, other: Span | undefined, target: number): Span {
  if (other === undefined) return one;
  const difference = Math.abs(one.start - target) - Math.abs(other.start - target);
  return difference < 0 || (difference === 0 && one.start < other.start) ? one : other;
}
