import type { Condition, Slot } from '@dongban/core/slot';
import type { DayNumber } from '../availability/days.ts';
import { isAttended } from '../rules/attended.ts';
import type { Desk } from './desk.ts';
import { instantOf } from './instants.ts';
import { conditionsOf, type RuleFinding } from './findings.ts';
import type { Span } from './types.ts';

const minute = 60_000;

/** The times of a length that start on a day, in order: in steps from each opening, for as long as the hours last. */
export function gridOn(day: DayNumber, minutes: number, desk: Desk): Span[] {
  const { calendar } = desk;
  const times: Span[] = [];
  for (const start of startsOn(day, desk)) {
    const time = new Stretch(start, start + minutes * minute);
    if (isAttended(time, desk, (span) => calendar.isOpen(span))) times.push(time);
  }
  return times;
}

function startsOn(day: DayNumber, { calendar, policy, days }: Desk): number[] {
  const step = policy.stepMinutes * minute;
  const today = days.on(day);
  const starts: number[] = [];
  // Hours of the day before may last into this one.
  for (const one of [day - 1, day]) {
    for (const open of calendar.openingsOn(one)) {
      const skipped = Math.max(0, Math.ceil((today.start - open.start) / step));
      for (let start = open.start + skipped * step; start < Math.min(open.end, today.end); start += step) starts.push(start);
    }
  }
  // Hours may follow in any order, and overlap.
  starts.sort((a, b) => a - b);
  return starts.filter((start, index) => start !== starts[index - 1]);
}

/** @param findings what the rules have to say of the time. */
export function slotOf(time: Span, findings: readonly RuleFinding[], desk: Desk): Slot {
  return new FreeSlot(time, conditionsOf(findings), desk);
}

/*
 * Times and slots are made by constructors: objects of a literal V8 may take to live long, if many of its first ones do, and those of the
 * question at hand do whenever the garbage collector comes in the midst of it. Then all of them, with their texts, would lie where only
 * its long runs go.
 */
class Stretch implements Span {
  readonly start: number;
  readonly end: number;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
  }
}

class FreeSlot implements Slot {
  readonly resources: Slot['resources'];
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly mode: Slot['mode'];
  declare readonly hub?: NonNullable<Slot['hub']>;
  readonly seatsLeft: number;
  declare readonly conditions?: Condition[];

  constructor(time: Span, conditions: Condition[], { mode, context, request, resources }: Desk) {
    this.resources = request.resources.slice();
    this.start = instantOf(time.start);
    this.end = instantOf(time.end);
    this.timeZone = context.timeZone;
    this.mode = mode;
    if (mode === 'onsite' && context.hub !== undefined) this.hub = context.hub;
    this.seatsLeft = resources.reduce((least, { isWhole, freeSeats }) => (isWhole ? least : Math.min(least, freeSeats(time).length)), Number.POSITIVE_INFINITY);
    if (conditions.length > 0) this.conditions = conditions;
  }
}
