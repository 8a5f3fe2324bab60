import type { Condition, Interval, Refusal } from '@dongban/core/slot';
import type { Finding, Rule } from '../rules/rule.ts';
import { openDesk, type Desk } from './desk.ts';
import { spanOf } from './instants.ts';
import { conditionsOf, findingsIfFree, findingsOn, type RuleFinding } from './findings.ts';
import { createNearest, type FindNearest, type Nearest } from './nearest.ts';
import type { BookingContext, BookingRequest, Span } from './types.ts';

/** What the rules say of a time. */
export interface Judgement {
  /** Why it cannot be booked; none where it can. */
  readonly refusals: Refusal[];
  /** What a booking of it waits for; none where it is confirmed at once. */
  readonly conditions: Condition[];
}

/**
 * Whether a time can be booked, and if not, why: every rule that it breaks, what helps, and the nearest time that can be
 * booked. A time that `findSlots` gives for the same request and context always passes.
 *
 * @param slot the wanted time; a slot, or its two ends.
 * @returns refusals, none where the time can be booked.
 * @throws {RangeError} where the number of seats is no positive whole number, the zone is not known, or the context says
 * nothing of one of the resources.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 * import { describe } from '@dongban/core';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60 },
 *   taken: [{ start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' }],
 * };
 * const refusals = checkBooking({ resources: ['equipment_shaker'] }, { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' }, context);
 * refusals.map((refusal) => describe(refusal, 'ko')); // → ['이미 예약된 시간이에요.']
 * refusals[0]?.nearest?.start; // → '2026-11-26T04:00:00Z'
 */
export function checkBooking(request: BookingRequest, slot: Interval, context: BookingContext): Refusal[] {
  return judgeBooking(request, slot, context).refusals;
}

/**
 * As `checkBooking`, with what a booking of the time would wait for: the consent of staff, and whatever the rules need to
 * know of the requester that `request` does not tell.
 *
 * @throws {RangeError} as `checkBooking`.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60, approval: true },
 * };
 * const slot = { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' };
 * const { refusals, conditions } = judgeBooking({ resources: ['equipment_shaker'] }, slot, context);
 * refusals; // → []
 * conditions.map(({ code }) => code); // → ['needs-approval']
 */
export function judgeBooking(request: BookingRequest, slot: Interval, context: BookingContext): Judgement {
  const desk = openDesk(request, context);
  if (desk === undefined) return { refusals: [notBookable], conditions: [] };
  const time = spanOf(slot);
  return judgementOf(time, findingsOn(time, desk), desk, createNearest(desk));
}

/**
 * The quick half of `judgeBooking`: what a booking of the time would wait for, `undefined` where it cannot be booked. Why it
 * cannot, and what could be booked instead, takes a search.
 *
 * @throws {RangeError} as `checkBooking`.
 * @example
 * import type { BookingContext } from '@dongban/booking';
 *
 * const context: BookingContext = {
 *   now: Temporal.Instant.from('2026-11-24T03:00:00Z'), timeZone: 'Asia/Seoul', modes: ['onsite'], closures: [], taken: [],
 *   openingHours: [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }],
 *   policy: { durationMinutes: 60, stepMinutes: 60, approval: true },
 * };
 * const conditions = conditionsFor({ resources: ['equipment_shaker'] }, { start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' }, context);
 * const state = conditions === undefined ? 'refused' : conditions.length === 0 ? 'confirmed' : 'requested';
 * state; // → 'requested'
 */
export function conditionsFor(request: BookingRequest, slot: Interval, context: BookingContext): Condition[] | undefined {
  const desk = openDesk(request, context);
  const findings = desk === undefined ? undefined : findingsIfFree(spanOf(slot), desk);
  return findings === undefined ? undefined : conditionsOf(findings);
}

/** Refusal of a resource that takes no bookings at all. */
export const notBookable: Refusal = {
  rule: 'bookable', code: 'not-bookable', params: {}, overridable: false, remedy: { code: 'ask-staff', params: {} },
};

/** @param findings what the rules have to say of the time. */
export function judgementOf(time: Span, findings: readonly RuleFinding[], desk: Desk, findNearest: FindNearest): Judgement {
  const broken = findings.filter(({ finding }) => finding.kind === 'refused');
  if (broken.length === 0) return { refusals: [], conditions: conditionsOf(findings) };
  const nearest = findNearest(time);
  return { refusals: broken.map(({ rule, finding }) => refusal(rule, finding, nearest, desk)), conditions: conditionsOf(findings) };
}

function refusal(rule: Rule, { message, remedy, resource }: Finding, { same, others }: Nearest, desk: Desk): Refusal {
  return {
    rule: rule.id,
    code: message.code,
    params: { ...message.params },
    ...(resource === undefined || desk.resources.length === 1 ? {} : { resource }),
    overridable: rule.isOverridable && message.code !== 'in-the-past',
    remedy: remedyOf(remedy, same ?? others[0]),
    ...(same === undefined ? {} : { nearest: same }),
    ...(others.length === 0 ? {} : { alternatives: [...others] }),
  };
}

function remedyOf(remedy: Finding['remedy'], nearest: Nearest['same']): Refusal['remedy'] {
  if (remedy !== undefined) return { code: remedy.code, params: { ...remedy.params } };
  return nearest === undefined ? { code: 'ask-staff', params: {} } : { code: 'take-nearest', params: { start: nearest.start, timeZone: nearest.timeZone } };
}
