import type { Message } from '@dongban/core/describe';
import type { Desk } from './desk.ts';
import type { Span } from './types.ts';

/** One thing that has to hold for a time to be bookable. */
export interface Rule {
  /** Id that a refusal carries. */
  readonly id: string;
  /** Staff may book against it. */
  readonly isOverridable: boolean;
  /** Why the time does not pass, or `undefined` where it does. */
  readonly check: (time: Span, desk: Desk) => Message | undefined;
}

const minute = 60_000;
const hour = 60 * minute;

/** Every rule, in the order in which refusals are listed. */
export const rules: readonly Rule[] = [
  { id: 'mode', isOverridable: false, check: offersMode },
  { id: 'length', isOverridable: true, check: hasLength },
  { id: 'notice', isOverridable: true, check: isAhead },
  { id: 'horizon', isOverridable: true, check: isWithinHorizon },
  { id: 'closures', isOverridable: true, check: isNoClosedDay },
  { id: 'opening-hours', isOverridable: true, check: isWithinHours },
  { id: 'steps', isOverridable: true, check: startsOnStep },
  { id: 'seats', isOverridable: false, check: hasSeats },
];

function offersMode(_: Span, { mode, context }: Desk): Message | undefined {
  return context.modes.includes(mode) ? undefined : { code: 'mode-not-offered', params: { mode } };
}

function hasLength({ start, end }: Span, { policy }: Desk): Message | undefined {
  const { minMinutes = 1, maxMinutes = Number.POSITIVE_INFINITY } = policy;
  const minutes = (end - start) / minute;
  if (minutes < minMinutes) return { code: 'too-short', params: { minMinutes } };
  return minutes > maxMinutes ? { code: 'too-long', params: { maxMinutes } } : undefined;
}

function isAhead({ start }: Span, { policy, context }: Desk): Message | undefined {
  const { noticeHours = 0 } = policy;
  const now = context.now.epochMilliseconds;
  if (start < now) return { code: 'in-the-past', params: {} };
  return start < now + noticeHours * hour ? { code: 'too-soon', params: { noticeHours } } : undefined;
}

function isWithinHorizon({ start }: Span, { policy, context }: Desk): Message | undefined {
  const { horizonDays } = policy;
  if (horizonDays === undefined) return undefined;
  const last = context.now.toZonedDateTimeISO(context.timeZone).add({ days: horizonDays }).epochMilliseconds;
  return start > last ? { code: 'too-far-ahead', params: { horizonDays } } : undefined;
}

function isNoClosedDay(time: Span, { calendar }: Desk): Message | undefined {
  const closure = calendar.closureOf(time);
  return closure === undefined ? undefined : { code: 'closed-day', params: { reason: closure.reason } };
}

function isWithinHours(time: Span, { calendar }: Desk): Message | undefined {
  return calendar.isOpen(time) ? undefined : { code: 'outside-hours', params: {} };
}

/** Where nothing is open there are no steps to start on, and `opening-hours` has said so. */
function startsOnStep({ start, end }: Span, { calendar, policy }: Desk): Message | undefined {
  const step = policy.stepMinutes * minute;
  const today = calendar.dayOf(start);
  const open = [today.subtract({ days: 1 }), today].flatMap((day) => calendar.openingsOn(day)).filter((one) => one.start <= start && start < one.end);
  if (open.length === 0) return undefined;
  const isOnStep = open.some((one) => (start - one.start) % step === 0) && (end - start) % minute === 0;
  return isOnStep ? undefined : { code: 'off-step', params: { stepMinutes: policy.stepMinutes } };
}

function hasSeats(time: Span, desk: Desk): Message | undefined {
  const seatsLeft = desk.freeSeats(time).length;
  if (seatsLeft >= desk.seats) return undefined;
  return seatsLeft === 0 ? { code: 'slot-taken', params: {} } : { code: 'too-few-seats', params: { seatsLeft } };
}
