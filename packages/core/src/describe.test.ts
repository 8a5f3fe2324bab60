import { josa } from 'es-hangul';
import { describe, expect, it } from 'vitest';
import { addSentences, describe as say, formatTime, withJosa, type MessageCode, type MessageParams } from './describe.ts';
import { en as enPages } from './messages/en.ts';
import { files as enFiles } from './messages/files-en.ts';
import { files as koFiles } from './messages/files-ko.ts';
import { ko as koPages } from './messages/ko.ts';

const text = { ko: '진동시험', en: 'Vibration test' };
const range = { min: 10, max: 2000, unit: 'Hz' };
const won = { amount: 50_000, currency: 'KRW' };
const bases = ['hour', 'day', 'sample', 'run', 'quote'] as const;
const nothing = [{}] as const;

/** Facts for every code that takes some; where one and many read differently, both. */
const facts: { readonly [Code in MessageCode]?: readonly MessageParams[Code][] } = {
  'text-match': [{ terms: ['EMC'] }, { terms: ['EMC', 'TRL'] }],
  'similar-words': [{ words: ['ㅂㅌㄹ'] }, { words: ['qoxjfl', 'batery'] }],
  'hub-match': [{ hub: { ko: '창원', en: 'Changwon' } }],
  'works-evidence': [{ count: 1, title: text }, { count: 1200, title: text }],
  'spec-covers': [{ label: text, needed: { max: 50, unit: 'kN' }, offered: range }, { label: text, needed: { min: 20, unit: 'kg' }, offered: { min: 5, max: 5, unit: 'kg' } }],
  'concept-match': (['same', 'narrower', 'broader'] as const).map((relation) => ({ relation, concepts: [{ wanted: text, found: { ko: '랜덤진동', en: 'random vibration' } }] })),
  'trl-fits': [{ level: 7, wanted: 5 }, { level: 4, wanted: 5 }, { level: 3, wanted: 5 }],
  'made-for': [{ by: 'size', companies: [{ ko: '소기업', en: 'Small enterprise' }] }, { by: 'stage', companies: [{ ko: '초기', en: 'Early' }, { ko: '도약', en: 'Growth' }] }],
  'industry-fits': [{ industry: 'C26', nearness: 1 }, { industry: 'C26', nearness: 0.5 }],
  'hub-near': [{ hub: { ko: '창원', en: 'Changwon' }, kilometers: 1 }, { hub: { ko: '창원', en: 'Changwon' }, kilometers: 36 }],
  'mode-offered': [{ mode: 'onsite' }, { mode: 'online' }],
  'language-spoken': [{ languages: ['en'] }, { languages: ['en', 'de'] }],
  'ready-by': [{ start: '2026-11-24', date: '2026-12-08' }],
  'open-until': [{ date: '2027-01-31' }],
  'within-budget': [{ price: { amount: 0, currency: 'KRW' }, basis: 'free', budget: won }, ...bases.map((basis) => ({ price: won, basis, budget: won }))],
  'over-budget': bases.map((basis) => ({ price: won, basis, budget: { amount: 1250, currency: 'EUR' } })),
  'partnership-fits': [{ types: [{ ko: '공급 계약', en: 'Supplier agreement' }] }],
  'deal-fits': [{ types: [{ ko: '통상실시', en: 'Non-exclusive licence' }] }],
  'ipr-fits': [{ states: [{ ko: '등록 완료', en: 'Granted' }] }],
  'partner-country': [{ country: 'DE' }],
  'kind-wanted': [{ kind: 'equipment' }],
  'area-fits': [{ areas: [{ ko: '신뢰성 시험·평가', en: 'Reliability testing' }] }],
  'field-fits': [{ fields: [{ ko: '측정', en: 'Measurement' }] }],
  'recent-evidence': [{ year: '2026' }],
  'free-soon': [{ start: '2026-11-26T05:00:00Z', timeZone: 'Asia/Seoul' }],
  'would-rank': [{ change: { code: 'if-trl', params: { level: 5 } }, rank: 1 }],
  'if-trl': [{ level: 5 }],
  'if-at-hub': [{ hub: { ko: '창원', en: 'Changwon' } }],
  'if-mode': [{ mode: 'onsite' }, { mode: 'online' }],
  'if-language': [{ language: 'en' }],
  'if-price': [{ price: won }],
  'if-deadline': [{ date: '2026-12-31' }],
  'if-without': [{ range }],
  'if-kind': [{ kind: 'equipment' }, { kind: 'of-a-newer-portal' }],
  'if-country': [{ country: 'DE' }],
  'if-also': [{ values: [{ ko: '통상실시', en: 'Non-exclusive licence' }] }],
  'not-mentioned': [{ terms: ['EMC'] }, { terms: ['EMC', 'IEC'] }],
  'opens-on': [{ date: '2027-01-31' }],
  'not-eligible': (['size', 'stage', 'region', 'industry'] as const).map((limit) => ({ limit, allowed: [{ ko: '소기업', en: 'Small enterprise' }] })),
  'not-for-country': [{ countries: ['DE', 'FR'] }],
  'domestic-only': [{ country: 'KR' }],
  'abroad-only': [{ country: 'KR' }],
  'conflict-of-interest': [{ organization: { ko: '가람전자', en: 'Garam Electronics' } }],
  'rule-not-met': [{ rule: 'spec', reached: 0.5, least: 1 }],
  'move-deadline': [{ date: '2027-01-31' }],
  'unknown-field': [{ known: ['type', 'weight'] }],
  'unknown-function': [{ name: 'ours', known: [] }, { name: 'ours', known: ['theirs'] }],
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
  'too-big': ['string', 'number', 'int', 'array', 'days'].flatMap((of) => [{ maximum: 1, of }, { maximum: 2000, of }]),
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
  'term-used-twice': [{ term: 'tofu', id: 'food' }],
  'term-without-words': [{ term: 'of the' }],
  'reference-to-nothing': [{ id: 'hub_a' }],
  'unknown-version': [{ version: 2, known: 1 }, { version: null, known: 1 }],
  'not-found': [{ id: 'hub_a' }],
  'need-too-long': [{ limit: 4000, length: 4001 }],
  'origin-not-allowed': [{ origin: 'https://partner.example.org' }],
  forbidden: [{ scope: 'bookings:write' }],
  'agreement-missing': [{ version: '2026-11' }],
  'wrong-code': [{ triesLeft: 1 }, { triesLeft: 4 }],
  'too-many-unverified': [{ limit: 2 }],
  'price-changed': [{}, { total: { amount: 176_000, currency: 'KRW' } }],
  'wrong-state': [{ state: { ko: '취소', en: 'Cancelled' } }],
  'too-many-holds': [{ most: 1 }, { most: 2 }],
  'time-is-free': [{ start: '2026-11-26T05:00:00Z', timeZone: 'Asia/Seoul' }],
  'already-waiting': [{}],
  'too-many-waiting': [{ most: 5 }],
  'offer-over': [{}],
  'too-large': [{ limit: 65_536 }],
  'too-many-requests': [{ seconds: 1 }, { seconds: 30 }],
};

