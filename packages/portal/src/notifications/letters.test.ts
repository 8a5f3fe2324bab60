import type { Booking } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interest } from '@dongban/core/interest';
import type { Request } from '@dongban/core/request';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../access/links.ts';
import { createOneTimeCodes } from '../access/one-time-codes.ts';
import { createStationery } from '../portal/stationery.ts';
import { createPublication } from '../publication/publication.ts';
import { analyzer, now, testSecret, time } from '../testing/portal.ts';
import { composeMail, composeShort } from './compose-mail.ts';
import { letterKinds, type LetterKind, type PostedLetter } from './letter.ts';
import { zoneName } from './spans.ts';

/* Every letter that there is, in both languages, with a whole record behind it. `DONGBAN_LETTERS` prints them, to be read. */

const locales = ['ko', 'en'] as const;
const clock = () => now;
const stationery = createStationery({
  publication: createPublication({ catalog: sampleCatalog, consents: sampleConsents }, clock), clock,
  codes: createOneTimeCodes(testSecret), links: createLinks(testSecret),
  from: { name: '동반전자기술연구원', address: 'desk@example.org' }, publicUrl: () => 'https://portal.example.org/',
});

const won = (amount: number) => ({ amount, currency: 'KRW' });
const quote: Quote = { lines: [{ label: { ko: '이용료', en: 'Use' }, quantity: 2, unit: 'hour', amount: won(240_000) }], subtotal: won(240_000), vat: won(24_000), total: won(264_000) };
const terms = { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 100 };
const people = { ko: { name: '김하늘', email: 'kim@example.org', organization: '예시전자', lang: 'ko' }, en: { name: 'Erika Muster', email: 'erika@example.org', organization: 'Sample Devices GmbH', lang: 'en' } };

function bookingFor(lang: 'ko' | 'en', changes: Partial<Booking> = {}): Booking {
  return {
    id: 'booking_0123456789abcdef01234567', resources: [analyzer], ...time('11-26', '14:00', '16:00'), timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_seongnam', seats: 1,
    state: 'confirmed', requester: people[lang], quote, terms, createdAt: '2026-11-24T03:00:00Z', sequence: 0, ...changes,
  };
}

function requestFor(lang: 'ko' | 'en', changes: Partial<Request> = {}): Request {
  return {
    id: 'request_0123456789abcdef01234567', type: 'commissioned-test', text: '인버터 진동시험', requester: people[lang], state: 'submitted', answerBy: '2026-11-27T03:00:00Z',
    history: [{ state: 'submitted', at: '2026-11-24T03:00:00Z' }], samples: [], standards: [], confidential: false, bookings: [], createdAt: '2026-11-24T03:00:00Z', sequence: 0, ...changes,
  };
}

function placeFor(lang: 'ko' | 'en', changes: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    id: 'waitlist_0123456789abcdef01234567', resource: analyzer, from: '2026-11-26', through: '2026-11-27', hours: { from: '14:00', until: '18:00' }, minutes: 120, mode: 'onsite', hub: 'hub_seongnam',
    timeZone: 'Asia/Seoul', seats: 1, state: 'waiting', requester: people[lang], passed: [], unanswered: 0, createdAt: '2026-11-24T03:00:00Z', sequence: 0, ...changes,
  };
}

const interestFor = (lang: 'ko' | 'en', changes: Partial<Interest> = {}): Interest =>
  ({ id: 'interest_0123456789abcdef01234567', profile: sampleCatalog.partnerProfiles[0]?.id, text: '함께 만들고 싶어요', country: 'KR', requester: people[lang], state: 'submitted', createdAt: '2026-11-24T03:00:00Z', sequence: 0, ...changes }) as Interest;

const offer = { ...time('11-26', '14:00', '16:00'), hub: 'hub_seongnam' as const, expiresAt: '2026-11-24T05:00:00Z', quote, terms };
const note = { ko: '시료는 전날까지 보내 주세요.', en: 'Please send the samples a day ahead.' };

