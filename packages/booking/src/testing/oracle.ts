import fc from 'fast-check';
import type { OpeningHours, Policy } from '@dongban/core/common';
import type { BookingContext } from '../index.ts';

/** Hours never begin or end between midnight and four, so that no change of clocks moves their ends; they may last over it. */
const wallTimes = Array.from({ length: 81 }, (_, index) => 4 * 60 + index * 15).map(
  (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
);
const weekDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const zones = ['Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'Pacific/Auckland', 'UTC'];
/** Days near changes of clocks in those zones, and plain ones. */
const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-09-27', '2026-10-04', '2026-10-25', '2026-11-01', '2026-11-26', '2026-12-31'];

const quarters = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 15);

/** Too many limits at once, and nothing can be booked. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const hours: fc.Arbitrary<OpeningHours> = fc.record({
  dayOfWeek: fc.uniqueArray(fc.constantFrom(...weekDays), { minLength: 3, maxLength: 7 }),
  opens: fc.constantFrom(...wallTimes.slice(0, -1)),
  closes: fc.constantFrom(...wallTimes),
  mode: seldom(fc.constantFrom('onsite' as const, 'online' as const)),
  validFrom: seldom(fc.constantFrom(...days)),
});

const policy: fc.Arbitrary<Policy> = fc.record(
  {
    durationMinutes: quarters(2, 16),
    stepMinutes: quarters(1, 12),
    minMinutes: quarters(1, 4),
    maxMinutes: quarters(12, 40),
    noticeHours: fc.integer({ min: 0, max: 24 }),
    horizonDays: fc.integer({ min: 1, max: 4 }),
    bufferBeforeMinutes: quarters(0, 6),
    bufferAfterMinutes: quarters(0, 6),
    seats: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['durationMinutes', 'stepMinutes'] },
);

/** A day, and everything that decides what can be booked around it. */
export const cases = fc.record({ zone: fc.constantFrom(...zones), day: fc.constantFrom(...days), ahead: quarters(-50, 250) }).chain(({ zone, day, ahead }) => {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  const taken = fc.record({ offset: quarters(-200, 200), length: quarters(1, 60), seats: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), { nil: undefined }) });
  return fc.record({
    day: fc.constant(Temporal.PlainDate.from(day)),
    seats: fc.integer({ min: 1, max: 2 }),
    context: fc.record({
      now: fc.constant(noon.subtract({ minutes: ahead })),
      timeZone: fc.constant(zone),
      openingHours: fc.array(hours, { minLength: 1, maxLength: 3 }),
      houseHours: seldom(fc.array(hours, { minLength: 1, maxLength: 3 })),
      closures: fc.array(fc.constantFrom(...days).map((closed) => ({ from: closed, through: closed, reason: { ko: '휴무' } })), { maxLength: 1 }),
      policy,
      modes: fc.constantFrom<readonly ('onsite' | 'online')[]>(['onsite'], ['online', 'onsite']),
      taken: fc.array(taken.map(({ offset, length, seats }) => ({
        start: noon.add({ minutes: offset }).toString(), end: noon.add({ minutes: offset + length }).toString(), seats,
      })), { maxLength: 4 }),
    }),
  });
});

/** Whether a time can be booked, found out by looking at each quarter of an hour of it: slow, and shares no code with what it checks. */
export function mayBook(start: Temporal.Instant, minutes: number, seats: number, context: BookingContext & { readonly policy: Policy }): boolean {
  const { policy: rules, now, timeZone } = context;
  const mode = context.modes[0] ?? 'onsite';
  if (minutes < (rules.minMinutes ?? 1) || minutes > (rules.maxMinutes ?? Infinity)) return false;
  if (Temporal.Instant.compare(start, now.add({ hours: rules.noticeHours ?? 0 })) < 0) return false;
  const local = now.toZonedDateTimeISO(timeZone);
  if (rules.horizonDays !== undefined && Temporal.Instant.compare(start, local.add({ days: rules.horizonDays }).toInstant()) > 0) return false;

  for (let passed = 0; passed < minutes; passed += 15) {
    const moment = start.add({ minutes: passed }).toZonedDateTimeISO(timeZone);
    if (context.closures.some(({ from, through }) => from <= moment.toPlainDate().toString() && moment.toPlainDate().toString() <= through)) return false;
    if (!isOpenAt(moment, context.openingHours, mode)) return false;
    if (context.houseHours !== undefined && !isOpenAt(moment, context.houseHours, mode)) return false;
  }
  if (!isOnStep(start.toZonedDateTimeISO(timeZone), context, rules.stepMinutes, mode)) return false;

  let free = 0;
  for (let seat = 0; seat < (rules.seats ?? 1); seat++) if (isSeatFree(seat, start, minutes, context)) free++;
  return free >= seats;
}

function isOpenAt(moment: Temporal.ZonedDateTime, openingHours: readonly OpeningHours[], mode: string): boolean {
  const wall = moment.toPlainTime().toString().slice(0, 5);
  return openingHours.some((one) => {
    const isOvernight = one.closes <= one.opens;
    const began = holds(one, moment.toPlainDate(), mode) && one.opens <= wall && (isOvernight || wall < one.closes);
    return began || (isOvernight && holds(one, moment.toPlainDate().subtract({ days: 1 }), mode) && wall < one.closes);
  });
}

function holds(one: OpeningHours, day: Temporal.PlainDate, mode: string): boolean {
  return one.dayOfWeek.some((name) => weekDays.indexOf(name) + 1 === day.dayOfWeek)
    && (one.mode ?? mode) === mode
    && (one.validFrom ?? '') <= day.toString();
}

/** Steps are counted back, a quarter at a time, to the moment at which both the resource and the house became open. */
function isOnStep(start: Temporal.ZonedDateTime, context: BookingContext, step: number, mode: string): boolean {
  return context.openingHours.some((one) => {
    const isOpen = (moment: Temporal.ZonedDateTime) =>
      isWithinOne(one, moment, mode) && (context.houseHours === undefined || isOpenAt(moment, context.houseHours, mode));
    if (!isOpen(start)) return false;
    let back = 0;
    for (let moment = start; ; back += 15) {
      const before = moment.subtract({ minutes: 15 });
      if (!isOpen(before) || isOpeningOf(one, moment)) break;
      moment = before;
    }
    return back % step === 0;
  });
}

function isOpeningOf(one: OpeningHours, moment: Temporal.ZonedDateTime): boolean {
  return moment.toPlainTime().toString().slice(0, 5) === one.opens;
}

function isWithinOne(one: OpeningHours, moment: Temporal.ZonedDateTime, mode: string): boolean {
  return isOpenAt(moment, [one], mode);
}

function isSeatFree(seat: number, start: Temporal.Instant, minutes: number, { taken, policy: rules }: BookingContext): boolean {
  const from = start.subtract({ minutes: rules?.bufferBeforeMinutes ?? 0 });
  const until = start.add({ minutes: minutes + (rules?.bufferAfterMinutes ?? 0) });
  return taken.every((one) => (one.seats !== undefined && !one.seats.includes(seat)) || Temporal.Instant.compare(until, one.start) <= 0 || Temporal.Instant.compare(one.end, from) <= 0);
}
