import fc from 'fast-check';
import type { OpeningHours, Policy } from '@dongban/core/common';
import type { AlongContext, BookingContext, RequesterFacts } from '../index.ts';

/** Hours never begin or end between midnight and four, so that no change of clocks moves their ends; they may last over it. */
const wallTimes = Array.from({ length: 81 }, (_, index) => 4 * 60 + index * 15).map(
  (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
);
const weekDays: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const zones = ['Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'Pacific/Auckland', 'UTC'];
/** Days near changes of clocks in those zones, and plain ones. */
const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-09-27', '2026-10-04', '2026-10-25', '2026-11-01', '2026-11-26', '2026-12-31'];

const quarters = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 15);

/** Too many limits at once, and nothing can be booked. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const mode = fc.constantFrom('onsite' as const, 'online' as const);

/** `day` is the one that the case is about: special hours are worth little elsewhere. */
const hoursAround = (day: string): fc.Arbitrary<OpeningHours> => {
  const times = { opens: fc.constantFrom(...wallTimes.slice(0, -1)), closes: fc.constantFrom(...wallTimes), mode: seldom(mode) };
  const weekly = fc.record({ ...times, dayOfWeek: fc.uniqueArray(fc.constantFrom(...weekDays), { minLength: 3, maxLength: 7 }), validFrom: seldom(fc.constantFrom(...days)) });
  const special = fc.record({ ...times, dayOfWeek: fc.constant(weekDays), validFrom: fc.constant(day), validThrough: fc.constant(day), special: fc.constant(true) });
  return fc.oneof({ weight: 6, arbitrary: weekly }, { weight: 1, arbitrary: special });
};

const named = (id: string) => ({ id, name: { ko: id } });
const trainings = fc.uniqueArray(fc.constantFrom('safety', 'shaker'), { minLength: 1, maxLength: 2 }).map((ids) => ids.map(named));

const limit = fc.record(
  { per: fc.constantFrom('day' as const, 'week' as const, 'month' as const), bookings: fc.integer({ min: 1, max: 3 }), minutes: quarters(8, 80), officeHoursOnly: fc.boolean() },
  { requiredKeys: ['per'] },
);

const policyAround = (day: string): fc.Arbitrary<Policy> => fc.record({
  durationMinutes: quarters(2, 16),
  stepMinutes: quarters(1, 12),
  minMinutes: fc.option(quarters(1, 4), { nil: undefined }),
  maxMinutes: fc.option(quarters(12, 40), { nil: undefined }),
  noticeHours: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
  horizonDays: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  bufferBeforeMinutes: fc.option(quarters(0, 6), { nil: undefined }),
  bufferAfterMinutes: fc.option(quarters(0, 6), { nil: undefined }),
  seats: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  approval: seldom(fc.boolean()),
  runsWhileClosed: seldom(fc.boolean()),
  gapMinutes: seldom(quarters(1, 8)),
  limits: seldom(fc.array(limit, { minLength: 1, maxLength: 2 })),
  offHours: seldom(fc.record({ hours: fc.array(hoursAround(day), { minLength: 1, maxLength: 2 }), approval: fc.option(fc.boolean(), { nil: undefined }), trainings: seldom(trainings) })),
  trainings: seldom(trainings),
  eligibility: seldom(fc.constant({ sizeClasses: ['small' as const, 'medium' as const] })),
  missed: seldom(fc.constant({ noShows: 1, withinDays: 30 })),
});

/** A day, a request, and everything that decides what can be booked around the day. */
export const cases = fc.record({ zone: fc.constantFrom(...zones), day: fc.constantFrom(...days), ahead: quarters(-50, 250) }).chain(({ zone, day, ahead }) => {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  const interval = fc.record({ offset: quarters(-200, 200), length: quarters(1, 60) }).map(({ offset, length }) => ({
    start: noon.add({ minutes: offset }).toString(), end: noon.add({ minutes: offset + length }).toString(),
  }));
  const instant = quarters(-4000, 0).map((minutes) => noon.add({ minutes }).toString());
  const taken = fc.tuple(interval, fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), { nil: undefined })).map(([time, seats]) => ({ ...time, seats }));
  const hours = hoursAround(day);
  const closures = fc.array(fc.constantFrom(...days).map((closed) => ({ from: closed, through: closed, reason: { ko: '휴무' } })), { maxLength: 1 });
  const maintenance = seldom(fc.array(interval.map((time) => ({ ...time, reason: { ko: '점검' } })), { minLength: 1, maxLength: 2 }));
  const along: fc.Arbitrary<AlongContext> = fc.record({
    id: fc.constant('r-card_operator' as const),
    openingHours: fc.array(hours, { minLength: 2, maxLength: 4 }),
    closures,
    maintenance,
    taken: fc.array(taken, { maxLength: 2 }),
    whole: fc.boolean(),
    policy: seldom(fc.record({ seats: fc.integer({ min: 1, max: 3 }), bufferAfterMinutes: quarters(0, 4) })),
  });
  const requester: fc.Arbitrary<RequesterFacts> = fc.record({
    sizeClass: fc.constantFrom('small' as const, 'large' as const, undefined),
    trainings: fc.option(fc.array(fc.record({ id: fc.constantFrom('safety', 'shaker'), until: fc.option(quarters(-100, 200).map((minutes) => noon.add({ minutes }).toString()), { nil: undefined }) }), { maxLength: 3 }), { nil: undefined }),
    bookings: fc.option(fc.array(interval, { maxLength: 3 }), { nil: undefined }),
    noShows: fc.option(fc.array(instant, { maxLength: 3 }), { nil: undefined }),
  });
  return fc.record({
    day: fc.constant(Temporal.PlainDate.from(day)),
    seats: fc.integer({ min: 1, max: 2 }),
    requester: fc.option(requester, { nil: undefined }),
    context: fc.record({
      now: fc.constant(noon.subtract({ minutes: ahead })),
      timeZone: fc.constant(zone),
      openingHours: fc.array(hours, { minLength: 1, maxLength: 3 }),
      houseHours: seldom(fc.array(hours, { minLength: 1, maxLength: 3 })),
      closures,
      maintenance,
      policy: policyAround(day),
      eligibility: seldom(fc.constantFrom({ sizeClasses: ['small' as const] }, { sizeClasses: ['large' as const] })),
      modes: fc.constantFrom<readonly ('onsite' | 'online')[]>(['onsite'], ['online', 'onsite']),
      taken: fc.array(taken, { maxLength: 4 }),
      along: seldom(fc.tuple(along)),
    }) satisfies fc.Arbitrary<BookingContext>,
  });
});
