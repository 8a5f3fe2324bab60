import type { Interval, Refusal, Slot } from '@dongban/core/slot';
import { epochOf, openDesk, type Desk } from './desk.ts';
import { createNearest } from './nearest.ts';
import { rules, type Rule } from './rules.ts';
import type { BookingContext, BookingRequest, Span } from './types.ts';

/**
 * Whether a time can be booked, and if not, why: every rule that it breaks, what helps, and the nearest time that can be
 * booked. A time that `findSlots` gives for the same request and context always passes.
 *
 * @param slot the wanted time; a slot, or its two ends.
 * @returns refusals, none where the time can be booked.
 * @throws {RangeError} where the number of seats is no positive whole number, or the zone is not known.
 * @example
 * const refusals = checkBooking({ resources: ['equipment_shaker'] }, { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' }, context);
 * refusals.map((refusal) => describe(refusal, 'ko')); // ['이미 예약된 시간입니다.']
 */
export function checkBooking(request: BookingRequest, slot: Interval, context: BookingContext): Refusal[] {
  const desk = openDesk(request, context);
  if (desk === undefined) return [notBookable];
  return refusalsOf({ start: epochOf(slot.start), end: epochOf(slot.end) }, desk, createNearest(desk));
}

/** Refusal of a resource that takes no bookings at all. */
export const notBookable: Refusal = {
  rule: 'bookable', code: 'not-bookable', params: {}, overridable: false, remedy: { code: 'ask-staff', params: {} },
};

/** Every rule that a time breaks. */
export function refusalsOf(time: Span, desk: Desk, findNearest: (time: Span) => Slot | undefined): Refusal[] {
  const broken = rules.flatMap((rule) => {
    const message = rule.check(time, desk);
    return message === undefined ? [] : [{ rule, message }];
  });
  if (broken.length === 0) return [];
  const nearest = findNearest(time);
  return broken.map(({ rule, message }) => refusal(rule, message, nearest));
}

function refusal(rule: Rule, message: { code: string; params: object }, nearest: Slot | undefined): Refusal {
  return {
    rule: rule.id,
    code: message.code,
    params: { ...message.params },
    overridable: rule.isOverridable && message.code !== 'in-the-past',
    remedy: nearest === undefined ? { code: 'ask-staff', params: {} } : { code: 'take-nearest', params: { start: nearest.start, timeZone: nearest.timeZone } },
    ...(nearest === undefined ? {} : { nearest }),
  };
}
