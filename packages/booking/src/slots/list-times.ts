import type { RefusedTime, Slot } from '@dongban/core/slot';
import { dayNumberOf } from '../availability/days.ts';
import { judgementOf } from './check-booking.ts';
import { openDesk, positive, type Desk } from './desk.ts';
import { instantOf } from './instants.ts';
import { findingsIfFree, findingsOn, type RuleFinding } from './findings.ts';
import { gridOn, slotOf } from './grid.ts';
import { createNearest } from './nearest.ts';
import type { BookingContext, SlotRequest, Span } from './types.ts';

/**
 * The times of a resource that can be booked, in order. A day without any, or a resource that takes no bookings, gives none.
 *
 * @throws {RangeError} where `minutes` or `seats` is no positive whole number, the zone is not known, or the context says
 * nothing of one of the resources.
 * @example
 * const slots = findSlots({ resources: ['equipment_shaker'], from: Temporal.PlainDate.from('2026-11-26'), through: Temporal.PlainDate.from('2026-11-27') }, context);
 * slots[0]?.start; // '2026-11-26T00:00:00Z', which is 09:00 in Seoul
 */
export function findSlots(request: SlotRequest, context: BookingContext): Slot[] {
  const desk = openDesk(request, context);
  if (desk === undefined) return [];
  const slots: Slot[] = [];
  const list: RuleFinding[] = [];
  for (const time of timesOf(request, desk)) {
    const findings = findingsIfFree(time, desk, list);
    if (findings !== undefined) slots.push(slotOf(time, findings, desk));
  }
  return slots;
}

/**
 * The times of a resource within its opening hours: those that can be booked, as `findSlots` gives them, and those that
 * cannot, each with every reason.
 *
 * @throws {RangeError} as `findSlots`.
 */
export function listTimes(request: SlotRequest, context: BookingContext): { slots: Slot[]; refused: RefusedTime[] } {
  const slots: Slot[] = [];
  const refused: RefusedTime[] = [];
  const desk = openDesk(request, context);
  if (desk === undefined) return { slots, refused };
  const findNearest = createNearest(desk);
  for (const time of timesOf(request, desk)) {
    const findings = findingsOn(time, desk);
    const { refusals } = judgementOf(time, findings, desk, findNearest);
    if (refusals.length === 0) slots.push(slotOf(time, findings, desk));
    else refused.push({ start: instantOf(time.start), end: instantOf(time.end), refusals });
  }
  return { slots, refused };
}

function timesOf(request: SlotRequest, desk: Desk): Span[] {
  const minutes = positive('minutes', request.minutes ?? desk.policy.durationMinutes);
  const times: Span[] = [];
  const last = dayNumberOf(request.through);
  for (let day = dayNumberOf(request.from); day <= last; day++) times.push(...gridOn(day, minutes, desk));
  return times;
}
