import type { Slot } from '@dongban/core/slot';
import type { DayNumber } from '../availability/days.ts';
import { openDesk, type Desk } from './desk.ts';
import { findingsIfFree, findingsOn } from './findings.ts';
import { gridOn, slotOf } from './grid.ts';
import type { Span } from './types.ts';

/** Bookable times near a refused one. */
export interface Nearest {
  /** At the same hub, and in the same mode where it is offered. */
  readonly same: Slot | undefined;
  /** In other modes and at other hubs, the nearest first. */
  readonly others: readonly Slot[];
}

export type FindNearest = (time: Span) => Nearest;

const minute = 60_000;
const dayLength = 24 * 60 * minute;
/** How many days from a refused time the nearest one is looked for: what is taken has to be known as far as that. */
export const nearestWithinDays = 120;

/** Finds the bookable times next to a refused one: as long, as far as the policy allows. */
export function createNearest(desk: Desk): FindNearest {
  const here = inOfferedMode(desk);
  const findSame = createSearch(here);
  const otherModes = here.context.modes.filter((mode) => mode !== here.mode).map((mode) => openDesk({ ...here.request, mode }, here.context));
  // Online, all hubs are one place.
  const otherHubs = (here.mode === 'onsite' ? (here.context.elsewhere ?? []) : []).map((context) => openDesk({ ...here.request, mode: here.mode }, context));
  // Not searched before a refusal asks.
  const findOthers = [...otherModes, ...otherHubs].flatMap((other) => (other === undefined ? [] : [createSearch(other)]));
  return (time) => ({
    same: findSame(time),
    others: findOthers.flatMap((find) => find(time) ?? []).sort((a, b) => distance(a, time) - distance(b, time)),
  });
}

function inOfferedMode(desk: Desk): Desk {
  if (desk.context.modes.includes(desk.mode)) return desk;
  const { mode: _, ...request } = desk.request;
  return openDesk(request, desk.context) ?? desk;
}

function createSearch(desk: Desk): (time: Span) => Slot | undefined {
  const { days, context, policy } = desk;
  const now = context.now.epochMilliseconds;
  const today = days.at(now).number;
  const lastDay = today + (policy.horizonDays ?? Number.POSITIVE_INFINITY);
  // A list of refused times asks for the same days over and over.
  const known = new Map<string, readonly Span[]>();
  const freeOn = (day: DayNumber, minutes: number): readonly Span[] => {
    if (day < today || day > lastDay) return [];
    const key = `${day}/${minutes}`;
    const free = known.get(key) ?? gridOn(day, minutes, desk).filter((time) => findingsIfFree(time, desk) !== undefined);
    known.set(key, free);
    return free;
  };

  // Many refused times have the same one next to them.
  const slots = new Map<Span, Slot>();
  const slotAt = (free: Span): Slot => {
    const slot = slots.get(free) ?? slotOf(free, findingsOn(free, desk), desk);
    slots.set(free, slot);
    return slot;
  };

  return (time) => {
    if (desk.seats > (policy.seats ?? 1)) return undefined;
    const minutes = lengthFor(time, desk);
    const target = Math.max(time.start, now);
    const middle = days.at(target).number;
    let best: Span | undefined;
    for (let offset = 0; offset <= nearestWithinDays; offset++) {
      // Days further out cannot hold a nearer time.
      if (best !== undefined && Math.abs(best.start - target) <= (offset - 1) * dayLength) break;
      for (const day of offset === 0 ? [middle] : [middle - offset, middle + offset]) {
        for (const free of freeOn(day, minutes)) best = nearer(free, best, target);
      }
    }
    return best === undefined ? undefined : slotAt(best);
  };
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

function distance({ start }: Slot, time: Span): number {
  return Math.abs(Temporal.Instant.from(start).epochMilliseconds - time.start);
}
