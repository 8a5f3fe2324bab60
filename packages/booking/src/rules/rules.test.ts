import type { Policy } from '@dongban/core/common';
import { describe as say } from '@dongban/core/describe';
import { describe, expect, it } from 'vitest';
import { checkBooking, claimsFor, findSlots, judgeBooking, offHoursMinutes, type BookingContext, type RequesterFacts } from '../index.ts';
import { at, day, shaker, time } from '../testing/desk.ts';

const resources = ['equipment_shaker'] as const;
const thursday = time('11-26', '10:00', '12:00');
const basic = { durationMinutes: 120, stepMinutes: 60 };
const weekdays = shaker().openingHours;
/** An organization of which everything is known. */
const known: RequesterFacts = { sizeClass: 'small', stage: 'early', country: 'KR', region: 'KR-48', memberships: [], trainings: [], bookings: [], lateCancellations: [], noShows: [], industries: [] };

function judge(policy: Partial<Policy>, requester?: RequesterFacts, slot = thursday, changes: Partial<BookingContext> = {}) {
  const { refusals, conditions } = judgeBooking({ resources, requester }, slot, shaker({ policy: { ...basic, ...policy }, ...changes }));
  return { refused: refusals.map(({ code }) => code), conditions: conditions.map(({ code }) => code), refusals };
}

describe('trainings', () => {
  const shakerTraining = { id: 'shaker', name: { ko: '진동시험기 교육', en: 'Shaker training' } };
  const policy = { trainings: [shakerTraining] };

  it('are needed up to the end of the booking', () => {
    expect(judge(policy, { trainings: [{ id: 'shaker' }] })).toMatchObject({ refused: [], conditions: [] });
    expect(judge(policy, { trainings: [{ id: 'shaker', until: thursday.end }] }).refused).toEqual([]);
    expect(judge(policy, { trainings: [{ id: 'shaker', until: at('11-26 11:59') }, { id: 'laser' }] }).refused).toEqual(['training-ends']);
    expect(judge(policy, { trainings: [{ id: 'shaker', until: '2026-01-01T00:00:00Z' }, { id: 'shaker', until: '2027-01-01T00:00:00Z' }] }).refused).toEqual([]);
  });

  it('that are missing name the training as the remedy', () => {
    const [refusal] = judge(policy, known).refusals;
    expect(refusal).toMatchObject({ rule: 'training', code: 'needs-training', overridable: true, remedy: { code: 'take-training' } });
    expect([say(refusal!, 'ko'), say(refusal!.remedy!, 'en')]).toEqual(['‘진동시험기 교육’ 이수가 필요해요.', 'Please sign up for the training: Shaker training.']);
  });

  it('of somebody unknown are a condition', () => {
    expect(judge(policy)).toMatchObject({ refused: [], conditions: ['needs-training'] });
  });
});