const ko = { ...koPages, ...koFiles };
const en = { ...enPages, ...enFiles };
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
    expect(say(message, 'ko-KR')).toBe('시작 24시간 전까지 예약해야 해요.');
    expect(say(message, 'en-GB')).toBe('Book at least 24 hours ahead.');
  });

  it('puts no particle after a unit, which may be read in many ways', () => {
    expect(say({ code: 'spec-covers', params: { label: { ko: '가진력' }, needed: { max: 50, unit: 'kN' }, offered: { max: 80, unit: 'kN' } } }, 'ko')).toBe('가진력 ≤\u00a080\u00a0kN 범위가 요청하신 ≤\u00a050\u00a0kN 조건을 포함해요.');
  });

  it('picks the particle for how a word and a level are read', () => {
    const sentence = (code: string, params: object) => say({ code, params }, 'ko');
    expect(sentence('trl-fits', { level: 4, wanted: 5 })).toBe('기술성숙도가 TRL 4로, 찾으시는 TRL 5보다 1단계 낮아요.');
    expect(sentence('trl-fits', { level: 6, wanted: 5 })).toBe('기술성숙도가 TRL 6으로, 찾으시는 TRL 5 이상이에요.');
    expect(sentence('not-mentioned', { terms: ['일본'] })).toBe('이 기록에는 ‘일본’ 관련 내용이 없어요.');
    expect(sentence('kind-wanted', { kind: 'equipment' })).toBe('찾으시는 장비예요.');
    expect(sentence('kind-wanted', { kind: 'program' })).toBe('찾으시는 지원사업이에요.');
    expect(sentence('language-spoken', { languages: ['en'] })).toBe('영어로 상담할 수 있어요.');
    expect(sentence('conflict-of-interest', { organization: { ko: '가람전자' } })).toBe('제외하도록 하신 가람전자와 관련이 있어요.');
  });

  it('says what a change would bring as one sentence', () => {
    const change = { code: 'would-rank', params: { change: { code: 'if-trl', params: { level: 5 } }, rank: 1 } };
    expect(say(change, 'ko')).toBe('TRL 5 이상으로 찾으면 1위예요.');
    expect(say(change, 'en')).toBe('If you look for TRL 5 or more, it ranks number 1.');
  });

  it('prints money from minor units', () => {
    const price = (amount: number, currency: string) => say({ code: 'if-price', params: { price: { amount, currency } } }, 'ko');
    expect(price(3_000_000, 'KRW')).toBe('예산을 ₩3,000,000까지 늘리면');
    expect(price(1250, 'EUR')).toBe('예산을 €12.50까지 늘리면');
  });

  it('tells times in the hub’s zone', () => {
    const message = { code: 'take-nearest', params: { start: '2026-11-26T05:00:00Z', timeZone: 'Asia/Seoul' } };
    expect(say(message, 'ko')).toBe('가장 가까운 가능 시간은 11월 26일(목) 14:00이에요.');
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

  it('is that of es-hangul after every syllable, composed or not', () => {
    const particles = ['이/가', '을/를', '은/는', '으로/로', '와/과', '이나/나', '이란/란', '아/야', '이랑/랑', '이에요/예요', '으로서/로서', '으로써/로써', '으로부터/로부터', '이라/라'] as const;
    const syllables = Array.from({ length: 11_172 }, (_, number) => String.fromCharCode(0xac00 + number));
    for (const particle of particles) {
      expect(syllables.map((syllable) => withJosa(syllable, particle))).toEqual(syllables.map((syllable) => syllable + josa.pick(syllable, particle)));
      expect(withJosa('창원'.normalize('NFD'), particle).normalize('NFC')).toBe(withJosa('창원', particle));
    }
  });
});

it('midnight is 00:00 of the new day', () => {
  expect(formatTime('2026-11-25T15:00:00Z', 'Asia/Seoul', 'ko')).toBe('11월 26일(목) 00:00');
  expect(formatTime('2026-11-25T15:00:00Z', 'Asia/Seoul', 'en')).toBe('Thu 26 Nov, 00:00');
});
