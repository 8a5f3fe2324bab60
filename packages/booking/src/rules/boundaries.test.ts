import type { Discount, OpeningHours, Policy } from '@dongban/core/common';
import { describe, expect, it } from 'vitest';
import { createBusy } from '../availability/busy.ts';
import { checkBooking, findSlots, judgeBooking, listTimes, quoteFor, type BookingContext, type RequesterFacts } from '../index.ts';
import { at, day, shaker, time } from '../testing/desk.ts';

/*
 * Each rule at the last time that passes and the first that does not. Thursday 26 November 2026 in Seoul; it is Tuesday noon.
 */

const resources = ['equipment_shaker'] as const;
const basic = { durationMinutes: 120, stepMinutes: 60 };
const allDay: OpeningHours[] = [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], opens: '00:00', closes: '24:00' }];

function codes(policy: Partial<Policy>, slot: { start: string; end: string }, requester?: RequesterFacts, changes: Partial<BookingContext> = {}): string[] {
  const { refusals, conditions } = judgeBooking({ resources, requester }, slot, shaker({ openingHours: allDay, policy: { ...basic, ...policy }, ...changes }));
  return [...refusals, ...conditions].map(({ code }) => code);
}

describe('notice and horizon', () => {
  const now = Temporal.Instant.from('2026-11-24T03:00:00.000Z');
  const from = (offset: Temporal.DurationLike) => ({ start: now.add(offset).toString(), end: now.add(offset).add({ hours: 2 }).toString() });

  it('let a time begin now, and nothing before', () => {
    expect(codes({ stepMinutes: 1 }, from({ hours: 0 }))).toEqual([]);
    expect(codes({ stepMinutes: 1 }, from({ milliseconds: -1 }))).toContain('in-the-past');
    expect(codes({ stepMinutes: 1, noticeHours: 0 }, from({ minutes: -1 }))).toEqual(['in-the-past']);
  });

  it('count the hours ahead to the minute', () => {
    expect(codes({ stepMinutes: 1, noticeHours: 24 }, from({ hours: 24 }))).toEqual([]);
    expect(codes({ stepMinutes: 1, noticeHours: 24 }, from({ hours: 23, minutes: 59 }))).toEqual(['too-soon']);
  });

  it('reach to the same hour of the last day', () => {
    expect(codes({ stepMinutes: 1, horizonDays: 7 }, from({ hours: 7 * 24 }))).toEqual([]);
    expect(codes({ stepMinutes: 1, horizonDays: 7 }, from({ hours: 7 * 24, minutes: 1 }))).toEqual(['too-far-ahead']);
  });
});

describe('lengths', () => {
  it.each([[30, []], [29, ['too-short']], [240, []], [241, ['too-long']]])('of %i minutes, where 30 to 240 are allowed: %j', (minutes, found) => {
    const start = at('11-26 10:00');
    expect(codes({ minMinutes: 30, maxMinutes: 240 }, { start, end: Temporal.Instant.from(start).add({ minutes }).toString() })).toEqual(found);
  });

  it('of nothing or less are none', () => {
    expect(codes({}, time('11-26', '10:00', '10:00'))).toContain('too-short');
    expect(codes({}, time('11-26', '10:00', '09:00'))).toContain('too-short');
  });
});