describe('eligibility', () => {
  it.each<[string, Policy['eligibility'], RequesterFacts, RequesterFacts]>([
    ['size', { sizeClasses: ['small', 'medium'] }, { sizeClass: 'medium' }, { sizeClass: 'large' }],
    ['stage', { stages: ['early'] }, { stage: 'early' }, { stage: 'mature' }],
    ['country', { countries: ['KR'] }, { country: 'KR' }, { country: 'DE' }],
    ['region', { regions: ['KR-48'] }, { region: 'KR-48' }, { region: 'KR-11' }],
    ['merged region', { regions: ['KR-29'] }, { region: 'kr-jeonnam-gwangju' }, { region: 'KR-45' }],
    ['industry', { industries: [{ scheme: 'KSIC', revision: '10', code: 'C26' }] }, { industries: [{ scheme: 'KSIC', revision: '10', code: '26111' }] }, { industries: [{ scheme: 'KSIC', revision: '10', code: 'C2711' }, { scheme: 'NACE', revision: '2', code: 'C26' }] }],
    ['section of an industry', { industries: [{ scheme: 'KSIC', revision: '10', code: 'C' }] }, { industries: [{ scheme: 'KSIC', revision: '10', code: 'C2711' }] }, { industries: [{ scheme: 'KSIC', revision: '10', code: '2711' }] }],
    ['membership', { memberships: [{ id: 'club', name: { ko: '회원사', en: 'the club' } }] }, { memberships: ['club', 'other'] }, { memberships: [] }],
  ])('by %s lets those in whom it is for, and tells others who they are', (_, eligibility, inside, outside) => {
    expect(judge({ eligibility }, inside)).toMatchObject({ refused: [], conditions: [] });
    expect(judge({ eligibility }, outside)).toMatchObject({ refused: ['only-for'], refusals: [{ remedy: { code: 'ask-staff' } }] });
    expect(judge({ eligibility }, {})).toMatchObject({ refused: [], conditions: ['only-for'] });
  });

  it('says whom by name', () => {
    const [size, country] = judge({ eligibility: { sizeClasses: ['small', 'medium'], countries: ['KR', 'DE'] } }, { sizeClass: 'large', country: 'FR' }).refusals;
    expect([say(size!, 'ko'), say(country!, 'en')]).toEqual(['이용할 수 있는 기업 규모: 소기업 및 중기업', 'Only for companies from: South Korea and Germany.']);
  });
});

describe('limits of one organization', () => {
  const twoHoursADay = { limits: [{ per: 'day' as const, minutes: 240 }] };
  const have = (...bookings: { start: string; end: string }[]) => ({ ...known, bookings });

  it('count what it has in the same day, week or month', () => {
    expect(judge(twoHoursADay, have(time('11-26', '14:00', '16:00'))).refused).toEqual([]);
    expect(judge(twoHoursADay, have(time('11-26', '14:00', '16:01'))).refused).toEqual(['over-limit']);
    expect(judge(twoHoursADay, have(time('11-25', '09:00', '18:00'))).refused).toEqual([]);
    const once = { limits: [{ per: 'week' as const, bookings: 1 }] };
    expect(judge(once, have(time('11-23', '09:00', '10:00'))).refused).toEqual(['over-limit']);
    expect(judge(once, have(time('11-22', '09:00', '10:00'), time('11-30', '09:00', '10:00'))).refused).toEqual([]);
    const monthly = { limits: [{ per: 'month' as const, bookings: 2 }] };
    expect(judge(monthly, have(time('11-01', '00:00', '01:00'), time('11-30', '23:00', '23:30'))).refused).toEqual(['over-limit']);
    expect(judge(monthly, have(time('10-31', '23:00', '23:30'), time('12-01', '00:00', '01:00'))).refused).toEqual([]);
  });

  it('count a booking in the period in which it begins, and its minutes where they lie', () => {
    const overnight = { start: at('11-25 22:00'), end: at('11-26 01:00') };
    expect(judge({ limits: [{ per: 'day', bookings: 1 }] }, have(overnight)).refused).toEqual([]);
    expect(judge({ limits: [{ per: 'day', minutes: 180 }] }, have(overnight)).refused).toEqual([]);
    expect(judge({ limits: [{ per: 'day', minutes: 179 }] }, have(overnight)).refused).toEqual(['over-limit']);
  });

  it('leave out what is used off hours, where they say so', () => {
    const limits = [{ per: 'day' as const, minutes: 120, officeHoursOnly: true }];
    expect(judge({ limits }, have(time('11-26', '18:00', '23:00'))).refused).toEqual([]);
    expect(judge({ limits }, have(time('11-26', '17:00', '23:00'))).refused).toEqual(['over-limit']);
    expect(judge({ limits: [{ per: 'day', bookings: 1, officeHoursOnly: true }] }, have(time('11-26', '18:00', '19:00'))).refused).toEqual([]);
  });

  it('of somebody unknown are a condition, and a refusal where the time alone is too much', () => {
    expect(judge(twoHoursADay)).toMatchObject({ refused: [], conditions: ['over-limit'] });
    expect(judge({ limits: [{ per: 'day', minutes: 60 }] })).toMatchObject({ refused: ['over-limit'] });
  });

  it('keep a gap between its bookings', () => {
    const policy = { gapMinutes: 60 };
    expect(judge(policy, have(time('11-26', '13:00', '14:00'), time('11-26', '08:00', '09:00'))).refused).toEqual([]);
    expect(judge(policy, have(time('11-26', '12:59', '14:00'))).refused).toEqual(['gap-needed']);
    expect(judge(policy, have(time('11-26', '08:00', '09:01'))).refused).toEqual(['gap-needed']);
    expect(judge(policy).conditions).toEqual(['gap-needed']);
  });
});

