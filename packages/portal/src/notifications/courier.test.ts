import type { Booking } from '@dongban/core/booking';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase, sendBySmtp } from '../index.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { book, now, samplePortal, testLetters, wish } from '../testing/portal.ts';
import { tellCancelled, tellMoved } from './booking-letters.ts';
import { createCourier, type Channel } from './courier.ts';
import type { Letter } from './letter.ts';
import { claimNext, post, sendAgain, undelivered } from './outbox.ts';
import { createOneTimeCodes } from '../access/one-time-codes.ts';
import { createPost } from './post.ts';

const server = await startMailServer();
afterAll(() => server.close());
const database = await openEmbeddedDatabase();
afterAll(() => database.close());

let clock = now;
beforeEach(async () => {
  clock = now;
  server.taken.length = 0;
  server.moods.length = 0;
  await database.query('delete from outbox');
  await database.query('delete from bookings');
});

const portalAt = (url: string) => samplePortal(database, { clock: () => clock, letters: testLetters([], { send: (mail) => sendBySmtp(mail, { url }) }) });
const portal = portalAt(server.url);
const subjects = () => server.taken.map(({ mail }) => mail.subject);
const bookOnce = async () => (await book(portal.fetch, wish())).body.booking;
/** Reminders wait; they are not what these tests are about. */
const rows = () => database.query<{ kind: string; state: string; attempts: number; last_error: string | null; payload: unknown }>(`select kind, state, attempts, last_error, payload from outbox where kind <> 'reminder'`);
const notifier = { post: createPost(['mail'], undefined), codes: createOneTimeCodes(new Uint8Array(32)) };