describe('steps', () => {
  const nine: OpeningHours[] = [{ dayOfWeek: ['Thursday'], opens: '09:00', closes: '18:00' }, { dayOfWeek: ['Thursday'], opens: '13:30', closes: '18:00' }];
  const found = (start: string, end: string) => codes({ stepMinutes: 60 }, { start, end }, undefined, { openingHours: nine });

  it('count from each opening that is open then', () => {
    expect(found(at('11-26 10:00'), at('11-26 11:00'))).toEqual([]);
    expect(found(at('11-26 10:30'), at('11-26 11:30'))).toEqual(['off-step']);
    expect(found(at('11-26 13:30'), at('11-26 14:30'))).toEqual([]);
    expect(found(at('11-26 12:30'), at('11-26 13:30'))).toEqual(['off-step']);
  });

  it('count from hours that last over midnight, and no longer than those last', () => {
    const from = (opens: string, closes: string): OpeningHours => ({ dayOfWeek: ['Wednesday'], opens, closes });
    const steps = (start: string, ...openingHours: OpeningHours[]) => codes({ stepMinutes: 60 }, { start: at(start), end: Temporal.Instant.from(at(start)).add({ minutes: 60 }).toString() }, undefined, { openingHours });
    expect(steps('11-26 00:30', from('22:30', '04:30'))).toEqual([]);
    expect(steps('11-26 01:00', from('22:30', '04:30'))).toEqual(['off-step']);
    expect(steps('11-25 12:00', from('09:00', '12:00'), from('11:30', '15:00'))).toEqual(['off-step']);
    expect(steps('11-25 12:30', from('09:00', '12:00'), from('11:30', '15:00'))).toEqual([]);
  });

  it('are listed in order, once each, whatever the order of the hours', () => {
    const hours = (opens: string, closes: string): OpeningHours => ({ dayOfWeek: ['Thursday'], opens, closes });
    const context = shaker({ openingHours: [hours('13:00', '15:00'), hours('09:00', '11:00'), hours('10:00', '12:00')], policy: { ...basic, durationMinutes: 60 } });
    const starts = findSlots({ resources, from: day('11-26'), through: day('11-26') }, context).map(({ start }) => start);
    expect(starts).toEqual(['09:00', '10:00', '11:00', '13:00', '14:00'].map((wall) => at(`11-26 ${wall}`)));
  });

  it('are whole minutes at both ends', () => {
    expect(found(at('11-26 10:00'), at('11-26 11:01'))).toEqual([]);
    expect(found(at('11-26 10:00'), '2026-11-26T02:00:30Z')).toEqual(['off-step']);
    expect(found('2026-11-26T01:00:01Z', '2026-11-26T02:00:01Z')).toEqual(['off-step']);
  });

  it('have nothing to say where nothing is open, at the closing too', () => {
    expect(found(at('11-26 18:00'), at('11-26 19:00'))).toEqual(['outside-hours']);
    expect(found(at('11-26 08:30'), at('11-26 09:30'))).toEqual(['outside-hours']);
  });
});