describe('missed bookings', () => {
  const policy = { missed: { lateCancellations: 2, noShows: 0, withinDays: 30 } };
  const daysAgo = (days: number) => shaker().now.subtract({ hours: 24 * days }).toString();

  it('are counted over the days of the policy', () => {
    expect(judge(policy, { noShows: [daysAgo(31)], lateCancellations: [daysAgo(1), daysAgo(30)] }).refused).toEqual([]);
    const [lateOnes, noShow] = judge(policy, { noShows: [daysAgo(30)], lateCancellations: [daysAgo(1), daysAgo(2), daysAgo(3)] }).refusals;
    expect([lateOnes!.params, noShow!.params]).toMatchObject([{ what: 'late-cancellations', most: 2 }, { what: 'no-shows', most: 0 }]);
    expect(judge({ missed: { withinDays: 30, noShows: 1 } }, {}).conditions).toEqual(['missed-too-often']);
    expect(judge({ missed: { withinDays: 30 } }, {})).toMatchObject({ refused: [], conditions: [] });
  });
});

describe('time outside opening hours', () => {
  const night = { offHours: { hours: [{ dayOfWeek: weekdays[0]!.dayOfWeek, opens: '18:00', closes: '22:00' }] } };
  const evening = time('11-26', '17:00', '20:00');

  it('can be booked where the policy has off hours, and waits for staff', () => {
    expect(judge({}, known, evening).refused).toEqual(['outside-hours']);
    expect(judge(night, known, evening)).toMatchObject({ refused: [], conditions: ['off-hours-approval'] });
    expect(judge(night, known, thursday).conditions).toEqual([]);
    expect(judge({ offHours: { ...night.offHours, approval: false } }, known, evening).conditions).toEqual([]);
    expect(judge(night, known, evening, { closures: [{ from: '2026-11-26', through: '2026-11-26', reason: { ko: '휴무' } }] }).refused).toEqual(['closed-day']);
  });

  it('may need a training that office hours do not', () => {
    const policy = { offHours: { ...night.offHours, trainings: [{ id: 'night', name: { ko: '야간 안전교육' } }] } };
    expect(judge(policy, known, evening).refused).toEqual(['needs-training']);
    expect(judge(policy, known, thursday).refused).toEqual([]);
  });

  it('is not bounded by the hours of the house, and is told apart for the price', () => {
    const context = shaker({ houseHours: weekdays, policy: { ...basic, ...night } });
    expect(checkBooking({ resources }, evening, context)).toEqual([]);
    expect(offHoursMinutes({ resources }, evening, context)).toBe(120);
    expect(offHoursMinutes({ resources }, thursday, context)).toBe(0);
    expect(offHoursMinutes({ resources }, thursday, shaker({ policy: undefined }))).toBe(0);
  });

  it('is lasted through by a run, of which only the ends are attended', () => {
    const run = { start: at('11-26 17:00'), end: at('11-30 10:00') };
    const policy = { runsWhileClosed: true };
    const closures = [{ from: '2026-11-27', through: '2026-11-29', reason: { ko: '정전 점검' } }];
    expect(judge({}, known, run).refused).toEqual(['outside-hours']);
    expect(judge(policy, known, run, { closures }).refused).toEqual([]);
    expect(judge(policy, known, { start: at('11-26 17:00'), end: at('11-30 18:01') }).refused).toEqual(['outside-hours']);
    expect(judge(policy, known, { start: at('11-26 17:00'), end: at('11-27 10:00') }, { closures }).refused).toEqual(['closed-day']);
    const slots = findSlots({ resources, minutes: 90 * 60, from: day('11-26'), through: day('11-26') }, shaker({ policy: { ...basic, ...policy } }));
    expect(slots.map(({ start }) => start)).toEqual([at('11-26 16:00'), at('11-26 17:00')]);
  });
});

