import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fee } from '@dongban/core/common';
import type { SlotList } from '@dongban/core/slot';
import { quoteFor } from '@dongban/booking/quote';
import { Attempt } from '../../controllers/attempt.ts';
import { askedOf, companyOf } from './asked.ts';
import { industryNames } from './industries.ts';
import { dayForKey } from './date-keys.ts';
import { bookingInput, checkDraft, emptyDraft, fieldProblems } from './draft.ts';
import { estimatePrice } from './estimate.ts';
import { priceDifferences } from './price-differences.ts';
import { lengthsOf } from './subject.ts';
import { formatStarts, timesByDay } from './times.ts';

const filled = { ...emptyDraft, name: '김지우', email: 'kim@example.org', agreed: true };
const slot = { resources: ['equipment_a' as const], start: '2026-12-02T00:00:00Z', end: '2026-12-02T04:00:00Z', timeZone: 'Asia/Seoul', mode: 'onsite' as const, seatsLeft: 1 };

describe('the draft of a booking', () => {
  it('needs a name, an e-mail address and consent', () => {
    expect(checkDraft(emptyDraft).map(({ field, code }) => [field, code])).toEqual([['name', 'missing'], ['email', 'missing'], ['agreed', 'missing']]);
    expect(checkDraft(filled)).toEqual([]);
  });

  it('takes no e-mail address without a domain, and nothing longer than a portal keeps', () => {
    expect(checkDraft({ ...filled, email: 'kim' })[0]?.code).toBe('wrong-format');
    expect(checkDraft({ ...filled, note: 'ㄱ'.repeat(2001) })).toEqual([{ field: 'note', code: 'too-big', params: { maximum: 2000, of: 'string' } }]);
  });

  it('sends what was written without the spaces around it, and leaves out what was not', () => {
    const input = bookingInput({ ...filled, name: ' 김지우 ', note: '  ' }, slot, { subject: { resource: 'equipment_a' }, company: undefined }, { lang: 'ko', agreements: [{ purpose: 'booking', noticeVersion: 'v1' }] });
    expect(input).toEqual({
      resource: 'equipment_a', start: slot.start, end: slot.end, mode: 'onsite',
      requester: { name: '김지우', email: 'kim@example.org', lang: 'ko' },
      agreements: [{ purpose: 'booking', noticeVersion: 'v1' }],
    });
  });

  it('puts a portal’s problems at the fields they are about', () => {
    const problem = { code: 'wrong-format', params: { format: 'email' } };
    expect(fieldProblems([{ pointer: '/requester/email', ...problem }, { pointer: '/seats', ...problem }])).toEqual([{ field: 'email', ...problem }]);
  });

  it('keeps its request number while it stays the same, and takes a new one after a change or a refusal', () => {
    const attempt = new Attempt();
    const input = bookingInput(filled, slot, { subject: { resource: 'equipment_a' }, company: undefined }, { lang: 'ko', agreements: [{ purpose: 'booking', noticeVersion: 'v1' }] });
    const key = attempt.keyFor(input);
    expect(attempt.keyFor({ ...input })).toBe(key);
    expect(attempt.keyFor({ ...input, end: '2026-12-02T05:00:00Z' })).not.toBe(key);
    const other = attempt.keyFor(input);
    attempt.close();
    expect(attempt.keyFor(input)).not.toBe(other);
  });
});

describe('the estimate', () => {
  const fee = fc.record<Fee>({
    basis: fc.constantFrom('hour', 'day', 'sample', 'run', 'free', 'quote'),
    price: fc.option(fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }), currency: fc.constant('KRW') }), { nil: undefined }),
  });

  it('is what the portal quotes', () => {
    fc.assert(fc.property(fc.array(fee, { minLength: 1 }), fc.integer({ min: 1, max: 60 * 24 * 7 }), (fees, minutes) => {
      const start = '2026-12-02T00:00:00Z';
      const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
      const quote = quoteFor(fees, { start, end });
      const estimate = estimatePrice(fees, minutes);
      expect(estimate?.isFree === true ? 0 : estimate?.time?.total.amount).toBe(quote?.total.amount);
    }));
  });

  it('says nothing where no price is published', () => {
    expect(estimatePrice([], 60)).toBeUndefined();
  });
});

describe('what makes a price another', () => {
  const won = (amount: number) => ({ amount, currency: 'KRW' });
  const line = (ko: string, amount: number) => ({ label: { ko }, quantity: 4, unit: 'hour' as const, amount: won(amount) });
  const quoteOf = (...lines: ReturnType<typeof line>[]) => {
    const subtotal = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
    return { lines, subtotal: won(subtotal), vat: won(subtotal / 10), total: won(subtotal * 1.1) };
  };
  const terms = (late: number, noShow: number) => ({ freeUntil: '2099-01-05T00:00:00Z', lateFee: won(late), noShowFee: won(noShow) });

  it('is told item by item: what is another, what is new and what is no more', () => {
    const before = { quote: quoteOf(line('사용료', 400), line('할인', -100), line('운전원', 50)), terms: terms(50, 80) };
    const now = { quote: quoteOf(line('사용료', 500), line('운전원', 50), line('할증', 20)), terms: terms(60, 80) };
    expect(priceDifferences(before, now)).toEqual([
      { line: { ko: '사용료' }, before: won(400), now: won(500) }, { line: { ko: '할인' }, before: won(-100), now: undefined }, { line: { ko: '할증' }, before: undefined, now: won(20) },
      { fee: 'lateFee', before: won(50), now: won(60) },
    ]);
  });

  it('is VAT where the items are the same, and nothing where nothing was told before or staff make the price', () => {
    const before = { quote: quoteOf(line('사용료', 400)) };
    const now = { quote: { ...before.quote, vat: won(0), total: won(400) } };
    expect(priceDifferences(before, now)).toEqual([{ fee: 'vat', before: won(40), now: won(0) }]);
    expect([priceDifferences(undefined, now), priceDifferences(before, {}), priceDifferences(before, before)]).toEqual([[], [], []]);
  });
});