describe('limits of an organization', () => {
  const has = (...bookings: { start: string; end: string }[]): RequesterFacts => ({ bookings });
  const wanted = time('11-26', '10:00', '12:00');

  it('may be used up to the last minute and booking, and no further', () => {
    const four = { limits: [{ per: 'day' as const, minutes: 240 }] };
    expect(codes(four, wanted, has(time('11-26', '14:00', '16:00')))).toEqual([]);
    expect(codes(four, wanted, has(time('11-26', '14:00', '16:01')))).toEqual(['over-limit']);
    const two = { limits: [{ per: 'day' as const, bookings: 2 }] };
    expect(codes(two, wanted, has(time('11-26', '14:00', '15:00')))).toEqual([]);
    expect(codes(two, wanted, has(time('11-26', '14:00', '15:00'), time('11-26', '16:00', '17:00')))).toEqual(['over-limit']);
  });

  it('count what ends at midnight to the day before, and what begins then to the day', () => {
    const one = { limits: [{ per: 'day' as const, bookings: 1 }] };
    expect(codes(one, wanted, has({ start: at('11-25 22:00'), end: at('11-26 00:00') }))).toEqual([]);
    expect(codes(one, wanted, has({ start: at('11-25 22:00'), end: at('11-26 01:00') }))).toEqual([]);
    expect(codes(one, wanted, has({ start: at('11-26 00:00'), end: at('11-26 01:00') }))).toEqual(['over-limit']);
    expect(codes(one, wanted, has({ start: at('11-27 00:00'), end: at('11-27 01:00') }))).toEqual([]);
  });

  it('count minutes where they lie', () => {
    const most = { limits: [{ per: 'day' as const, minutes: 180 }] };
    const overnight = { start: at('11-25 22:00'), end: at('11-26 01:00') };
    expect(codes(most, wanted, has(overnight))).toEqual([]);
    expect(codes(most, wanted, has({ ...overnight, end: at('11-26 01:01') }))).toEqual(['over-limit']);
  });

  it('begin anew on Monday, and on the first of the month', () => {
    const week = { limits: [{ per: 'week' as const, bookings: 1 }] };
    expect(codes(week, wanted, has(time('11-23', '00:00', '01:00')))).toEqual(['over-limit']);
    expect(codes(week, wanted, has(time('11-22', '23:00', '23:59')))).toEqual([]);
    expect(codes(week, wanted, has(time('11-29', '23:00', '23:59')))).toEqual(['over-limit']);
    expect(codes(week, wanted, has(time('11-30', '00:00', '01:00')))).toEqual([]);
    const month = { limits: [{ per: 'month' as const, bookings: 1 }] };
    expect(codes(month, wanted, has(time('11-01', '00:00', '01:00')))).toEqual(['over-limit']);
    expect(codes(month, wanted, has(time('10-31', '23:00', '23:59')))).toEqual([]);
    expect(codes(month, wanted, has(time('11-30', '23:00', '23:59')))).toEqual(['over-limit']);
    expect(codes(month, wanted, has(time('12-01', '00:00', '01:00')))).toEqual([]);
  });

  it('hold in every period that a time touches', () => {
    const most = { limits: [{ per: 'day' as const, minutes: 120 }] };
    const night = { start: at('11-26 23:00'), end: at('11-27 01:00') };
    expect(codes(most, night, has(time('11-27', '10:00', '11:00')))).toEqual([]);
    expect(codes(most, night, has(time('11-27', '10:00', '11:01')))).toEqual(['over-limit']);
  });
});

describe('a gap', () => {
  const gap = { gapMinutes: 60 };
  const wanted = time('11-26', '10:00', '12:00');

  it.each([
    [time('11-26', '08:00', '09:00'), []], [time('11-26', '08:00', '09:01'), ['gap-needed']],
    [time('11-26', '13:00', '14:00'), []], [time('11-26', '12:59', '14:00'), ['gap-needed']],
  ])('of an hour to %j: %j', (other, found) => {
    expect(codes(gap, wanted, { bookings: [other] })).toEqual(found);
  });
});

describe('missed bookings', () => {
  const missed = { missed: { noShows: 1, lateCancellations: 0, withinDays: 30 } };
  const first = '2026-10-25T03:00:00Z';

  it('are too many beyond the most, counted from the very hour', () => {
    const wanted = time('11-26', '10:00', '12:00');
    expect(codes(missed, wanted, { lateCancellations: [], noShows: [first] })).toEqual([]);
    expect(codes(missed, wanted, { lateCancellations: [], noShows: [first, first] })).toEqual(['missed-too-often']);
    expect(codes(missed, wanted, { lateCancellations: [], noShows: [first, '2026-10-25T02:59:59Z'] })).toEqual([]);
    expect(codes(missed, wanted, { lateCancellations: [first], noShows: [] })).toEqual(['missed-too-often']);
    expect(codes(missed, wanted, { noShows: [] })).toEqual(['missed-too-often']);
  });
});