/** Each letter as the portal writes it, of each record that it may be about. */
const contents: { readonly [Kind in LetterKind]: (lang: 'ko' | 'en') => readonly Omit<PostedLetter, 'id' | 'kind' | 'to'>[] } = {
  code: () => [{ subject: 'booking_1', challenge: { id: 'c1', expiresAt: '2026-11-24T03:10:00Z' } }],
  received: (lang) => [about(bookingFor(lang, { state: 'requested' })), asked(requestFor(lang))],
  confirmed: (lang) => [{ ...about(bookingFor(lang)), note: note[lang] }, asked(requestFor(lang, { state: 'accepted' }))],
  declined: (lang) => [{ ...about(bookingFor(lang, { state: 'declined' })), note: note[lang] }, asked(requestFor(lang, { state: 'declined' }))],
  changed: (lang) => [about(bookingFor(lang, { sequence: 1 })), about(bookingFor(lang, { state: 'requested', sequence: 1 }))],
  cancelled: (lang) => [about(bookingFor(lang, { state: 'cancelled', cancellation: { late: true, fee: won(132_000) } })), about(bookingFor(lang, { state: 'cancelled', cancellation: { late: false, fee: won(0) } }))],
  reminder: (lang) => [about(bookingFor(lang))],
  proposed: (lang) => [about(bookingFor(lang, { state: 'requested', ...time('11-27', '10:00', '12:00'), proposal: time('11-27', '10:00', '12:00') })), about(bookingFor(lang, { state: 'requested', proposal: { ...time('11-26', '14:00', '16:00'), quote, terms } }))],
  missed: (lang) => [about(bookingFor(lang, { missedAt: '2026-11-26T07:00:00Z', noShowFee: won(264_000) }))],
  attended: (lang) => [about(bookingFor(lang))],
  quoted: (lang) => [asked(requestFor(lang, { state: 'quoted', quote, terms }))],
  delivered: (lang) => [asked(requestFor(lang, { state: 'delivered', result: '공진점 없음' }))],
  overdue: (lang) => [about(bookingFor(lang, { state: 'requested' })), asked(requestFor(lang))],
  'card-link': () => [{ subject: 'r-card_sample-han-seoyun' }],
  'waitlist-joined': (lang) => [waiting(placeFor(lang))],
  'waitlist-offered': (lang) => [waiting(placeFor(lang, { state: 'offered', offer }))],
  'waitlist-lapsed': (lang) => [waiting(placeFor(lang, { offer }))],
  'waitlist-ended': (lang) => [waiting(placeFor(lang, { state: 'expired' })), waiting(placeFor(lang, { offer }))],
  'interest-received': (lang) => [interested(interestFor(lang))],
  'interest-accepted': (lang) => [interested(interestFor(lang, { state: 'accepted', contact: { organization: '예시소재(주)', name: '박도윤', email: 'park@example.org' } }))],
  'interest-declined': (lang) => [{ ...interested(interestFor(lang, { state: 'declined' })), note: note[lang] }],
};
const about = (booking: Booking) => ({ subject: booking.id, booking });
const asked = (request: Request) => ({ subject: request.id, request });
const waiting = (entry: WaitlistEntry) => ({ subject: entry.id, entry });
const interested = (interest: Interest) => ({ subject: interest.id, interest });

const all = locales.flatMap((lang) => letterKinds.flatMap((kind) => contents[kind](lang).map((content): [string, PostedLetter] => [`${kind} in ${lang}`, { id: 'letter_1', kind, to: people[lang], ...content }])));

const tellsOf = (kind: LetterKind, booking: Booking | undefined) => booking !== undefined && (kind === 'confirmed' || kind === 'changed' ? 'REQUEST' : kind === 'cancelled' || kind === 'declined' ? 'CANCEL' : undefined);

