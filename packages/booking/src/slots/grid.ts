import type { Slot } from '@dongban/core/slot';
import type { DayNumber } from '../availability/days.ts';
import { attended } from '../rules/attended.ts';
import { instantOf, type Desk } from './desk.ts';
import { conditionsOf, type RuleFinding } from './findings.ts';
import type { Span } from './types.ts';

const minute = 60_000;

/** The times of a length that start on a day, in order: in steps from each opening, for as long as the hours last. */
export function gridOn(day: DayNumber, minutes: number, desk: Desk): Span[] {
  const { calendar, policy, days } = desk;
  const step = policy.stepMinutes * minute;
  const today = days.on(day);
  const starts = new Set<number>();
  // Hours of the day before may last into this one.
  for (const open of [day - 1, day].flatMap((one) => calendar.openingsOn(one))) {
    const skipped = Math.max(0, Math.ceil((today.start - open.start) / step));
    for (let start = open.start + skipped * step; start < Math.min(open.end, today.end); start += step) starts.add(start);
  }
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => ({ start, end: start + minutes * minute }))
    .filter((time) => attended(time, desk).every((span) => calendar.isOpen(span)));
}

/** @param findings what the rules have to say of the time. */
export function slotOf(time: Span, findings: readonly RuleFinding[], desk: Desk): Slot {
  const { mode, context, request, resources } = desk;
  const conditions = conditionsOf(findings);
  const places = resources.map(({ isWhole, freeSeats }) => (isWhole ? Number.POSITIVE_INFINITY : freeSeats(time).length));
  return {
    resources: [...request.resources],
    start: instantOf(time.start),
    end: instantOf(time.end),
    timeZone: context.timeZone,
    mode,
    ...(mode === 'onsite' && context.hub !== undefined ? { hub: context.hub } : {}),
    seatsLeft: Math.min(...places),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}
