import type { Mode } from '@dongban/core/common';
import type { Interval, Slot } from '@dongban/core/slot';
import { createCalendar } from '../availability/calendar.ts';
import { daysIn } from '../availability/days.ts';
import { findSlots } from '../slots/list-times.ts';
import { epochOf, instantOf } from '../slots/instants.ts';
import type { BookingContext, SlotRequest } from '../slots/types.ts';

/** What somebody waits for. */
export interface OfferWish extends SlotRequest {
  /** Wall times that the whole slot has to lie between, on one day; `24:00` is its end. */
  readonly hours?: { readonly from: string; readonly until: string } | undefined;
  /** Times that they have let pass: nothing that touches one is offered again. */
  readonly passed: readonly Interval[];
}

/** A time for the first in line, and until when it is theirs to take. */
export interface Offer {
  readonly slot: Slot;
  readonly expiresAt: string;
}

const hour = 60 * 60_000;
const usualHours = 4;
/** Nobody can be expected to answer faster. */
const shortestAnswer = 0.5 * hour;
/** Longer than any house is closed. */
const mostDays = 60;

/**
 * The times that somebody waits for and that can be booked now, in order.
 *
 * @throws {RangeError} as `findSlots`.
 * @example
 * import type { BookingContext, OfferWish } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 120, stepMinutes: 60 },
 * };
 * const day = Temporal.PlainDate.from('2026-11-26');
 * const wish: OfferWish = { resources: ['equipment_shaker'], from: day, through: day, hours: { from: '09:00', until: '12:00' }, passed: [] };
 * fittingSlots(wish, context).map(({ start }) => start); // → ['2026-11-26T00:00:00Z', '2026-11-26T01:00:00Z']
 */
export function fittingSlots(wish: OfferWish, context: BookingContext): Slot[] {
  return findSlots(wish, context).filter((slot) => isWithin(slot, wish.hours, context.timeZone) && !wish.passed.some((one) => touches(one, slot)));
}

/**
 * The first time that somebody waits for and that is free, with until when they may take it: `undefined` where there is
 * none, or so little time is left that it is better left to whoever books first.
 *
 * @throws {RangeError} as `findSlots`.
 * @example
 * import type { BookingContext, OfferWish } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [],
 *   openingHours: [{ dayOfWeek: ['Tuesday', 'Wednesday', 'Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 120, stepMinutes: 60 },
 *   taken: [{ start: '2026-11-26T00:00:00Z', end: '2026-11-26T03:00:00Z' }],
 * };
 * const day = Temporal.PlainDate.from('2026-11-26');
 * const wish: OfferWish = { resources: ['equipment_shaker'], from: day, through: day, hours: { from: '09:00', until: '15:00' }, passed: [] };
 * findOffer(wish, context)?.slot.start; // → '2026-11-26T03:00:00Z'
 */
export function findOffer(wish: OfferWish, context: BookingContext): Offer | undefined {
  for (const slot of fittingSlots(wish, context)) {
    const expiresAt = answerTime(slot, context, slot.mode);
    if (expiresAt !== undefined) return { slot, expiresAt };
  }
  return undefined;
}

/**
 * Until when an offer made now may be answered: so many hours later as the policy says, counted within the opening hours of the
 * house, since people work while it does; and never later than the time can still be booked at all, so that what the one lets
 * lapse is of use to the next.
 *
 * @returns an instant in UTC; `undefined` where less than half an hour is left.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T08:00:00Z'), // 17:00 in Seoul, an hour before the house closes
 *   timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Tuesday', 'Wednesday', 'Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60 },
 * };
 * answerTime({ start: '2026-11-26T05:00:00Z' }, context, 'onsite'); // → '2026-11-25T03:00:00Z'
 */
export function answerTime({ start }: Pick<Interval, 'start'>, context: BookingContext, mode: Mode): string | undefined {
  const { now, policy } = context;
  const last = epochOf(start) - (policy?.noticeHours ?? 0) * hour;
  const end = Math.min(last, afterOpenHours((policy?.offerHours ?? usualHours) * hour, context, mode));
  return end - now.epochMilliseconds < shortestAnswer ? undefined : instantOf(end);
}

/** The moment at which the house has been open for so long from now on. */
function afterOpenHours(length: number, { now, timeZone, openingHours, houseHours, closures }: BookingContext, mode: Mode): number {
  const days = daysIn(timeZone);
  const calendar = createCalendar({ openingHours: houseHours ?? openingHours, closures }, mode, days, timeZone);
  const from = now.epochMilliseconds;
  const today = days.at(from).number;
  let left = length;
  for (let day = today - 1; day <= today + mostDays; day++) {
    for (const span of calendar.openingsOn(day)) {
      const start = Math.max(span.start, from);
      if (start >= span.end || calendar.closureOf(span) !== undefined) continue;
      if (span.end - start >= left) return start + left;
      left -= span.end - start;
    }
  }
  return from + length;
}

function isWithin({ start, end }: Interval, hours: OfferWish['hours'], timeZone: string): boolean {
  if (hours === undefined) return true;
  const first = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone);
  const last = Temporal.Instant.from(end).toZonedDateTimeISO(timeZone);
  const wall = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
  const days = first.toPlainDate().until(last.toPlainDate()).days;
  const isMidnight = days === 1 && wall(last) === '00:00';
  return (days === 0 || isMidnight) && wall(first) >= hours.from && (isMidnight ? '24:00' : wall(last)) <= hours.until;
}

function touches(one: Interval, other: Interval): boolean {
  return epochOf(one.start) < epochOf(other.end) && epochOf(other.start) < epochOf(one.end);
}
