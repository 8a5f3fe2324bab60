import type { Slot } from '@dongban/core/slot';
import { instantOf, type Desk } from './desk.ts';
import { rules } from './rules.ts';
import type { Span } from './types.ts';

const minute = 60_000;

/** The times of a length that start on a day, in order: in steps from each opening, for as long as the hours last. */
export function gridOn(day: Temporal.PlainDate, minutes: number, { calendar, policy }: Desk): Span[] {
  const step = policy.stepMinutes * minute;
  const today = calendar.wholeDay(day);
  const starts = new Set<number>();
  // Hours of the day before may last into this one.
  for (const open of [day.subtract({ days: 1 }), day].flatMap((one) => calendar.openingsOn(one))) {
    const skipped = Math.max(0, Math.ceil((today.start - open.start) / step));
    for (let start = open.start + skipped * step; start < Math.min(open.end, today.end); start += step) starts.add(start);
  }
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => ({ start, end: start + minutes * minute }))
    .filter((time) => calendar.isOpen(time));
}

/** Whether every rule lets the time pass. */
export function isFree(time: Span, desk: Desk): boolean {
  return rules.every(({ check }) => check(time, desk) === undefined);
}

export function slotOf({ start, end }: Span, desk: Desk): Slot {
  const { mode, context, request } = desk;
  return {
    resources: [...request.resources],
    start: instantOf(start),
    end: instantOf(end),
    timeZone: context.timeZone,
    mode,
    ...(mode === 'onsite' && context.hub !== undefined ? { hub: context.hub } : {}),
    seatsLeft: desk.freeSeats({ start, end }).length,
  };
}
