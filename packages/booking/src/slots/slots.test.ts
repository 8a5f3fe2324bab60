import { describe as say } from '@dongban/core/describe';
import { describe, expect, it } from 'vitest';
import { checkBooking, findSlots, freeSeats, listTimes } from '../index.ts';
import { at, day, shaker, time } from '../testing/desk.ts';

const resources = ['equipment_shaker'] as const;
const wallTimes = (slots: readonly { start: string }[], timeZone = 'Asia/Seoul') =>
  slots.map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5));
const onThursday = { resources, from: day('11-26'), through: day('11-26') };
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('findSlots', () => {
  it('gives starts in steps from opening, each with its whole length before closing', () => {
    expect(wallTimes(findSlots(onThursday, shaker()))).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']);
    expect(wallTimes(findSlots({ ...onThursday, minutes: 480 }, shaker()))).toEqual(['09:00', '10:00']);
  });

  it('says where and how, in the form of the wire', () => {
    expect(findSlots(onThursday, shaker())[0]).toEqual({
      resources: ['equipment_shaker'], start: '2026-11-26T00:00:00Z', end: '2026-11-26T02:00:00Z', timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_changwon', seatsLeft: 1,
    });
    expect(findSlots(onThursday, shaker({ modes: ['online'] }))[0]).not.toHaveProperty('hub');
  });

  it('keeps the buffers of both neighbours free, and lets bookings stand back to back without buffers', () => {
    const taken = [time('11-26', '11:00', '13:00')];
    expect(wallTimes(findSlots(onThursday, shaker({ taken })))).toEqual(['09:00', '13:00', '14:00', '15:00', '16:00']);
    const policy = { durationMinutes: 120, stepMinutes: 60, bufferAfterMinutes: 30 };
    expect(wallTimes(findSlots(onThursday, shaker({ taken, policy })))).toEqual(['13:00', '14:00', '15:00', '16:00']);
  });

  it('counts the seats that are free for the whole time', () => {
    const policy = { durationMinutes: 120, stepMinutes: 120, seats: 3 };
    const taken = [{ ...time('11-26', '09:00', '11:00'), seats: [0, 2] }, { ...time('11-26', '12:00', '13:00'), seats: [0] }];
    expect(findSlots(onThursday, shaker({ policy, taken })).map(({ seatsLeft }) => seatsLeft)).toEqual([1, 2, 3, 3]);
    expect(wallTimes(findSlots({ ...onThursday, seats: 2 }, shaker({ policy, taken })))).toEqual(['11:00', '13:00', '15:00']);
    expect(freeSeats({ resources }, time('11-26', '09:00', '13:00'), shaker({ policy, taken }))).toEqual([1]);
  });

  it('lets a booking last over midnight, and lists it on the day on which it starts', () => {
    const night = shaker({ openingHours: [{ dayOfWeek: ['Thursday', 'Friday'], opens: '22:00', closes: '02:00' }] });
    expect(wallTimes(findSlots({ ...onThursday, minutes: 180 }, night))).toEqual(['22:00', '23:00']);
    expect(wallTimes(findSlots({ resources, from: day('11-27'), through: day('11-27') }, night))).toEqual(['00:00', '22:00', '23:00']);
    const always = shaker({ openingHours: [{ dayOfWeek: ['Thursday'], opens: '00:00', closes: '24:00' }, { dayOfWeek: ['Friday'], opens: '00:00', closes: '06:00' }] });
    expect(wallTimes(findSlots({ ...onThursday, minutes: 600 }, always)).at(-1)).toBe('20:00');
  });

  it('has other hours online than on site', () => {
    const weekdays = ['Thursday'] as const;
    const context = shaker({
      modes: ['onsite', 'online'],
      openingHours: [{ dayOfWeek: [...weekdays], opens: '10:00', closes: '12:00', mode: 'onsite' }, { dayOfWeek: [...weekdays], opens: '14:00', closes: '18:00', mode: 'online' }],
    });
    expect(wallTimes(findSlots(onThursday, context))).toEqual(['10:00']);
    expect(wallTimes(findSlots({ ...onThursday, mode: 'online' }, context))).toEqual(['14:00', '15:00', '16:00']);
  });

  it('keeps a person’s hours within those of the house, counting steps from where both are open', () => {
    const context = shaker({ openingHours: [{ dayOfWeek: ['Thursday'], opens: '07:30', closes: '12:00' }], houseHours: shaker().openingHours, policy: { durationMinutes: 40, stepMinutes: 40 } });
    expect(wallTimes(findSlots(onThursday, context))).toEqual(['09:00', '09:40', '10:20', '11:00']);
  });

  it('follows the clocks of the hub where they change', () => {
    const berlin = shaker({ timeZone: 'Europe/Berlin', now: Temporal.Instant.from('2026-03-20T00:00:00Z'), openingHours: [{ dayOfWeek: ['Saturday', 'Monday'], opens: '09:00', closes: '11:00' }] });
    const starts = findSlots({ resources, from: day('03-28'), through: day('03-30') }, berlin).map(({ start }) => start);
    expect(starts).toEqual(['2026-03-28T08:00:00Z', '2026-03-30T07:00:00Z']);
    const night = { ...berlin, openingHours: [{ dayOfWeek: ['Saturday' as const], opens: '22:00', closes: '06:00' }] };
    // One hour of that night does not exist.
    expect(findSlots({ resources, minutes: 60, from: day('03-28'), through: day('03-29') }, night)).toHaveLength(7);
  });

  it('refuses numbers that are none', () => {
    expect(() => findSlots({ ...onThursday, minutes: 0 }, shaker())).toThrow(RangeError);
    expect(() => findSlots({ ...onThursday, seats: 1.5 }, shaker())).toThrow(RangeError);
  });
});