describe('whom a thing is for', () => {
  const ksic = (code: string, revision = '10', scheme = 'KSIC') => ({ scheme, revision, code });
  const found = (accepted: string, own: ReturnType<typeof ksic>) => codes({ eligibility: { industries: [ksic(accepted)] } }, time('11-26', '10:00', '12:00'), { industries: [own] });

  it('takes an industry in, with all below it, with its section or without', () => {
    for (const own of ['C26', 'C2611', '26', '2611']) expect(found('C26', ksic(own))).toEqual([]);
    for (const own of ['C2', 'C27', 'D26', 'C', '2']) expect([own, ...found('C26', ksic(own))]).toEqual([own, ...(own === 'D26' ? [] : ['only-for'])]);
    expect(found('C', ksic('26'))).toEqual(['only-for']);
    expect(found('26', ksic('C261'))).toEqual([]);
  });

  it('tells revisions and classifications apart', () => {
    expect(found('C26', ksic('C26', '11'))).toEqual(['only-for']);
    expect(found('C26', ksic('C26', '10', 'ISIC'))).toEqual(['only-for']);
  });

  it('has to hold for the policy and for the offer', () => {
    const offer = { eligibility: { countries: ['KR'] } };
    const both = (requester: RequesterFacts) => codes({ eligibility: { sizeClasses: ['small'] } }, time('11-26', '10:00', '12:00'), requester, offer);
    expect(both({ sizeClass: 'small', country: 'KR' })).toEqual([]);
    expect(both({ sizeClass: 'large', country: 'KR' })).toEqual(['only-for']);
    expect(both({ sizeClass: 'small', country: 'DE' })).toEqual(['only-for']);
    expect(both({})).toEqual(['only-for', 'only-for']);
    expect(codes({}, time('11-26', '10:00', '12:00'), { country: 'DE' }, offer)).toEqual(['only-for']);
    expect(codes({ eligibility: { sizeClasses: ['small'] } }, time('11-26', '10:00', '12:00'), { sizeClass: 'large' })).toEqual(['only-for']);
  });
});

describe('what is busy', () => {
  it('is found behind a long span that began before all others, and not where spans only touch', () => {
    const busy = createBusy([{ start: 50, end: 60 }, { start: 0, end: 100 }, { start: 10, end: 20 }, { start: 100, end: 110 }]);
    const starts = (start: number, end: number) => busy.overlapping({ start, end }).map((one) => one.start);
    expect(starts(70, 80)).toEqual([0]);
    expect(starts(15, 55)).toEqual([0, 10, 50]);
    expect(starts(20, 50)).toEqual([0]);
    expect(starts(99, 101)).toEqual([0, 100]);
    expect(starts(100, 100)).toEqual([]);
    expect(starts(110, 120)).toEqual([]);
    expect(createBusy([]).overlapping({ start: 0, end: 1 })).toEqual([]);
  });

  it('is found without a look at what lies long before or after it', () => {
    let looks = 0;
    const spans = Array.from({ length: 10_000 }, (_, index) => ({
      end: index * 10 + 10,
      get start() {
        looks += 1;
        return index * 10;
      },
    }));
    const busy = createBusy(spans);
    looks = 0;
    expect(busy.overlapping({ start: 50_000, end: 50_030 }).map(({ end }) => end)).toEqual([50_010, 50_020, 50_030]);
    // Each that is found twice or thrice, and the one after them once.
    expect(looks).toBeLessThanOrEqual(7);
  });
});