describe('special hours', () => {
  const saturday = { dayOfWeek: ['Saturday' as const], opens: '10:00', closes: '14:00', validFrom: '2026-11-28', validThrough: '2026-11-28', special: true };
  const christmasEve = { dayOfWeek: ['Thursday' as const], opens: '09:00', closes: '13:00', validFrom: '2026-12-24', validThrough: '2026-12-24', special: true };
  const openingHours = [...weekdays, saturday, christmasEve];

  it('replace the others on their days', () => {
    expect(judge({}, known, time('11-28', '10:00', '12:00'), { openingHours }).refused).toEqual([]);
    expect(judge({}, known, time('12-24', '11:00', '13:00'), { openingHours }).refused).toEqual([]);
    expect(judge({}, known, time('12-24', '14:00', '16:00'), { openingHours }).refused).toEqual(['outside-hours']);
  });

  it('open a day that would be closed, if they are those of the house', () => {
    const closures = [{ from: '2026-11-28', through: '2026-11-28', reason: { ko: '휴무' } }];
    const slot = time('11-28', '10:00', '12:00');
    expect(judge({}, known, slot, { openingHours, closures }).refused).toEqual([]);
    expect(judge({}, known, slot, { openingHours, houseHours: [{ ...saturday, special: false }], closures }).refused).toEqual(['closed-day']);
  });
});

describe('maintenance', () => {
  it('is a time of its own, with its reason', () => {
    const maintenance = [{ ...time('11-26', '11:00', '14:00'), reason: { ko: '교정', en: 'Calibration' } }];
    const [refusal] = judge({}, known, thursday, { maintenance }).refusals;
    expect(say(refusal!, 'ko')).toBe('점검 시간이에요: 교정');
    expect(judge({ bufferAfterMinutes: 60 }, known, time('11-26', '09:00', '11:00'), { maintenance }).refused).toEqual([]);
  });
});