describe('letters over a real mail server', () => {
  it('say in the reader’s language what is booked, and put it into the calendar', async () => {
    const booking = await bookOnce();
    expect(await portal.courier.deliver()).toBe(1);
    const [{ mail, from, to, raw }] = server.taken as [(typeof server.taken)[0]];
    expect([from, to]).toEqual(['desk@example.org', ['kim@example.org']]);
    expect(mail.subject).toBe('예약 확정: 67 GHz 4포트 벡터 네트워크 분석기');
    expect(mail.text).toContain('김하늘 님, 안녕하세요.');
    expect(mail.text).toContain('11월 26일(목) 14:00~16:00 (한국 표준시)');
    expect(mail.text).toMatch(/https:\/\/portal\.example\.org\/my\/booking\/booking\.booking_[\w.-]+/);
    expect(mail.messageId).toMatch(/^<letter_[0-9a-f]{24}@/);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST$/m);
    const calendar = mail.attachments.find(({ contentType }) => contentType === 'application/ics')?.content.toString();
    expect(calendar).toContain('METHOD:REQUEST\r\n');
    expect(calendar).toContain(`UID:${booking.id}@`);
    expect(calendar).toContain('SEQUENCE:0\r\n');
  });

  it('move and remove the entry: same UID, rising SEQUENCE, CANCEL at the end', async () => {
    const booking = await bookOnce();
    const moved: Booking = { ...booking, start: '2026-11-26T06:00:00Z', end: '2026-11-26T08:00:00Z', sequence: 1 };
    await database.transaction((within) => tellMoved(notifier, within, moved, clock));
    clock = clock.add({ seconds: 1 });
    await database.transaction((within) => tellCancelled(notifier, within, { ...moved, state: 'cancelled', sequence: 2 }, clock, '장비 점검'));
    await portal.courier.deliver();
    const calendars = server.taken.map(({ mail }) => mail.attachments[0]?.content.toString() ?? '');
    const read = (name: string) => calendars.map((text) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(text)?.[1]);
    expect(read('METHOD')).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(read('SEQUENCE')).toEqual(['0', '1', '2']);
    expect(new Set(read('UID')).size).toBe(1);
    expect(read('STATUS')).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(server.taken[2]?.mail.text).toContain('담당자 메모: 장비 점검');
    // Nobody is reminded of what is off.
    clock = clock.add({ hours: 24 });
    expect(await portal.courier.deliver()).toBe(0);
  });

  it('remind a day before, once', async () => {
    await bookOnce();
    await portal.courier.deliver();
    clock = Temporal.Instant.from(wish().start).subtract({ hours: 24 });
    await portal.courier.deliver();
    await portal.courier.deliver();
    expect(subjects().map((subject) => subject?.split(':')[0])).toEqual(['예약 확정', '곧 만나요']);
  });

  it('are in English for everyone who does not read Korean', async () => {
    await book(portal.fetch, wish({ requester: { ...wish().requester, name: 'Alex Kim', lang: 'de' } }));
    await portal.courier.deliver();
    expect(subjects()).toEqual(['Booked: 67 GHz four-port vector network analyzer']);
    expect(server.taken[0]?.mail.text).toContain('Thu 26 Nov, 14:00–16:00 (Korean Standard Time, UTC+9)');
  });

  it('carry names as names, whatever stands in them', async () => {
    const name = '김\r\nBcc: all@example.org\r\n\r\n<b>x</b> "y" =?utf-8?q?z?=';
    const { status } = await book(portal.fetch, wish({ requester: { ...wish().requester, name } }));
    expect(status).toBe(201);
    await portal.courier.deliver();
    const [{ mail, raw, to }] = server.taken as [(typeof server.taken)[0]];
    expect(to).toEqual(['kim@example.org']);
    expect(mail.headers.has('bcc')).toBe(false);
    expect(raw).not.toMatch(/^Bcc:/mi);
    expect([mail.to].flat()[0]?.value).toEqual([{ address: 'kim@example.org', name: '김 Bcc: all@example.org <b>x</b> "y" =?utf-8?q?z?=' }]);
  });

  it('are forgotten once they are sent: that they were, stays', async () => {
    await bookOnce();
    await portal.courier.deliver();
    expect(await rows()).toEqual([{ kind: 'confirmed', state: 'sent', attempts: 1, last_error: null, payload: null }]);
  });

  it('are not written for a booking that is not made', async () => {
    await bookOnce();
    await book(portal.fetch, wish());
    expect(await rows()).toHaveLength(1);
  });
});

