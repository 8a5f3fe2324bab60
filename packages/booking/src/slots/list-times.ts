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
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 120, stepMinutes: 120 },
 * };
 * const day = Temporal.PlainDate.from('2026-11-26');
 * const slots = findSlots({ resources: ['equipment_shaker'], from: day, through: day }, context);
 * slots.length; // → 4
 * slots[0]?.start; // → '2026-11-26T00:00:00Z'
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
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 120, stepMinutes: 120 },
 *   taken: [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T02:00:00Z' }],
 * };
 * const day = Temporal.PlainDate.from('2026-11-26');
 * const { slots, refused } = listTimes({ resources: ['equipment_shaker'], from: day, through: day }, context);
 * slots.length; // → 3
 * refused.map(({ start, refusals }) => [start, refusals.map(({ code }) => code)]); // → [['2026-11-26T00:00:00Z', ['slot-taken']]]
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
