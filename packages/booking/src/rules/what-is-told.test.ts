import type { Eligibility, Policy } from '@dongban/core/common';
import { describe, expect, it } from 'vitest';
import { judgeBooking, type BookingContext, type RequesterFacts } from '../index.ts';
import { shaker, time } from '../testing/desk.ts';

const day = '11-26';
const noon = time(day, '12:00', '14:00');
const basic = { durationMinutes: 120, stepMinutes: 60 };

function refusals(policy: Partial<Policy>, requester: RequesterFacts = {}, changes: Partial<BookingContext> = {}) {
  const resources = ['equipment_shaker' as const, ...(changes.along ?? []).map(({ id }) => id)];
  return judgeBooking({ resources, requester }, noon, shaker({ policy: { ...basic, ...policy }, ...changes })).refusals;
}

describe('a refusal names what it goes by', () => {
  it.each<[Partial<Policy>, string, object]>([
    [{ minMinutes: 121 }, 'too-short', { minMinutes: 121 }],
    [{ maxMinutes: 119 }, 'too-long', { maxMinutes: 119 }],
    [{ horizonDays: 1 }, 'too-far-ahead', { horizonDays: 1 }],
    [{ noticeHours: 72 }, 'too-soon', { noticeHours: 72 }],
    [{ stepMinutes: 50 }, 'off-step', { stepMinutes: 50 }],
    [{ trainings: [{ id: 'safety', name: { ko: '안전교육' } }] }, 'training-ends', { training: { ko: '안전교육' }, until: '2026-11-26' }],
    [{ missed: { noShows: 0, withinDays: 30 } }, 'missed-too-often', { what: 'no-shows', most: 0, withinDays: 30 }],
  ])('%j', (policy, code, params) => {
    const requester = { trainings: [{ id: 'safety', until: noon.start }], noShows: ['2026-11-20T00:00:00Z'] };
    const [refusal, ...others] = refusals(policy, requester);
    expect([others, refusal]).toMatchObject([[], { code, params, overridable: true }]);
    // One resource needs no name, and where there is one way there is no other.
    expect(Object.keys(refusal ?? {})).not.toEqual(expect.arrayContaining(['resource']));
    expect(refusal).not.toHaveProperty('alternatives');
  });

  it('what helps: another time, a training, or the staff', () => {
    const remedies = (policy: Partial<Policy>, requester: RequesterFacts = {}) => refusals(policy, requester).map(({ remedy }) => remedy?.code);
    expect(remedies({ stepMinutes: 50 })).toEqual(['take-nearest']);
    expect(remedies({ trainings: [{ id: 'safety', name: { ko: '안전교육' } }] }, { trainings: [] })).toEqual(['take-training']);
    expect(remedies({ missed: { noShows: 0, withinDays: 30 } }, { noShows: ['2026-11-20T00:00:00Z'] })).toEqual(['ask-staff']);
  });

  it('what staff may not overrule: what is past, another mode, a place that is not there', () => {
    const overridable = (changes: Partial<BookingContext>, mode?: 'online') =>
      judgeBooking({ resources: ['equipment_shaker'], mode }, noon, shaker(changes)).refusals.map(({ code, params, overridable: may }) => [code, may, params]);
    expect(overridable({ now: Temporal.Instant.from(noon.end) })).toEqual([['in-the-past', false, {}]]);
    expect(overridable({}, 'online')).toEqual([['mode-not-offered', false, { mode: 'online' }]]);
    expect(overridable({ taken: [noon] })).toEqual([['slot-taken', false, {}]]);
  });

  it('and a condition does, too', () => {
    const policy = { ...basic, trainings: [{ id: 'safety', name: { ko: '안전교육' } }] };
    expect(judgeBooking({ resources: ['equipment_shaker'] }, noon, shaker({ policy }))).toEqual({
      refusals: [], conditions: [{ rule: 'training', code: 'needs-training', params: { training: { ko: '안전교육' } } }],
    });
  });

  it('the reason of a closed day, of work on it, and which of several resources it is about', () => {
    const reason = { ko: '정전 점검' };
    const closures = [{ from: '2026-11-26', through: '2026-11-26', reason }];
    const room = { id: 'equipment_room' as const, openingHours: shaker().openingHours, closures: [], taken: [] };
    expect(refusals({}, {}, { closures })).toMatchObject([{ code: 'closed-day', params: { reason } }]);
    expect(refusals({}, {}, { maintenance: [{ ...noon, reason }] })).toMatchObject([{ code: 'maintenance', params: { reason } }]);
    expect(refusals({}, {}, { along: [{ ...room, closures }] })).toMatchObject([{ code: 'closed-day', params: { reason }, resource: 'equipment_room' }]);
    expect(refusals({}, {}, { along: [{ ...room, maintenance: [{ ...noon, reason }] }] })).toMatchObject([{ code: 'maintenance', params: { reason }, resource: 'equipment_room' }]);
    expect(refusals({}, {}, { along: [{ ...room, openingHours: [] }] })).toMatchObject([{ code: 'outside-hours', resource: 'equipment_room' }]);
  });

  const club = { id: 'club', name: { ko: '회원사' } };
  it.each<[Eligibility, RequesterFacts, string, object]>([
    [{ sizeClasses: ['small'] }, { sizeClass: 'large' }, 'size', { ko: '소기업' }],
    [{ stages: ['early'] }, { stage: 'growth' }, 'stage', { ko: '초기' }],
    [{ countries: ['KR'] }, { country: 'DE' }, 'country', { ko: '대한민국', en: 'South Korea' }],
    [{ regions: ['KR-48'] }, { region: 'KR-11' }, 'region', { ko: '경상남도' }],
    [{ regions: ['XX-1'] }, { region: 'KR-11' }, 'region', { und: 'XX-1' }],
    [{ industries: [{ scheme: 'KSIC', revision: '10', code: 'C26' }] }, { industries: [] }, 'industry', { und: 'KSIC C26' }],
    [{ memberships: [{ id: 'guild', name: { ko: '조합' } }, club] }, { memberships: ['other'] }, 'membership', { ko: '회원사' }],
  ])('whom it is for, by name, and to ask the staff: %j', (eligibility, requester, what, value) => {
    const [refusal] = refusals({ eligibility }, requester);
    expect(refusal).toMatchObject({ code: 'only-for', params: { what }, remedy: { code: 'ask-staff' } });
    expect((refusal?.params['values'] as object[]).at(-1)).toMatchObject(value);
  });
});

describe('what an organization has', () => {
  it('is near a time where one of its bookings is, however far the others are', () => {
    const bookings = [time('11-20', '09:00', '10:00'), time(day, '10:00', '11:30')];
    expect(refusals({ gapMinutes: 60 }, { bookings })).toMatchObject([{ code: 'gap-needed', params: { gapMinutes: 60 } }]);
  });

  it('counts as a booking in office hours where some of it lies in them, and only there', () => {
    const limits: Policy['limits'] = [{ per: 'day', bookings: 1, officeHoursOnly: true }];
    const codes = (start: string, end: string) => refusals({ limits }, { bookings: [time(day, start, end)] }).map(({ code }) => code);
    expect(codes('09:00', '10:00')).toEqual(['over-limit']);
    expect(codes('17:00', '20:00')).toEqual(['over-limit']);
    expect(codes('18:00', '20:00')).toEqual([]);
  });
});