describe('every letter', () => {
  it.each(all)('%s: is whole, on one subject line, and says who writes, when, and where to go on', (name, letter) => {
    const { kind, to, booking } = letter;
    const mail = composeMail(letter, stationery);
    if (process.env['DONGBAN_LETTERS'] !== undefined) console.log(`=== ${name}\nSubject: ${mail.subject}\n\n${mail.text}`);
    expect(`${mail.subject}\n${mail.text}\n${composeShort(letter, stationery).text}`).not.toMatch(/undefined|NaN|\[object|\n\n\n|: *\n/);
    expect(mail.subject).toMatch(/^\S.{4,90}\S$/u);
    expect(mail.text).toContain(to.lang === 'ko' ? `${to.name} 님, 안녕하세요.\n\n` : `Dear ${to.name},\n\n`);
    expect(mail.text).toContain(to.lang === 'ko' ? '\n동반전자기술연구원(가상) 드림\n' : '\nDongban Institute of Electronics Technology (fictional)\n');
    expect(/\nhttps:\/\/portal\.example\.org\/(my|staff)\/\S+\n/.test(mail.text)).toBe(kind !== 'code');
    if (booking !== undefined) expect(mail.text).toMatch(to.lang === 'ko' ? /\n일시: .*\(한국 표준시\)\n/ : /\nWhen: .* \(Korean Standard Time, UTC\+9\)\n/);
  });

  it.each(all.filter(([, { kind, booking }]) => tellsOf(kind, booking)))('%s: moves or removes the entry of its reader’s calendar, as another program reads it', (_, letter) => {
    const { calendar } = composeMail(letter, stationery);
    const { booking, kind } = letter as PostedLetter & { booking: Booking };
    const component = new ICAL.Component(ICAL.parse(calendar?.text ?? '') as unknown[]);
    const event = component.getFirstSubcomponent('vevent');
    const value = (property: string) => event?.getFirstPropertyValue(property)?.toString();
    expect([component.getFirstPropertyValue('version'), component.getFirstPropertyValue('method'), calendar?.method]).toEqual(['2.0', tellsOf(kind, booking), tellsOf(kind, booking)]);
    expect(value('uid')).toBe(`${booking.id}@sample-institute.example.org`);
    expect([value('sequence'), value('dtstamp'), value('dtstart'), value('dtend')]).toEqual([String(booking.sequence), '2026-11-24T03:00:00Z', '2026-11-26T05:00:00Z', '2026-11-26T07:00:00Z']);
    expect([value('organizer'), value('attendee')?.toLowerCase()]).toEqual(['mailto:desk@example.org', `mailto:${booking.requester.email}`]);
    expect(value('status')).toBe(tellsOf(kind, booking) === 'CANCEL' ? 'CANCELLED' : booking.state === 'requested' ? 'TENTATIVE' : 'CONFIRMED');
  });

  it.each(all.filter(([, { kind, booking }]) => !tellsOf(kind, booking)))('%s: leaves calendars alone', (_, letter) => {
    expect(composeMail(letter, stationery).calendar).toBeUndefined();
  });

  it('says by when staff answer, and that a time that moved has to be confirmed again', () => {
    const textOf = (kind: LetterKind, lang: 'ko' | 'en', index = 0) => composeMail({ id: 'letter_1', kind, to: people[lang], ...contents[kind](lang)[index]! }, stationery).text;
    expect(textOf('received', 'ko')).toContain('담당자가 확인하고 11월 26일(목) 12:00까지 답변드릴게요.');
    expect(textOf('received', 'en', 1)).toContain('answer you by Fri 27 Nov, 12:00 (Korean Standard Time, UTC+9).');
    expect([textOf('changed', 'ko'), textOf('changed', 'ko', 1)].map((text) => text.includes('담당자가 새 시간을 확인하고 있습니다'))).toEqual([false, true]);
  });

  it('names the place of what takes place online', () => {
    const online = bookingFor('en', { mode: 'online', hub: undefined, resources: ['r-card_sample-han-seoyun'] });
    expect(composeMail({ id: 'letter_1', kind: 'confirmed', to: people.en, ...about(online) }, stationery).text).toContain('\nWhere: Online\n');
  });

  it('tells whoever did not ask for it that they need not do anything, and nobody else', () => {
    const told = all.filter(([, letter]) => composeMail(letter, stationery).text.includes(letter.to.lang === 'ko' ? '요청하신 적이 없다면' : 'If you did not ask for it')).map(([, { kind }]) => kind);
    expect([...new Set(told)]).toEqual(['code', 'received', 'waitlist-joined', 'interest-received']);
  });
});

describe('a zone', () => {
  it.each([['Asia/Seoul', 'ko', '한국 표준시'], ['Asia/Kolkata', 'en', 'India Standard Time, UTC+5:30'], ['America/St_Johns', 'en', 'Newfoundland Standard Time, UTC-3:30'], ['UTC', 'en', 'Coordinated Universal Time, UTC']])('%s is said in %s as %s', (zone, locale, name) => {
    expect(zoneName(zone, '2026-11-26T05:00:00Z', locale)).toBe(name);
  });
});
