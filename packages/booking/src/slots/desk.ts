import type { Mode, Policy } from '@dongban/core/common';
import { createCalendar, type Calendar } from './calendar.ts';
import { overlaps } from './spans.ts';
import type { BookingContext, BookingRequest, Span } from './types.ts';

/** A request and its context, worked out once for all the times that are looked at. */
export interface Desk {
  readonly request: BookingRequest;
  readonly context: BookingContext;
  readonly policy: Policy;
  readonly mode: Mode;
  readonly seats: number;
  readonly calendar: Calendar;
  /** Numbers of the seats that are free all through the span, buffers included. */
  freeSeats(span: Span): number[];
}

const minute = 60_000;

/**
 * @returns `undefined` where the resource takes no bookings at all.
 * @throws {RangeError} where the number of seats is no positive whole number.
 */
export function openDesk(request: BookingRequest, context: BookingContext): Desk | undefined {
  const { policy } = context;
  const [firstMode] = context.modes;
  const seats = positive('seats', request.seats ?? 1);
  if (policy === undefined || firstMode === undefined) return undefined;
  const mode = request.mode ?? firstMode;
  const taken = context.taken.map(({ start, end, seats: which }) => ({ start: epochOf(start), end: epochOf(end), which }));
  const all = Array.from({ length: policy.seats ?? 1 }, (_, seat) => seat);

  return {
    request, context, policy, mode, seats,
    calendar: createCalendar(context, mode),
    freeSeats(span) {
      const claim = withBuffers(span, policy);
      const clashes = taken.filter((one) => overlaps(one, claim));
      if (clashes.length === 0) return [...all];
      return all.filter((seat) => !clashes.some(({ which }) => which === undefined || which.includes(seat)));
    },
  };
}

/** What a booking of the span keeps from others: the span, and the time before and after that the policy wants free. */
export function withBuffers(span: Span, policy: Policy): Span {
  return { start: span.start - (policy.bufferBeforeMinutes ?? 0) * minute, end: span.end + (policy.bufferAfterMinutes ?? 0) * minute };
}

export function positive(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`\`${name}\` has to be a positive whole number, not ${value}.`);
}

export function epochOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

export function instantOf(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();
}
