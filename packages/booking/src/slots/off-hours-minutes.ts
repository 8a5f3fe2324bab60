import type { Interval } from '@dongban/core/slot';
import { openDesk } from './desk.ts';
import { spanOf } from './instants.ts';
import type { BookingContext, BookingRequest } from './types.ts';

const minute = 60_000;

/** Minutes of a time that lie outside the opening hours of the first resource: what a quote charges more for. */
export function offHoursMinutes(request: BookingRequest, slot: Interval, context: BookingContext): number {
  const desk = openDesk(request, context);
  const { start, end } = spanOf(slot);
  return desk === undefined ? 0 : (end - start - desk.calendar.officeTime({ start, end })) / minute;
}