describe('what is asked of a company', () => {
  const none = { policy: undefined, eligibility: undefined, pricing: undefined };
  const discount = (through: string) => ({ discounts: [{ name: { ko: '할인' }, percent: 30, through, eligibility: { regions: ['KR-48'] } }] });

  it('is what rules and discounts go by, and nothing where they go by nothing', () => {
    expect([...askedOf(none)]).toEqual([]);
    expect([...askedOf({ ...none, eligibility: { memberships: [] }, pricing: { discounts: [{ name: { ko: '모두' }, percent: 10 }] } })]).toEqual([]);
    expect([...askedOf({ policy: { durationMinutes: 60, stepMinutes: 60, eligibility: { sizeClasses: ['small'] } }, eligibility: { sizeClasses: ['small', 'medium'], stages: ['early'] }, pricing: discount('2026-12-31') }, '2026-12-31')])
      .toEqual([['sizeClass', ['small', 'medium']], ['stage', ['early']], ['region', ['KR-48']]]);
  });

  it('is nothing for the sake of a discount that is over', () => {
    expect([...askedOf({ ...none, pricing: discount('2026-12-30') }, '2026-12-31')]).toEqual([]);
  });

  it('sends what was answered to it, and nothing that another form has asked', () => {
    const asked = askedOf({ ...none, eligibility: { sizeClasses: ['small'], regions: ['KR-48'] } });
    expect(companyOf({ ...emptyDraft, sizeClass: 'small', stage: 'early' }, asked)).toEqual({ sizeClass: 'small' });
    expect(companyOf({ ...emptyDraft, stage: 'early' }, asked)).toBeUndefined();
  });

  it('has industries among it, each by its name', () => {
    const industries = ['C26', 'C2611', 'X'].map((code) => ({ scheme: 'KSIC', revision: '10', code }));
    const asked = askedOf({ ...none, eligibility: { industries } });
    const keys = asked.get('industry') ?? [];
    expect([...asked.keys()]).toEqual(['industry']);
    expect([...industryNames(keys).values()]).toEqual([
      { ko: '전자 부품, 컴퓨터, 영상, 음향 및 통신장비 제조업', en: 'Electronic components, computers, video, audio and communication equipment' },
      { ko: '전자집적회로 제조업', en: 'Electronic components, computers, video, audio and communication equipment (C2611)' },
    ]);
    expect(companyOf({ ...emptyDraft, industry: keys[1] ?? '' }, asked)).toEqual({ industries: [industries[1]] });
  });
});

describe('keys in the month grid', () => {
  it('follow the ARIA date grid pattern', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
    expect(keys.map((key) => dayForKey(key, '2026-12-02', 0))).toEqual([
      '2026-12-01', '2026-12-03', '2026-11-25', '2026-12-09', '2026-11-29', '2026-12-05', '2026-11-02', '2027-01-02',
    ]);
    expect(dayForKey('Home', '2026-12-02', 1)).toBe('2026-11-30');
    expect(dayForKey('a', '2026-12-02', 0)).toBeUndefined();
  });
});

describe('times', () => {
  const refusal = { rule: 'taken', code: 'slot-taken', params: {}, overridable: false };
  const list: SlotList = {
    resource: 'equipment_a', timeZone: 'Asia/Seoul', duration: 'PT4H', slots: [slot],
    refused: [
      { start: '2026-12-02T01:00:00Z', end: '2026-12-02T05:00:00Z', refusals: [refusal] },
      { start: '2026-12-02T02:00:00Z', end: '2026-12-02T06:00:00Z', refusals: [refusal] },
      { start: '2026-12-02T16:00:00Z', end: '2026-12-02T20:00:00Z', refusals: [{ ...refusal, code: 'outside-hours' }] },
    ],
  };

  it('stand under the date of the hub, refused ones together where the reasons are the same', () => {
    const days = timesByDay(list);
    expect([...days.keys()]).toEqual(['2026-12-02', '2026-12-03']);
    expect(days.get('2026-12-02')).toEqual({ slots: [slot], refused: [{ starts: ['10:00', '11:00'], refusals: [refusal] }] });
    expect(days.get('2026-12-03')?.refused[0]?.starts).toEqual(['01:00']);
  });

  it('say many starts by the first and the last', () => {
    expect(formatStarts(['09:00', '10:00'])).toBe('09:00, 10:00');
    expect(formatStarts(['09:00', '10:00', '11:00', '12:00'])).toBe('09:00–12:00');
  });
});

describe('lengths', () => {
  it('go from the shortest to the longest in the policy’s steps', () => {
    expect(lengthsOf({ durationMinutes: 240, stepMinutes: 60, minMinutes: 120, maxMinutes: 300 })).toEqual([120, 180, 240, 300]);
  });

  it('are no choice where there is only one', () => {
    expect(lengthsOf({ durationMinutes: 60, stepMinutes: 30 })).toEqual([]);
  });

  it('grow by the usual length where steps would make a list too long to read', () => {
    expect(lengthsOf({ durationMinutes: 60, stepMinutes: 10, minMinutes: 60, maxMinutes: 480 })).toEqual([60, 120, 180, 240, 300, 360, 420, 480]);
  });
});
