import type { Mode, Policy } from '@dongban/core/common';
import type { ResourceId } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';
import { createBusy, type Busy } from '../availability/busy.ts';
import { createCalendar, type Calendar } from '../availability/calendar.ts';
import { daysIn, type Days } from '../availability/days.ts';
import { epochOf, spanOf } from './instants.ts';
import type { Availability, BookingContext, BookingRequest, RequesterFacts, Span } from './types.ts';

/** A request and its context, worked out once for all the times that are looked at. */
export interface Desk {
  readonly request: BookingRequest;
  readonly context: BookingContext;
  /** Policy of the first resource, and so of the booking. */
  readonly policy: Policy;
  readonly mode: Mode;
  readonly seats: number;
  readonly days: Days;
  /** Calendar of the first resource. */
  readonly calendar: Calendar;
  /** All that is booked together, the first resource first. */
  readonly resources: readonly Resource[];
  /** What is known of who asks; nothing, where nobody was named. */
  readonly requester: RequesterFacts;
  /** What they have already; `undefined` where that is not known. */
  readonly booked: readonly Span[] | undefined;
  /** The last instant at which a booking may start. */
  readonly lastStart: number;
}

/** One of the resources that are booked together. */
export interface Resource {
  readonly id: ResourceId;
  readonly calendar: Calendar;
  readonly maintenance: Busy<Span & { readonly reason: LocalizedText }>;
  /** How many places a booking takes of it. */
  readonly wanted: number;
  /** Whether it takes all there are, however many are asked for. */
  readonly isWhole: boolean;
  /** Numbers of the seats that are free all through the span, buffers included. */
  readonly freeSeats: (span: Span) => readonly number[];
  /** What a booking of the span keeps from others: the span, and what has to stay free before and after. */
  readonly claimOf: (span: Span) => Span;
}

/** What makes time of a resource gone: its buffers, and how many places it has. */
export type ClaimPolicy = Pick<Policy, 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'seats'>;

const minute = 60_000;

/**
 * @returns `undefined` where the resource takes no bookings at all.
 * @throws {RangeError} where the number of seats is no positive whole number, or the context knows a resource not.
 */
export function openDesk(request: BookingRequest, context: BookingContext): Desk | undefined {
  const { policy, timeZone, now } = context;
  const [firstMode] = context.modes;
  const [firstId] = request.resources;
  const seats = positive('seats', request.seats ?? 1);
  if (policy === undefined || firstMode === undefined || firstId === undefined) return undefined;
  const mode = request.mode ?? firstMode;
  const days = daysIn(timeZone);
  const calendarOf = (hours: Availability, offHours?: Policy['offHours']): Calendar =>
    createCalendar({ ...hours, offHours: offHours?.hours }, mode, days, timeZone);
  const calendar = calendarOf(context, policy.offHours);
  const first = resourceOf(firstId, context, policy, calendar, { wanted: seats, isWhole: false });
  const along = request.resources.slice(1).map((id) => {
    const one = context.along?.find((other) => other.id === id);
    if (one === undefined) throw new RangeError(`The context says nothing of ${id}: name it in \`along\`.`);
    const isWhole = one.whole === true;
    return resourceOf(id, one, one.policy ?? {}, calendarOf(one), { wanted: isWhole ? (one.policy?.seats ?? 1) : seats, isWhole });
  });
  return {
    request, context, policy, mode, seats, days, calendar,
    resources: [first, ...along],
    requester: request.requester ?? {},
    booked: request.requester?.bookings?.map(spanOf),
    lastStart: policy.horizonDays === undefined ? Number.POSITIVE_INFINITY : now.toZonedDateTimeISO(timeZone).add({ days: policy.horizonDays }).epochMilliseconds,
  };
}

function resourceOf(id: ResourceId, { taken, maintenance = [] }: Availability, policy: ClaimPolicy, calendar: Calendar, places: Pick<Resource, 'wanted' | 'isWhole'>): Resource {
  const busy = createBusy(taken.map(({ start, end, seats }) => ({ start: epochOf(start), end: epochOf(end), seats })));
  const all = Array.from({ length: policy.seats ?? 1 }, (_, seat) => seat);
  return {
    id, calendar, ...places,
    maintenance: createBusy(maintenance.map(({ start, end, reason }) => ({ start: epochOf(start), end: epochOf(end), reason }))),
    claimOf: (span) => withBuffers(span, policy),
    freeSeats(span) {
      const clashes = busy.overlapping(withBuffers(span, policy));
      if (clashes.length === 0) return all;
      return all.filter((seat) => !clashes.some(({ seats }) => seats === undefined || seats.includes(seat)));
    },
  };
}

export function withBuffers(span: Span, policy: ClaimPolicy): Span {
  return { start: span.start - (policy.bufferBeforeMinutes ?? 0) * minute, end: span.end + (policy.bufferAfterMinutes ?? 0) * minute };
}

export function positive(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`\`${name}\` has to be a positive whole number, not ${value}.`);
}