describe('opening hours', () => {
  const startsOn = (openingHours: OpeningHours[], on: string, minutes = 60, changes: Partial<BookingContext> = {}) =>
    findSlots({ resources, minutes, from: day(on), through: day(on) }, shaker({ openingHours, policy: { ...basic, durationMinutes: 60 }, ...changes })).map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO('Asia/Seoul').toPlainTime().toString().slice(0, 5));
  const thursday = (opens: string, closes: string, more: Partial<OpeningHours> = {}): OpeningHours => ({ dayOfWeek: ['Thursday'], opens, closes, ...more });

  it('last to midnight, or over it', () => {
    expect(startsOn([thursday('22:00', '24:00')], '11-26')).toEqual(['22:00', '23:00']);
    expect(startsOn([thursday('22:00', '00:00')], '11-26')).toEqual(['22:00', '23:00']);
    expect(startsOn([thursday('22:00', '02:00')], '11-26')).toEqual(['22:00', '23:00']);
    expect(startsOn([thursday('22:00', '02:00')], '11-27')).toEqual(['00:00', '01:00']);
    expect(startsOn([thursday('22:00', '22:00')], '11-27')).toHaveLength(22);
  });

  it('hold on their first day and their last, and on no other', () => {
    const dated = [thursday('09:00', '10:00', { validFrom: '2026-11-26', validThrough: '2026-12-03' })];
    expect(['11-26', '12-03', '12-10'].map((on) => startsOn(dated, on).length)).toEqual([1, 1, 0]);
    expect(startsOn([thursday('09:00', '10:00', { validFrom: '2026-11-27' })], '11-26')).toEqual([]);
  });

  it('that touch are open as one', () => {
    expect(startsOn([thursday('09:00', '12:00'), thursday('12:00', '14:00')], '11-26', 240)).toEqual(['09:00', '10:00']);
    expect(startsOn([thursday('09:00', '11:59'), thursday('12:00', '14:00')], '11-26', 240)).toEqual([]);
  });

  it('are closed on the days of a closure, both ends included', () => {
    const closures = [{ from: '2026-11-26', through: '2026-11-27', reason: { ko: '점검' } }];
    expect(['11-25', '11-26', '11-27', '11-28'].map((on) => startsOn(allDay, on, 60, { closures }).length)).toEqual([24, 0, 0, 24]);
    // What begins before a closed day must not last into it.
    expect(codes({}, { start: at('11-25 23:00'), end: at('11-26 00:00') }, undefined, { closures })).toEqual([]);
    expect(codes({}, { start: at('11-25 23:00'), end: at('11-26 00:01') }, undefined, { closures })).toContain('closed-day');
    expect(codes({}, { start: at('11-28 00:00'), end: at('11-28 01:00') }, undefined, { closures })).toEqual([]);
  });
});