describe('several resources at once', () => {
  const operator = { id: 'r-card_han' as const, openingHours: [{ dayOfWeek: ['Thursday' as const], opens: '10:00', closes: '16:00' }], closures: [], taken: [time('11-26', '13:00', '14:00')], whole: true };
  const room = { id: 'equipment_room' as const, openingHours: weekdays, closures: [], taken: [{ ...time('11-26', '10:00', '11:00'), seats: [0, 1] }], policy: { seats: 3, bufferAfterMinutes: 30 } };
  const context = shaker({ along: [operator, room] });
  const all = { resources: ['equipment_shaker', 'r-card_han', 'equipment_room'] as const };

  it('are free only together', () => {
    const starts = (request: { resources: readonly ['equipment_shaker', ...('r-card_han' | 'equipment_room')[]]; seats?: number }) =>
      findSlots({ ...request, from: day('11-26'), through: day('11-26') }, context).map(({ start, seatsLeft }) => [start.slice(11, 13), seatsLeft]);
    expect(starts({ resources: ['equipment_shaker', 'r-card_han'] })).toEqual([['01', 1], ['02', 1], ['05', 1]]);
    expect(starts(all)).toEqual([['01', 1], ['02', 1], ['05', 1]]);
  });

  it('say which of them is not', () => {
    const refusals = checkBooking(all, time('11-26', '09:00', '11:00'), shaker({ along: [operator, room], policy: { ...basic, seats: 2 } }));
    expect(refusals.map(({ code, resource }) => [code, resource])).toEqual([['outside-hours', 'r-card_han']]);
    const two = checkBooking({ ...all, seats: 2 }, time('11-26', '10:00', '12:00'), shaker({ along: [operator, room], policy: { ...basic, seats: 2 } }));
    expect(two.map(({ code, resource, params }) => [code, resource, params])).toEqual([['too-few-seats', 'equipment_room', { seatsLeft: 1 }]]);
    expect(checkBooking({ resources }, time('11-26', '07:00', '09:00'), context)[0]).not.toHaveProperty('resource');
  });

  it('are claimed each with its own places and buffers', () => {
    expect(claimsFor(all, thursday, context)).toEqual([
      { resource: 'equipment_shaker', seats: [0], ...thursday },
      { resource: 'r-card_han', seats: [0], ...thursday },
      { resource: 'equipment_room', seats: [2], start: thursday.start, end: at('11-26 12:30') },
    ]);
    expect(claimsFor({ resources }, thursday, shaker({ policy: undefined }))).toEqual([]);
  });

  it('have to be known', () => {
    expect(() => checkBooking({ resources: ['equipment_shaker', 'equipment_gone'] }, thursday, context)).toThrow(/says nothing of equipment_gone/);
  });
});

describe('what a refusal offers instead', () => {
  const taken = [time('11-26', '09:00', '18:00')];

  it('is the nearest time here, then in another mode and at other hubs, the nearest first', () => {
    const elsewhere = [
      shaker({ hub: 'hub_seoul', taken: [time('11-26', '09:00', '13:00')] }),
      shaker({ hub: 'hub_gwangju', taken: [time('11-26', '09:00', '11:00')] }),
      shaker({ hub: 'hub_jeonbuk', openingHours: [] }),
    ];
    const online = { dayOfWeek: ['Thursday' as const], opens: '20:00', closes: '22:00', mode: 'online' as const };
    const openingHours = [{ ...weekdays[0]!, mode: 'onsite' as const }, online];
    const mine = [time('11-26', '09:00', '18:00')];
    const [refusal] = checkBooking({ resources }, thursday, shaker({ modes: ['onsite', 'online'], openingHours, taken: mine, elsewhere }));
    expect(refusal!.nearest).toMatchObject({ hub: 'hub_changwon', ...time('11-25', '16:00', '18:00') });
    expect(refusal!.alternatives?.map(({ hub, mode, start }) => [hub ?? mode, start])).toEqual([
      ['hub_gwangju', at('11-26 11:00')], ['hub_seoul', at('11-26 13:00')], ['online', at('11-26 20:00')],
    ]);
  });

  it('is elsewhere where there is nothing here', () => {
    const closed = shaker({ openingHours: [], taken, elsewhere: [shaker({ hub: 'hub_seoul' })] });
    const [refusal] = checkBooking({ resources }, thursday, closed);
    expect(refusal).toMatchObject({ remedy: { code: 'take-nearest', params: { start: thursday.start } }, alternatives: [{ hub: 'hub_seoul' }] });
    expect(refusal).not.toHaveProperty('nearest');
  });
});

describe('staff who confirm each booking', () => {
  it('are a condition of every slot', () => {
    const [slot] = findSlots({ resources, from: day('11-26'), through: day('11-26') }, shaker({ policy: { ...basic, approval: true } }));
    expect(slot?.conditions).toEqual([{ rule: 'approval', code: 'needs-approval', params: {} }]);
    expect(judge({ approval: true }, known).conditions).toEqual(['needs-approval']);
  });
});
