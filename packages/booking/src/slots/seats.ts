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
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60, seats: 2 },
 *   taken: [{ start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', seats: [0] }],
 * };
 * const slot = { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' };
 * claimsFor({ resources: ['equipment_shaker'] }, slot, context); // → [{ resource: 'equipment_shaker', seats: [1], ...slot }]
 */
export function claimsFor(request: BookingRequest, slot: Interval, context: BookingContext): Claim[] {
  const time = spanOf(slot);
  return (openDesk(request, context)?.resources ?? []).map(({ id, wanted, freeSeats, claimOf: claim }) => {
    const { start, end } = claim(time);
    return { resource: id, seats: freeSeats(time).slice(0, wanted), start: instantOf(start), end: instantOf(end) };
  });
}

/**
 * Numbers of the seats of the first resource, counted from 0, that are free all through a time with its buffers.
 *
 * @throws {RangeError} as `checkBooking`.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60, seats: 3 },
 *   taken: [{ start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', seats: [0] }],
 * };
 * freeSeats({ resources: ['equipment_shaker'] }, { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' }, context); // → [1, 2]
 */
export function freeSeats(request: BookingRequest, slot: Interval, context: BookingContext): number[] {
  return [...(openDesk(request, context)?.resources[0]?.freeSeats(spanOf(slot)) ?? [])];
}

/**
 * The time that a booking keeps from others: its own, and what the policy wants free before and after.
 *
 * @returns instants in UTC.
 * @example
 * const slot = { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' };
 * claimOf(slot, { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 }); // → { start: '2026-11-26T04:45:00Z', end: '2026-11-26T06:30:00Z' }
 */
export function claimOf(slot: Interval, policy: ClaimPolicy): Interval {
  const { start, end } = withBuffers(spanOf(slot), policy);
  return { start: instantOf(start), end: instantOf(end) };
}
