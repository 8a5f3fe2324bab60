import { describe, expect, it } from 'vitest';
import { answerTime, checkBooking, findOffer, fittingSlots, type OfferWish } from '../index.ts';
import { at, day, shaker, time } from '../testing/desk.ts';

const wish = (changes: Partial<OfferWish> = {}): OfferWish => ({ resources: ['equipment_shaker'], from: day('11-25'), through: day('11-27'), passed: [], ...changes });
const full = (...but: readonly { start: string; end: string }[]) => ['11-25', '11-26', '11-27'].flatMap((date) => {
  const own = but.filter(({ start }) => start.startsWith(`2026-${date}`));
  if (own.length === 0) return [time(date, '09:00', '18:00')];
  return own.flatMap(({ start, end }) => [{ start: at(`${date} 09:00`), end: start }, { start: end, end: at(`${date} 18:00`) }]);
});
const freed = time('11-26', '13:00', '15:00');

describe('an offer', () => {
  it('is of the first time that is free, and that checkBooking takes', () => {
    const context = shaker({ taken: full(freed) });
    const offer = findOffer(wish(), context);
    expect(offer?.slot).toMatchObject(freed);
    expect(checkBooking(wish(), freed, context)).toEqual([]);
  });

  it('is not made of a time that lies outside the days, the hours, or the length that suit', () => {
    const context = shaker({ taken: full(freed) });
    expect(findOffer(wish({ through: day('11-25') }), context)).toBeUndefined();
    expect(findOffer(wish({ hours: { from: '09:00', until: '14:00' } }), context)).toBeUndefined();
    expect(findOffer(wish({ hours: { from: '13:00', until: '15:00' } }), context)?.slot).toMatchObject(freed);
    expect(findOffer(wish({ minutes: 180 }), context)).toBeUndefined();
  });

  it('is never made again of what was let pass, nor of a part of it', () => {
    const context = shaker({ taken: full(freed) });
    expect(findOffer(wish({ passed: [time('11-26', '14:00', '16:00')] }), context)).toBeUndefined();
    expect(findOffer(wish({ minutes: 60, passed: [time('11-26', '14:00', '15:00')] }), context)?.slot).toMatchObject(time('11-26', '13:00', '14:00'));
  });

  it('goes by the rules that everyone goes by', () => {
    expect(fittingSlots(wish({ requester: { bookings: [time('11-26', '09:00', '10:00')] } }), shaker({ taken: full(freed), policy: { durationMinutes: 120, stepMinutes: 60, limits: [{ per: 'day', bookings: 1 }] } }))).toEqual([]);
    expect(fittingSlots(wish(), shaker({ taken: full(freed), policy: { durationMinutes: 120, stepMinutes: 60, noticeHours: 72 } }))).toEqual([]);
  });

  it('ends at midnight where hours go up to it', () => {
    const late = shaker({ openingHours: [{ dayOfWeek: ['Thursday'], opens: '22:00', closes: '24:00' }] });
    expect(findOffer(wish({ hours: { from: '22:00', until: '24:00' } }), late)?.slot.end).toBe(at('11-27 00:00'));
    expect(findOffer(wish({ hours: { from: '21:00', until: '23:30' } }), late)).toBeUndefined();
  });
});

describe('the time for an answer', () => {
  const until = (now: string, changes: Parameters<typeof shaker>[0] = {}, start = at('11-30 10:00')) => answerTime({ start }, shaker({ now: Temporal.Instant.from(at(now)), ...changes }), 'onsite');

  it('is four hours within opening hours', () => {
    expect(until('11-24 10:00')).toBe(at('11-24 14:00'));
    expect(until('11-24 17:00')).toBe(at('11-25 12:00'));
    expect(until('11-24 22:00')).toBe(at('11-25 13:00'));
    expect(until('11-27 17:00', {}, at('12-03 10:00'))).toBe(at('11-30 12:00'));
  });

  it('skips days on which the house is closed, and is as long as the policy says', () => {
    expect(until('11-24 17:00', { closures: [{ from: '2026-11-25', through: '2026-11-25', reason: { ko: '점검' } }] })).toBe(at('11-26 12:00'));
    expect(until('11-24 10:00', { policy: { durationMinutes: 60, stepMinutes: 60, offerHours: 1 } })).toBe(at('11-24 11:00'));
  });

  it('is that of the house for a researcher who is there for an hour a week', () => {
    const hours = [{ dayOfWeek: ['Wednesday' as const], opens: '10:00', closes: '11:00' }];
    expect(until('11-24 10:00', { openingHours: hours, houseHours: shaker().openingHours })).toBe(at('11-24 14:00'));
  });

  it('is over when the time can no longer be booked, and there is none where that is near', () => {
    expect(until('11-24 10:00', {}, at('11-24 12:00'))).toBe(at('11-24 12:00'));
    expect(until('11-24 10:00', { policy: { durationMinutes: 60, stepMinutes: 60, noticeHours: 24 } }, at('11-25 11:00'))).toBe(at('11-24 11:00'));
    expect(until('11-24 10:00', { policy: { durationMinutes: 60, stepMinutes: 60, noticeHours: 24 } }, at('11-25 10:20'))).toBeUndefined();
  });
});
