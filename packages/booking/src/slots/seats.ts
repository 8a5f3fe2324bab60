import type { Policy } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { epochOf, instantOf, openDesk, withBuffers } from './desk.ts';
import type { BookingContext, BookingRequest } from './types.ts';

/** Numbers of the seats, counted from 0, that are free all through a time with its buffers: what a booking of it may claim. */
export function freeSeats(request: BookingRequest, slot: Interval, context: BookingContext): number[] {
  return openDesk(request, context)?.freeSeats({ start: epochOf(slot.start), end: epochOf(slot.end) }) ?? [];
}

/** The time that a booking keeps from others: its own, and what the policy wants free before and after. */
export function claimOf(slot: Interval, policy: Policy): Interval {
  const { start, end } = withBuffers({ start: epochOf(slot.start), end: epochOf(slot.end) }, policy);
  return { start: instantOf(start), end: instantOf(end) };
}