describe('a run through closed hours', () => {
  const hours: OpeningHours[] = [{ dayOfWeek: ['Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '18:00' }];
  const run = (start: string, end: string, policy: Partial<Policy> = {}) => codes({ runsWhileClosed: true, maxMinutes: 3_000, ...policy }, { start: at(start), end: at(end) }, undefined, { openingHours: hours });

  it('begins while it is open, and ends by the closing', () => {
    expect(run('11-25 17:00', '11-26 10:00')).toEqual([]);
    expect(run('11-25 18:00', '11-26 10:00')).toEqual(['outside-hours']);
    expect(run('11-25 09:00', '11-26 18:00')).toEqual([]);
    expect(run('11-25 09:00', '11-26 09:00')).toEqual(['outside-hours']);
  });

  it('waits for staff where one of its ends lies off hours', () => {
    const offHours = { hours: [{ dayOfWeek: ['Wednesday' as const, 'Thursday' as const], opens: '18:00', closes: '22:00' }] };
    expect(run('11-25 09:00', '11-26 18:00', { offHours })).toEqual([]);
    expect(run('11-25 09:00', '11-26 20:00', { offHours })).toEqual(['off-hours-approval']);
    expect(run('11-25 19:00', '11-26 10:00', { offHours })).toEqual(['off-hours-approval']);
  });
});

describe('the nearest time', () => {
  const taken = (...spans: { start: string; end: string }[]) => spans.map((span) => ({ ...span, seats: [0] }));
  const nearest = (slot: { start: string; end: string }, changes: Partial<BookingContext>, seats = 1) => checkBooking({ resources, seats }, slot, shaker({ policy: { ...basic, durationMinutes: 60 }, ...changes }))[0];
  const ten = time('11-26', '10:00', '11:00');

  it('is the earlier of two that are as near', () => {
    expect(nearest(ten, { taken: taken(ten) })?.nearest?.start).toBe(at('11-26 09:00'));
    expect(nearest(ten, { taken: taken(time('11-26', '09:00', '11:00')) })?.nearest?.start).toBe(at('11-26 11:00'));
  });

  it('may lie a day before, where that is nearer than the day after', () => {
    const full = taken(time('11-26', '09:00', '18:00'));
    expect(nearest(time('11-26', '09:00', '10:00'), { taken: full })?.nearest?.start).toBe(at('11-25 17:00'));
    expect(nearest(time('11-26', '17:00', '18:00'), { taken: full })?.nearest?.start).toBe(at('11-27 09:00'));
  });

  it('is looked for over 120 days, and not further', () => {
    const once = (on: string): OpeningHours[] => [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], opens: '09:00', closes: '10:00', validFrom: on, validThrough: on }];
    expect(nearest(ten, { openingHours: once('2027-03-26') })?.nearest?.start).toBe('2027-03-26T00:00:00Z');
    const refusal = nearest(ten, { openingHours: once('2027-03-27') });
    expect([refusal?.nearest, refusal?.remedy?.code]).toEqual([undefined, 'ask-staff']);
  });

  it('is none where more places are wanted than there are', () => {
    expect(nearest(ten, { policy: { ...basic, seats: 2 } }, 3)?.nearest).toBeUndefined();
    expect(nearest(ten, { policy: { ...basic, seats: 3 }, taken: taken(ten) }, 3)?.nearest).toBeDefined();
  });

  it('is the same for every time of a list that it is next to', () => {
    const { refused } = listTimes({ resources, from: day('11-26'), through: day('11-26') }, shaker({ policy: { ...basic, durationMinutes: 60 }, taken: taken(time('11-26', '10:00', '13:00')) }));
    expect(refused.map(({ refusals }) => refusals[0]?.nearest?.start)).toEqual([at('11-26 09:00'), at('11-26 09:00'), at('11-26 13:00')]);
  });
});

describe('discounts', () => {
  const won = (amount: number) => ({ amount, currency: 'KRW' });
  const fees = [{ basis: 'hour' as const, price: won(100_000) }, { for: 'operator' as const, basis: 'hour' as const, price: won(50_000) }];
  const discount = (name: string, percent: number, more: Partial<Discount> = {}): Discount => ({ name: { ko: name }, percent, ...more });
  const taken = (discounts: Discount[], stacking?: 'best' | 'sum' | 'in-turn', on = '2026-11-26') =>
    quoteFor(fees, { ...time('11-26', '10:00', '11:00'), day: on }, { discounts, ...(stacking === undefined ? {} : { stacking }) })?.lines.filter(({ kind }) => kind === 'discount').map(({ label, amount }) => [label['ko'], amount.amount]);

  it('are the first of those that come to most', () => {
    expect(taken([discount('ㄱ', 10), discount('ㄴ', 20), discount('ㄷ', 20)])).toEqual([['ㄴ', -20_000]]);
    expect(taken([discount('ㄱ', 15), discount('ㄴ', 40, { on: ['operator'] })])).toEqual([['ㄴ', -20_000]]);
  });

  it('are each on the full price, or on what is left', () => {
    expect(taken([discount('ㄱ', 10), discount('ㄴ', 20)], 'sum')).toEqual([['ㄱ', -10_000], ['ㄴ', -20_000]]);
    expect(taken([discount('ㄱ', 10), discount('ㄴ', 20)], 'in-turn')).toEqual([['ㄱ', -10_000], ['ㄴ', -18_000]]);
    expect(taken([discount('ㄱ', 60), discount('ㄴ', 60)], 'sum')).toEqual([['ㄱ', -60_000], ['ㄴ', -40_000]]);
  });

  it('name an item twice and are on it once', () => {
    expect(taken([discount('ㄱ', 10, { on: ['use', 'operator', 'use'] })])).toEqual([['ㄱ', -15_000]]);
  });

  it('hold on their first day and their last', () => {
    const days = [discount('ㄱ', 10, { from: '2026-11-26', through: '2026-11-27' })];
    expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((on) => taken(days, 'sum', on)?.length)).toEqual([0, 1, 1, 0]);
    expect(taken([discount('ㄱ', 10, { from: '2026-11-27' })])).toEqual([]);
    expect(taken([discount('ㄱ', 10, { through: '2026-11-25' })])).toEqual([]);
    // Without a day nobody knows.
    expect(quoteFor(fees, time('11-26', '10:00', '11:00'), { discounts: days })?.lines.some(({ kind }) => kind === 'discount')).toBe(false);
  });
});
