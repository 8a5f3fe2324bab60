import type { Interval, ResourceId } from '@dongban/core/slot';
import { openDesk, withBuffers, type ClaimPolicy } from './desk.ts';
import { instantOf, spanOf } from './instants.ts';
import type { BookingContext, BookingRequest } from './types.ts';

/** What a booking takes of one resource: places, for its time and its buffers. */
export interface Claim extends Interval {
  readonly resource: ResourceId;
  /** Numbers of the places, counted from 0. */
  readonly seats: readonly number[];
}

/**
 * What a booking of a time has to claim, of each resource that is booked together. Too few seats in one of them mean that
 * the time is not free: ask `checkBooking` first.
 *
 * @throws {RangeError} as `checkBooking`.
 */
export function claimsFor(request: BookingRequest, slot: Interval, context: BookingContext): Claim[] {
  const time = spanOf(slot);
  return (openDesk(request, context)?.resources ?? []).map(({ id, wanted, freeSeats, claimOf: claim }) => {
    const { start, end } = claim(time);
    return { resource: id, seats: freeSeats(time).slice(0, wanted), start: instantOf(start), end: instantOf(end) };
  });
}

/** Numbers of the seats of the first resource, counted from 0, that are free all through a time with its buffers. */
export function freeSeats(request: BookingRequest, slot: Interval, context: BookingContext): number[] {
  return [...(openDesk(request, context)?.resources[0]?.freeSeats(spanOf(slot)) ?? [])];
}

/** The time that a booking keeps from others: its own, and what the policy wants free before and after. */
export function claimOf(slot: Interval, policy: ClaimPolicy): Interval {
  const { start, end } = withBuffers(spanOf(slot), policy);
  return { start: instantOf(start), end: instantOf(end) };
}
