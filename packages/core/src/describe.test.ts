import { describe, expect, it } from 'vitest';
import { addSentences, describe as say, formatTime, withJosa, type MessageCode, type MessageParams } from './describe.ts';
import { en } from './messages/en.ts';
import { ko } from './messages/ko.ts';

const text = { ko: '진동시험', en: 'Vibration test' };
const range = { min: 10, max: 2000, unit: 'Hz' };
const nothing = [{}] as const;

/** Facts for every code that takes some; where one and many read differently, both. */
const facts: { readonly [Code in MessageCode]?: readonly MessageParams[Code][] } = {
  'text-match': [{ terms: ['EMC'] }, { terms: ['EMC', 'TRL'] }],
  'hub-match': [{ hub: { ko: '창원', en: 'Changwon' } }],
  'works-evidence': [{ count: 1, title: text }, { count: 1200, title: text }],
  'spec-covers': [{ label: text, needed: { max: 50, unit: 'kN' }, offered: range }, { label: text, needed: { min: 20, unit: 'kg' }, offered: { min: 5, max: 5, unit: 'kg' } }],
  'other-hub': [{ hub: { ko: '창원', en: 'Changwon' } }],
  'closed-day': [{ reason: { ko: '설날', en: 'Lunar New Year' } }],
  'too-soon': [{ noticeHours: 1 }, { noticeHours: 24 }],
  'too-far-ahead': [{ horizonDays: 1 }, { horizonDays: 90 }],
  'too-few-seats': [{ seatsLeft: 1 }, { seatsLeft: 3 }],
  'too-short': [{ minMinutes: 1 }, { minMinutes: 30 }],
  'too-long': [{ maxMinutes: 1 }, { maxMinutes: 480 }],
  'off-step': [{ stepMinutes: 1 }, { stepMinutes: 30 }],
  maintenance: [{ reason: { ko: '교정', en: 'Calibration' } }],
  'gap-needed': [{ gapMinutes: 1 }, { gapMinutes: 60 }, { gapMinutes: 150 }],
  'over-limit': [
    { per: 'day', bookings: 1 }, { per: 'week', bookings: 3 }, { per: 'month', minutes: 60 }, { per: 'day', bookings: 2, minutes: 90, officeHoursOnly: true },
  ],
  'needs-training': [{ training: text }],
  'training-ends': [{ training: text, until: '2026-11-30' }],
  'only-for': (['size', 'stage', 'country', 'region', 'industry', 'membership'] as const).map((what) => ({ what, values: [text, { ko: '둘째', en: 'Second' }] })),
  'missed-too-often': [{ what: 'no-shows', most: 1, withinDays: 1 }, { what: 'late-cancellations', most: 3, withinDays: 90 }],
  'take-training': [{ training: text }],
  'mode-not-offered': [{ mode: 'onsite' }, { mode: 'online' }],
  'take-nearest': [{ start: '2026-11-26T05:00:00Z', timeZone: 'Asia/Seoul' }],
  'holidays-unknown': [{ year: 2028 }],
  invalid: [{ what: 'The booking', count: 1 }, { what: 'The booking', count: 3 }],
  'wrong-type': ['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'tuple'].map((expected) => ({ expected })),
  'not-one-of': [{ values: ['book', 'request'] }],
  'too-small': ['string', 'number', 'int', 'array'].flatMap((of) => [{ minimum: 1, of }, { minimum: 2, of }]),
  'too-big': ['string', 'number', 'int', 'array'].flatMap((of) => [{ maximum: 1, of }, { maximum: 2000, of }]),
  'wrong-format': ['email', 'phone', 'date-time', 'https-url', '000-00-00000'].map((format) => ({ format })),
  'not-accepted': [{}, { why: 'no reason' }],
  'closed-on': [{ date: '2027-01-31' }],
  'own-country': [{ country: 'KR' }],
  'unknown-unit': [{ unit: 'furlong' }],
  'ends-before-start': [{ start: '2026-11-26', end: '2026-11-25' }],
  'kept-as-keyword': [{ text: 'sea temperature' }],
  'not-their-work': [{ title: 'Damping' }],
  'no-shared-identifier': [{ id: 'r-card_a' }],
  'other-register': [{ host: 'sandbox.orcid.org' }],
  'in-table': [{ file: 'cards.csv', row: 3, column: 'name', code: 'missing', params: {} }],
  'out-of-use': [{ status: 'idle' }],
  'id-used-twice': [{ id: 'hub_a' }],
  'reference-to-nothing': [{ id: 'hub_a' }],
  'unknown-version': [{ version: 2, known: 1 }, { version: null, known: 1 }],
  'not-found': [{ id: 'hub_a' }],
  'need-too-long': [{ limit: 4000, length: 4001 }],
  'origin-not-allowed': [{ origin: 'https://partner.example.org' }],
  forbidden: [{ scope: 'bookings:write' }],
  'wrong-code': [{ triesLeft: 1 }, { triesLeft: 4 }],
  'too-many-unverified': [{ limit: 2 }],
  'wrong-state': [{ state: { ko: '취소', en: 'Cancelled' } }],
  'too-many-holds': [{ most: 1 }, { most: 2 }],
  'too-large': [{ limit: 65_536 }],
  'too-many-requests': [{ seconds: 1 }, { seconds: 30 }],
};

const codes = Object.keys(ko) as MessageCode[];
const messages = codes.flatMap((code) => (facts[code] ?? nothing).map((params: object) => ({ code, params })));

describe('every sentence', () => {
  it('is there in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
  });

  it('is tried here with the facts it takes', () => {
    const untried = codes.filter((code) => facts[code] === undefined && (ko[code].length > 0 || en[code].length > 0));
    expect(untried).toEqual([]);
  });

  it.each(messages)('$code is whole in Korean and English: $params', (message) => {
    for (const [locale, script] of [['ko', /[가-힣]/], ['en', /[A-Za-z]{3}/]] as const) {
      const sentence = say(message, locale);
      expect(sentence).toMatch(script);
      expect(sentence).not.toMatch(/undefined|null\b(?!\))|NaN|\[object|\$\{|\(\)| {2}|^\s|\s$/);
      expect(sentence).not.toBe(message.code);
    }
  });

  it.each(messages)('$code counts as English does: $params', (message) => {
    expect(say(message, 'en')).not.toMatch(/(^|[^\d.,–])1 (?!is\b)[a-z]+s\b/);
  });

  it('has no Korean in English, and no pair of particles to choose from in Korean', () => {
    for (const message of messages) {
      expect(say(message, 'en')).not.toMatch(/[가-힣]/);
      expect(say(message, 'ko')).not.toMatch(/[을은이과]\/?\(?[를는가와]\)|\([을를은는이가]\)/);
    }
  });
});

describe('describe', () => {
  it('says a sentence in the language asked for, in that of any region', () => {
    const message = { code: 'too-soon', params: { noticeHours: 24 } };
    expect(say(message, 'ko-KR')).toBe('시작 24시간 전까지 예약해야 합니다.');
    expect(say(message, 'en-GB')).toBe('Book at least 24 hours ahead.');
  });

  it('puts no particle after a unit, which may be read in many ways', () => {
    expect(say({ code: 'spec-covers', params: { label: { ko: '가진력' }, needed: { max: 50, unit: 'kN' }, offered: { max: 80, unit: 'kN' } } }, 'ko')).toBe('가진력 ≤\u00a080\u00a0kN 범위가 요청하신 ≤\u00a050\u00a0kN 조건을 포함합니다.');
  });

  it('tells times in the hub’s zone', () => {
    const message = { code: 'take-nearest', params: { start: '2026-11-26T05:00:00Z', timeZone: 'Asia/Seoul' } };
    expect(say(message, 'ko')).toBe('가장 가까운 가능 시간은 11월 26일(목) 14:00입니다.');
    expect(say(message, 'en')).toBe('The nearest free time is Thu 26 Nov, 14:00.');
  });

  it.each(['of-a-newer-portal', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])('gives the code %j back, which it does not know', (code) => {
    expect(say({ code, params: {} }, 'ko')).toBe(code);
  });

  it('gives a code back whose facts came in another shape', () => {
    expect(say({ code: 'text-match', params: {} }, 'ko')).toBe('text-match');
    expect(say({ code: 'take-nearest', params: { start: 'soon', timeZone: 'Mars' } }, 'en')).toBe('take-nearest');
  });

  it('learns a language, and says in English what that leaves out', () => {
    const taken = { code: 'slot-taken', params: {} };
    expect(say(taken, 'ja')).toBe('This time is already booked.');
    addSentences('ja', { 'slot-taken': () => 'この時間は予約済みです。' });
    expect(say(taken, 'ja-JP')).toBe('この時間は予約済みです。');
    expect(say({ code: 'too-soon', params: { noticeHours: 24 } }, 'ja')).toBe('Book at least 24 hours ahead.');
    addSentences('ja', { 'too-soon': (p, words) => `${words.number(p.noticeHours)}時間前までにご予約ください。` });
    expect(say(taken, 'ja')).toBe('この時間は予約済みです。');
    expect(say({ code: 'too-soon', params: { noticeHours: 24 } }, 'ja')).toBe('24時間前までにご予約ください。');
  });

  it('says another sentence where the host prefers it', () => {
    const before = say({ code: 'ask-staff', params: {} }, 'ko');
    addSentences('ko', { 'ask-staff': () => '창원 허브로 전화해 주세요.' });
    expect(say({ code: 'ask-staff', params: {} }, 'ko')).toBe('창원 허브로 전화해 주세요.');
    addSentences('ko', { 'ask-staff': () => before });
  });
});

describe('a particle', () => {
  it.each([['장비', '장비가'], ['시험', '시험이'], ['3', '3이'], ['2', '2가'], ['10', '10이'], ['RPM', 'RPM이'], ['EMC', 'EMC가'], ['LED', 'LED가']])('after %s makes %s', (word, expected) => {
    expect(withJosa(word, '이/가')).toBe(expected);
  });

  it('knows that ㄹ takes 로', () => {
    expect([withJosa('서울', '으로/로'), withJosa('창원', '으로/로'), withJosa('전주', '으로/로'), withJosa('1', '으로/로')]).toEqual(['서울로', '창원으로', '전주로', '1로']);
  });
});

it('midnight is 00:00 of the new day', () => {
  expect(formatTime('2026-11-25T15:00:00Z', 'Asia/Seoul', 'ko')).toBe('11월 26일(목) 00:00');
  expect(formatTime('2026-11-25T15:00:00Z', 'Asia/Seoul', 'en')).toBe('Thu 26 Nov, 00:00');
});