describe('checkBooking', () => {
  const wanted = time('11-26', '14:00', '16:00');
  const limits = { durationMinutes: 120, stepMinutes: 60, minMinutes: 60, maxMinutes: 240, noticeHours: 24, horizonDays: 30 };

  it.each([
    ['slot-taken', wanted, { taken: [time('11-26', '15:00', '17:00')] }],
    ['outside-hours', time('11-26', '07:00', '09:00'), {}],
    ['outside-hours', time('11-28', '10:00', '12:00'), {}],
    ['closed-day', wanted, { closures: [{ from: '2026-11-25', through: '2026-11-26', reason: { ko: '개원 기념일' } }] }],
    ['in-the-past', time('11-24', '10:00', '12:00'), { policy: { durationMinutes: 120, stepMinutes: 60 } }],
    ['too-soon', time('11-25', '11:00', '13:00'), {}],
    ['too-far-ahead', time('12-25', '10:00', '12:00'), {}],
    ['too-short', time('11-26', '14:00', '14:30'), {}],
    ['too-long', time('11-26', '09:00', '14:00'), {}],
    ['off-step', time('11-26', '14:15', '16:15'), {}],
    ['off-step', { start: '2026-11-26T05:00:00Z', end: '2026-11-26T07:00:30Z' }, {}],
  ])('says %s, in Korean and English, with what helps', (code, slot, changes) => {
    const [refusal, ...more] = checkBooking({ resources }, slot, shaker({ policy: limits, ...changes }));
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code, remedy: { code: 'take-nearest' }, nearest: { timeZone: 'Asia/Seoul' } });
    expect(say(refusal!, 'ko')).toMatch(/[가-힣].*\.?$/);
    expect(say(refusal!, 'en')).not.toBe(code);
    expect(say(refusal!.remedy!, 'ko')).toContain('가장 가까운');
  });

  it('names every rule that a time breaks, and which of them staff may overrule', () => {
    const refusals = checkBooking({ resources, mode: 'online' }, time('11-24', '13:30', '19:30'), shaker({ policy: limits, taken: [time('11-24', '09:00', '18:00')] }));
    expect(codes(refusals)).toEqual(['mode-not-offered', 'too-long', 'too-soon', 'outside-hours', 'off-step', 'slot-taken']);
    expect(refusals.filter(({ overridable }) => !overridable).map(({ rule }) => rule)).toEqual(['mode', 'seats']);
  });

  it('tells a full time from one with too few places', () => {
    const policy = { durationMinutes: 120, stepMinutes: 60, seats: 2 };
    const context = shaker({ policy, taken: [{ ...wanted, seats: [1] }] });
    expect(checkBooking({ resources }, wanted, context)).toEqual([]);
    expect(checkBooking({ resources, seats: 2 }, wanted, context)).toMatchObject([{ code: 'too-few-seats', params: { seatsLeft: 1 }, nearest: { start: at('11-26 12:00'), seatsLeft: 2 } }]);
    expect(checkBooking({ resources, seats: 3 }, wanted, context)).toMatchObject([{ code: 'too-few-seats', remedy: { code: 'ask-staff' } }]);
  });

  it('offers the nearest time of the same length, the earlier of two as near', () => {
    const context = shaker({ taken: [wanted] });
    expect(checkBooking({ resources }, wanted, context)[0]?.nearest).toMatchObject(time('11-26', '12:00', '14:00'));
    const friday = shaker({ taken: [time('11-26', '09:00', '18:00')] });
    expect(checkBooking({ resources }, wanted, friday)[0]?.nearest).toMatchObject(time('11-27', '09:00', '11:00'));
  });

  it('offers a length and a mode that are allowed', () => {
    const context = shaker({ policy: limits });
    expect(checkBooking({ resources }, time('11-26', '10:00', '10:10'), context)[0]?.nearest).toMatchObject(time('11-26', '10:00', '11:00'));
    expect(checkBooking({ resources, mode: 'online' }, wanted, context)[0]?.nearest).toMatchObject({ ...wanted, mode: 'onsite' });
    expect(checkBooking({ resources }, { start: wanted.start, end: wanted.start }, context)[0]?.nearest).toMatchObject(wanted);
  });

  it('sends people to the staff where no time would do', () => {
    expect(checkBooking({ resources }, wanted, shaker({ policy: undefined }))).toMatchObject([{ code: 'not-bookable', remedy: { code: 'ask-staff' } }]);
    const [closedForGood] = checkBooking({ resources }, wanted, shaker({ openingHours: [] }));
    expect(closedForGood).toMatchObject({ code: 'outside-hours', remedy: { code: 'ask-staff' } });
  });
});

describe('listTimes', () => {
  it('tells the times within opening hours that cannot be had, each with every reason', () => {
    const closures = [{ from: '2026-11-25', through: '2026-11-25', reason: { ko: '정전 점검' } }];
    const context = shaker({ policy: { durationMinutes: 180, stepMinutes: 180, noticeHours: 2 }, closures, taken: [time('11-26', '12:00', '15:00')] });
    const { slots, refused } = listTimes({ resources, from: day('11-24'), through: day('11-26') }, context);
    expect(slots.map(({ start }) => start)).toEqual([at('11-24 15:00'), at('11-26 09:00'), at('11-26 15:00')]);
    expect(refused.map(({ start, refusals }) => [start, codes(refusals)])).toEqual([
      [at('11-24 09:00'), ['in-the-past']],
      [at('11-24 12:00'), ['too-soon']],
      ...['09', '12', '15'].map((hour) => [at(`11-25 ${hour}:00`), ['closed-day']]),
      [at('11-26 12:00'), ['slot-taken']],
    ]);
  });

  it('gives nothing for a resource that takes no bookings', () => {
    expect(listTimes(onThursday, shaker({ policy: undefined }))).toEqual({ slots: [], refused: [] });
  });
});