describe('a mail server that fails', () => {
  it('for a while is tried again, after a longer pause each time, with one Message-ID', async () => {
    server.moods.push('later', 'drop-before', 'later');
    await bookOnce();
    const pauses = [0, 60, 240, 960];
    for (const [index, seconds] of pauses.entries()) {
      if (seconds > 0) {
        clock = clock.add({ seconds: seconds - 1 });
        expect(await portal.courier.deliver()).toBe(0);
        clock = clock.add({ seconds: 1 });
      }
      expect(await portal.courier.deliver()).toBe(1);
      expect(server.taken).toHaveLength(index === pauses.length - 1 ? 1 : 0);
    }
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 4 }]);
  });

  it('holds back what happened later to the same booking, and nothing else', async () => {
    server.moods.push('later');
    const booking = await bookOnce();
    await database.transaction((within) => tellCancelled(notifier, within, { ...booking, state: 'cancelled', sequence: 1 }, clock));
    await database.transaction((within) => post(within, { ...plain(1), subject: 'booking_other' }, ['mail'], now.toString()));
    expect(await portal.courier.deliver()).toBe(2);
    expect(server.taken.map(({ mail }) => mail.subject)).toEqual(['내 카드를 고치는 링크']);
    clock = clock.add({ minutes: 1 });
    await portal.courier.deliver();
    expect(subjects().map((subject) => subject?.split(':')[0])).toEqual(['내 카드를 고치는 링크', '예약 확정', '취소']);
  });

  it('that is not there at all is tried again', async () => {
    await bookOnce();
    await portalAt('smtp://127.0.0.1:9').courier.deliver();
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: 'ESOCKET' }]);
    clock = clock.add({ minutes: 1 });
    await portal.courier.deliver();
    expect(server.taken).toHaveLength(1);
  });

  it.each(['never', 'unknown-recipient'] as const)('for good (%s) is not tried again, and staff see it', async (mood) => {
    server.moods.push(mood);
    const { id } = await bookOnce();
    await portal.courier.deliver();
    clock = clock.add({ hours: 20 });
    expect(await portal.courier.deliver()).toBe(0);
    expect(await undelivered(database)).toMatchObject([{ subject: id, kind: 'confirmed', state: 'refused', error: mood === 'never' ? 'EMESSAGE 550' : 'EENVELOPE 550' }]);
  });

  it('by breaking off after the message leaves it open whether it took it: nothing is sent twice', async () => {
    server.moods.push('drop-after');
    await bookOnce();
    await portal.courier.deliver();
    clock = clock.add({ hours: 20 });
    await portal.courier.deliver();
    expect(server.taken).toHaveLength(1);
    const [letter] = await undelivered(database);
    expect(letter).toMatchObject({ state: 'uncertain' });
    // Staff decide; whoever has it already can tell by its Message-ID.
    expect(await sendAgain(database, letter!.id, clock.toString())).toBe(true);
    expect(await sendAgain(database, letter!.id, clock.toString())).toBe(false);
    await portal.courier.deliver();
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
  });

  it('that offers no TLS and is not this machine gets no letter', async () => {
    const outcome = await sendBySmtp(
      { messageId: '<a@example.org>', date: new Date(0), from: { name: '', address: 'a@example.org' }, to: { name: '', address: 'b@example.org' }, lang: 'ko', subject: 's', text: 't' },
      { url: server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]') },
    );
    expect(outcome.state).toBe('failed');
    expect(server.taken).toHaveLength(0);
  });
});

describe('a letter that is late', () => {
  it('and pointless by then is dropped with what it said', async () => {
    server.moods.push('later');
    await database.transaction((within) => post(within, { ...plain(1), kind: 'code' }, ['mail'], now.toString(), { uselessAfter: now.add({ minutes: 10 }).toString() }));
    await portal.courier.deliver();
    clock = clock.add({ minutes: 11 });
    expect(await portal.courier.deliver()).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'dropped', payload: null }]);
  });
});

describe('a process that ends in the midst of sending', () => {
  it('leaves a letter that no other sends: whether it left, nobody knows', async () => {
    await bookOnce();
    await database.transaction((within) => claimNext(within, 'mail', clock.toString()));
    expect(await portal.courier.deliver()).toBe(0);
    clock = clock.add({ minutes: 16 });
    expect(await portal.courier.deliver()).toBe(0);
    expect(await undelivered(database)).toMatchObject([{ state: 'uncertain', error: 'process ended' }]);
    expect(server.taken).toHaveLength(0);
  });
});

await onEveryDatabase((shared) => {
  it('several couriers at once: every letter is sent, and none twice', async () => {
    await shared.query('delete from outbox');
    for (let index = 0; index < 40; index++) await shared.transaction((within) => post(within, plain(index), ['mail'], now.toString()));
    const sent: string[] = [];
    const channel: Channel = {
      name: 'mail',
      async send({ subject }) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        sent.push(subject);
        return { state: 'sent' };
      },
    };
    const couriers = Array.from({ length: 6 }, () => createCourier({ database: shared, channels: [channel], clock: () => now }));
    const tried = await Promise.all(couriers.map((courier) => courier.deliver()));
    expect(sent.toSorted()).toEqual(Array.from({ length: 40 }, (_, index) => plain(index).subject).toSorted());
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(40);
  });
});

function plain(index: number): Letter {
  return { kind: 'card-link', to: { name: 'n', email: 'n@example.org', lang: 'ko' }, subject: `r-card_${index}` };
}
