import type { Interval } from '@dongban/core/slot';
import { openDesk } from './desk.ts';
import { spanOf } from './instants.ts';
import type { BookingContext, BookingRequest } from './types.ts';

const minute = 60_000;

/**
 * Minutes of a time that lie outside the opening hours of the first resource: what a quote charges more for.
 *
 * @throws {RangeError} as `checkBooking`.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 120, stepMinutes: 60, offHours: { hours: [{ dayOfWeek: ['Thursday'], opens: '18:00', closes: '22:00' }] } },
 * };
 * const evening = { start: '2026-11-26T08:00:00Z', end: '2026-11-26T10:30:00Z' }; // 17:00 to 19:30 in Seoul
 * offHoursMinutes({ resources: ['equipment_shaker'] }, evening, context); // → 90
 */
export function offHoursMinutes(request: BookingRequest, slot: Interval, context: BookingContext): number {
  const desk = openDesk(request, context);
  const { start, end } = spanOf(slot);
  return desk === undefined ? 0 : (end - start - desk.calendar.officeTime({ start, end })) / minute;
}
