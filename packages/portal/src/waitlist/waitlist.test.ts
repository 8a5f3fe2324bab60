import type { Booking } from '@dongban/core/booking';
import type { ProblemDetails } from '@dongban/core/contract';
import type { WaitlistEntry, WaitlistInput, WaitlistReceipt } from '@dongban/core/waitlist';
import { beforeEach, describe, expect, it } from 'vitest';
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { importBookings } from '../administration.ts';
import { openEmbeddedDatabase, type Mail, type PortalOptions } from '../index.ts';
import { purge } from '../law/retention.ts';
import { erasePerson } from '../law/erase-person.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, ask, book, catalogWith, hold, now, samplePortal, send, slotsOf, staffKey, testLetters, testSecret, time, wish, withToken } from '../testing/portal.ts';

const whole = { durationMinutes: 540, stepMinutes: 540 };
const day = time('11-27', '09:00', '18:00');
const requester = (name: string) => ({ name, email: `${name}@example.org`, lang: 'ko' });
const wanted = (name: string, changes: Partial<WaitlistInput> = {}): WaitlistInput => ({
  resource: analyzer, from: '2026-11-27', through: '2026-11-27', mode: 'onsite', requester: requester(name),
  agreements: [{ purpose: 'waitlist', noticeVersion: '1' }, { purpose: 'booking', noticeVersion: '1' }],
  ...changes,
});

const bookingOf = (id: string): Booking => ({
  id: `booking_${id}`, resources: [analyzer], ...day, timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_seongnam', seats: 1, state: 'confirmed',
  requester: requester(id), createdAt: now.toString(), sequence: 0,
});

await onEveryDatabase((database) => {
  let clock = now;
  const mails: Mail[] = [];
  const open = (options: Partial<PortalOptions> = {}) => samplePortal(database, { catalog: catalogWith(whole), clock: () => clock, letters: testLetters(mails), ...options });
  beforeEach(async () => {
    clock = now;
    mails.length = 0;
    await emptied(database);
    await database.query('delete from outbox');
    await database.query('delete from one_time_codes');
  });
  type Portal = ReturnType<typeof open>;
  const join = ({ fetch }: Portal, name: string, changes: Partial<WaitlistInput> = {}) => send<WaitlistReceipt>(fetch, '/v1/waitlist', wanted(name, changes));
  const look = async ({ fetch }: Portal, { entry, accessToken }: WaitlistReceipt) => (await ask<WaitlistEntry>(fetch, `/v1/waitlist/${entry.id}`, { headers: withToken(accessToken) })).body;
  const tell = async <T>(portal: Portal, receipt: WaitlistReceipt, verb: string, headers: Record<string, string> = {}) =>
    send<T>(portal.fetch, `/v1/waitlist/${receipt.entry.id}/${verb}`, {}, { ...withToken(receipt.accessToken, await look(portal, receipt)), ...headers });
  const cancel = ({ fetch }: Portal, { booking, accessToken }: { booking: Booking; accessToken: string }) => send<Booking>(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, booking));
  /** A portal whose day is taken, and who waits for it, in order. */
  const line = async (...names: readonly string[]) => {
    const portal = open();
    const taken = (await book(portal.fetch, wish(day))).body;
    const waiting: WaitlistReceipt[] = [];
    for (const name of names) waiting.push((await join(portal, name)).body);
    return { portal, taken, waiting };
  };
  const statesOf = async (portal: Portal, waiting: readonly WaitlistReceipt[]) => Promise.all(waiting.map(async (one) => (await look(portal, one)).state));

  describe('a place in line', () => {
    it('is taken where nothing is free, and tells how many are before it', async () => {
      const { waiting: [first, second], portal } = await line('a', 'b');
      expect(first?.entry).toMatchObject({ state: 'waiting', ahead: 0, minutes: 540, timeZone: 'Asia/Seoul' });
      expect(second?.entry.ahead).toBe(1);
      expect(await look(portal, second!)).toMatchObject({ ahead: 1 });
    });

    it('is not needed where a time is free, and is told which', async () => {
      const portal = open();
      expect((await join(portal, 'a')).body).toMatchObject({ status: 409, code: 'time-is-free', params: { start: day.start } });
    });

    it('is taken once by a person, and in a few lines only', async () => {
      const { portal } = await line('a');
      expect((await join(portal, 'a', { requester: { ...requester('a'), email: 'A@example.org' } })).body).toMatchObject({ status: 409, code: 'already-waiting' });
      await send(portal.fetch, '/v1/bookings', wish(time('11-30', '09:00', '18:00')));
      const days = ['11-30', '12-01', '12-02', '12-03'];
      for (const one of days) await book(portal.fetch, wish(time(one, '09:00', '18:00')));
      const answers = [];
      for (const one of days) answers.push((await join(portal, 'a', { from: `2026-${one}`, through: `2026-${one}` })).status);
      expect(answers).toEqual([201, 201, 201, 201]);
      await book(portal.fetch, wish(time('12-04', '09:00', '18:00')));
      expect((await join(portal, 'a', { from: '2026-12-04', through: '2026-12-04' })).body).toMatchObject({ status: 409, code: 'too-many-waiting', params: { most: 5 } });
    });

    it.each([[{ from: '2026-11-28' }, '/through'], [{ through: '2027-03-01' }, '/through'], [{ from: '2026-11-01', through: '2026-11-02' }, '/through'], [{ hours: { from: '9', until: '10:00' } }, '/hours/from'], [{ minutes: 44_641 }, '/minutes']])('is refused where %j does not fit', async (changes, pointer) => {
      const { portal } = await line();
      expect((await join(portal, 'a', changes)).body).toMatchObject({ status: 422, errors: [{ pointer }] });
    });

    it('waits for a code where mails are checked, and gets nothing until then', async () => {
      const portal = open({ verification: 'code' });
      await database.query('delete from bookings');
      const plain = open();
      const taken = (await book(plain.fetch, wish(day))).body;
      const receipt = (await join(portal, 'a')).body;
      expect(receipt).toMatchObject({ entry: { state: 'unverified' }, verifyBy: now.add({ minutes: 10 }).toString() });
      await portal.courier.deliver();
      const code = /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0];
      expect((await send(portal.fetch, `/v1/waitlist/${receipt.entry.id}/verify`, { code: '000000' }, withToken(receipt.accessToken))).body).toMatchObject({ code: 'wrong-code' });
      await cancel(plain, taken);
      expect(await look(portal, receipt)).toMatchObject({ state: 'unverified' });
      expect((await send<WaitlistEntry>(portal.fetch, `/v1/waitlist/${receipt.entry.id}/verify`, { code }, withToken(receipt.accessToken))).body).toMatchObject({ state: 'offered', offer: day });
      mails.length = 0;
      await portal.courier.deliver();
      expect(mails.filter(({ to }) => to.address === 'a@example.org').map(({ subject }) => subject.split(':')[0])).toEqual(['시간이 났어요']);
      // The code has shown whose mail it is: what comes of it needs no other.
      expect((await tell<{ booking: Booking }>(portal, receipt, 'accept')).body.booking.state).toBe('confirmed');
    });
  });

  describe('a time that becomes free', () => {
    it('is offered to the first in line, and to nobody else, until they answer', async () => {
      const { portal, taken, waiting } = await line('a', 'b');
      expect((await cancel(portal, taken)).status).toBe(200);
      expect(await statesOf(portal, waiting)).toEqual(['offered', 'waiting']);
      const { offer } = await look(portal, waiting[0]!);
      expect(offer).toEqual({ ...day, expiresAt: now.add({ hours: 4 }).toString(), ...(offer?.quote === undefined ? {} : { quote: offer.quote }) });
      expect((await slotsOf(portal.fetch, { from: '2026-11-27', through: '2026-11-27' })).slots).toEqual([]);
      expect((await book(portal.fetch, wish(day))).body).toMatchObject({ status: 409, refusals: [{ code: 'slot-taken' }] });
      expect((await hold(portal.fetch, day)).status).toBe(409);
    });

    it('becomes a booking by one call, once however often it is asked', async () => {
      const { portal, taken, waiting: [first] } = await line('a');
      await cancel(portal, taken);
      const seen = await look(portal, first!);
      const accept = (key: string) => send<{ booking: Booking; accessToken: string }>(portal.fetch, `/v1/waitlist/${first!.entry.id}/accept`, {}, { ...withToken(first!.accessToken, seen), 'idempotency-key': key });
      const one = await accept('k1');
      expect(one.status).toBe(201);
      expect(one.headers.get('location')).toBe(`/v1/bookings/${one.body.booking.id}`);
      expect(one.body.booking).toMatchObject({ ...day, state: 'confirmed', requester: requester('a'), quote: seen.offer?.quote });
      expect((await accept('k1')).body).toEqual(one.body);
      expect((await accept('k2')).status).toBe(412);
      expect(await look(portal, first!)).toMatchObject({ state: 'booked', booking: one.body.booking.id });
      expect(await database.query('select id from holds')).toEqual([]);
      expect((await ask(portal.fetch, `/v1/bookings/${one.body.booking.id}`, { headers: withToken(one.body.accessToken) })).status).toBe(200);
      const [entry] = await database.query<{ subjects: string[] }>(`select document -> 'subjects' as subjects from collaborations where event = 'booking' order by at desc, id limit 1`);
      expect(entry?.subjects.length).toBeGreaterThan(1);
    });

    it.each(['decline', 'leave'])('goes to the next at once where the first says %s', async (verb) => {
      const { portal, taken, waiting } = await line('a', 'b');
      await cancel(portal, taken);
      expect((await tell<WaitlistEntry>(portal, waiting[0]!, verb)).body).toMatchObject({ state: verb === 'leave' ? 'left' : 'waiting' });
      expect((await look(portal, waiting[0]!)).offer).toBeUndefined();
      expect((await look(portal, waiting[1]!)).state).toBe('offered');
      expect((await tell(portal, waiting[0]!, 'accept')).body).toMatchObject({ status: 409, code: 'wrong-state' });
      // What was let pass is not offered to them again, though nobody else is left.
      await tell(portal, waiting[1]!, 'leave');
      await portal.caretaker.look();
      expect((await look(portal, waiting[0]!)).state).toBe(verb === 'leave' ? 'left' : 'waiting');
      expect((await book(portal.fetch, wish(day))).status).toBe(201);
    });

    it('goes to the next when the answer is late, by the clock alone', async () => {
      const { portal, taken, waiting } = await line('a', 'b');
      await cancel(portal, taken);
      clock = now.add({ hours: 4 });
      expect((await tell(portal, waiting[0]!, 'accept')).body).toMatchObject({ status: 409, code: 'offer-over' });
      // Nobody has looked after the list meanwhile, and yet no stranger comes in between.
      expect((await book(portal.fetch, wish(day))).status).toBe(409);
      expect(await portal.caretaker.look()).toBe(1);
      expect(await statesOf(portal, waiting)).toEqual(['waiting', 'offered']);
      expect((await tell<{ booking: Booking }>(portal, waiting[1]!, 'accept')).status).toBe(201);
    });

    it('ends the wait of whoever does not answer twice', async () => {
      const portal = open({ catalog: catalogWith({ durationMinutes: 270, stepMinutes: 270 }) });
      const parts = [time('11-27', '09:00', '13:30'), time('11-27', '13:30', '18:00')];
      const taken = [];
      for (const part of parts) taken.push((await book(portal.fetch, wish(part))).body);
      const receipt = (await join(portal, 'a')).body;
      for (const [index, one] of taken.entries()) {
        await cancel(portal, one);
        expect(await look(portal, receipt)).toMatchObject({ state: 'offered', unanswered: index });
        clock = Temporal.Instant.from((await look(portal, receipt)).offer!.expiresAt);
        await portal.caretaker.look();
      }
      expect(await look(portal, receipt)).toMatchObject({ state: 'lapsed', unanswered: 2 });
    });

    it('is offered when a booking is moved away, declined, or a hold ends or is let go', async () => {
      const approving = open({ catalog: catalogWith({ ...whole, approval: true }) });
      const staff = await staffKey(database);
      const ways: Record<string, () => Promise<() => Promise<unknown>>> = {
        move: async () => {
          const { booking, accessToken } = (await book(approving.fetch, wish(day))).body;
          return () => send(approving.fetch, `/v1/bookings/${booking.id}/move`, time('12-01', '09:00', '18:00'), withToken(accessToken, booking));
        },
        decline: async () => {
          const { booking } = (await book(approving.fetch, wish(day))).body;
          return () => send(approving.fetch, `/v1/bookings/${booking.id}/decline`, {}, { ...staff, 'if-match': '"0"' });
        },
        release: async () => {
          const held = (await hold(approving.fetch, time('11-26', '09:00', '18:00'))).body;
          return () => send(approving.fetch, `/v1/holds/${held.hold.id}/release`, {}, withToken(held.accessToken));
        },
        lapse: async () => {
          await hold(approving.fetch, time('11-26', '09:00', '18:00'));
          return () => {
            clock = now.add({ minutes: 6 });
            return approving.caretaker.look();
          };
        },
      };
      for (const [way, begin] of Object.entries(ways)) {
        clock = now;
        await emptied(database);
        const held = way === 'release' || way === 'lapse';
        await database.query('delete from outbox');
        const free = await begin();
        const receipt = (await join(approving, 'a', held ? { from: '2026-11-26', through: '2026-11-26' } : {})).body;
        await free();
        expect([way, (await look(approving, receipt)).state]).toEqual([way, 'offered']);
      }
    });

    it('is offered to those only for whom the rules let it be', async () => {
      const portal = open({ catalog: catalogWith({ ...whole, limits: [{ per: 'week', bookings: 1 }] }) });
      const taken = (await book(portal.fetch, wish(day))).body;
      await book(portal.fetch, wish({ ...time('11-26', '09:00', '18:00'), requester: requester('a') }));
      const full = (await join(portal, 'a')).body;
      const next = (await join(portal, 'b')).body;
      await cancel(portal, taken);
      expect(await statesOf(portal, [full, next])).toEqual(['waiting', 'offered']);
    });

    it('is offered in pieces to several, each as long as they need', async () => {
      const portal = open({ catalog: catalogWith({ durationMinutes: 60, stepMinutes: 60, minMinutes: 60, maxMinutes: 540 }) });
      const taken = (await book(portal.fetch, wish(day))).body;
      const waiting = [(await join(portal, 'a', { minutes: 120 })).body, (await join(portal, 'b', { minutes: 60, hours: { from: '13:00', until: '15:00' } })).body, (await join(portal, 'c', { minutes: 60 })).body];
      await cancel(portal, taken);
      const offers = await Promise.all(waiting.map(async (one) => (await look(portal, one)).offer));
      expect(offers).toMatchObject([time('11-27', '09:00', '11:00'), time('11-27', '13:00', '14:00'), time('11-27', '11:00', '12:00')]);
    });
  });

  describe('a time that becomes free while a code is on its way', () => {
    const codeFor = async (portal: Portal) => {
      await portal.courier.deliver();
      return /\b\d{6}\b/.exec(mails.findLast(({ subject }) => subject.startsWith('확인 코드'))?.text ?? '')?.[0];
    };
    const verify = async (portal: Portal, { entry, accessToken }: WaitlistReceipt) =>
      (await send<WaitlistEntry>(portal.fetch, `/v1/waitlist/${entry.id}/verify`, { code: await codeFor(portal) }, withToken(accessToken))).body;

    it('is offered as soon as it is back', async () => {
      const portal = open({ verification: 'code' });
      const taken = (await book(open().fetch, wish(day))).body;
      const receipt = (await join(portal, 'a')).body;
      await cancel(portal, taken);
      expect((await look(portal, receipt)).state).toBe('unverified');
      const entry = await verify(portal, receipt);
      expect(entry).toMatchObject({ state: 'offered', offer: day });
      expect(entry).not.toHaveProperty('ahead');
      expect(await look(portal, receipt)).toEqual(entry);
      expect((await book(portal.fetch, wish(day))).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      expect((await tell<{ booking: Booking }>(portal, receipt, 'accept')).body.booking).toMatchObject({ ...day, state: 'confirmed' });
      await portal.courier.deliver();
      expect(mails.filter(({ to }) => to.address === 'a@example.org').map(({ subject }) => subject.split(':')[0])).toContain('예약 확정');
    });

    it('stays with whoever has it by then', async () => {
      const portal = open({ verification: 'code' });
      const taken = (await book(open().fetch, wish(day))).body;
      const receipt = (await join(portal, 'a')).body;
      await cancel(portal, taken);
      await book(open().fetch, wish(day));
      expect(await verify(portal, receipt)).toMatchObject({ state: 'waiting', ahead: 0 });
    });

    it('goes to who stood in line before, where a hold of it ended by itself', async () => {
      const portal = open({ verification: 'code' });
      await hold(portal.fetch, day);
      const first = (await join(open(), 'a')).body;
      const second = (await join(portal, 'b')).body;
      clock = now.add({ minutes: 6 });
      expect(await verify(portal, second)).toMatchObject({ state: 'waiting' });
      expect((await look(portal, first)).state).toBe('offered');
    });
  });

  describe('an import', () => {
    it('leaves what ended by itself to whoever waits for it, but for what is in its way', async () => {
      const portal = open();
      await hold(portal.fetch, day);
      await hold(portal.fetch, time('11-30', '09:00', '18:00'));
      const first = (await join(portal, 'a')).body;
      await portal.caretaker.look();
      clock = now.add({ minutes: 6 });
      const imported = { ...bookingOf('imported'), ...time('11-30', '09:00', '18:00') };
      const catalog = samplePublicCatalog(now.toString());
      expect(await importBookings([{ number: 1, text: JSON.stringify(imported) }], { database, catalog, secret: testSecret, now: clock })).toMatchObject({ added: 1, bad: [] });
      expect(await database.query('select 1 from holds')).toHaveLength(1);
      expect(await portal.caretaker.look()).toBe(1);
      expect((await look(portal, first)).state).toBe('offered');
    });
  });

  describe('the list', () => {
    it('is seen by staff, and each look is noted', async () => {
      const { portal, waiting } = await line('a', 'b');
      const staff = await staffKey(database);
      const { body } = await ask<{ items: WaitlistEntry[] }>(portal.fetch, `/v1/waitlist?resource=${analyzer}&state=waiting`, { headers: staff });
      expect(body.items.map(({ id }) => id)).toEqual(waiting.map(({ entry }) => entry.id).toSorted());
      const [log] = await database.query<{ subjects: string[] }>(`select subjects from staff_access where route = 'waitlist.list' order by serial desc limit 1`);
      expect(log?.subjects).toHaveLength(2);
    });

    it('is told by letters: joined, offered until when, passed on, booked', async () => {
      const { portal, taken, waiting } = await line('a', 'b');
      await cancel(portal, taken);
      await portal.courier.deliver();
      clock = now.add({ hours: 4 });
      await portal.caretaker.look();
      await tell(portal, waiting[1]!, 'accept');
      await portal.courier.deliver();
      const to = (name: string) => mails.filter((mail) => mail.to.address === `${name}@example.org`).map(({ subject }) => subject.split(':')[0]);
      expect(to('a')).toEqual(['대기 접수', '시간이 났어요', '다음 분에게 넘어갔어요']);
      expect(to('b')).toEqual(['대기 접수', '예약 확정']);
      const offered = mails.find(({ subject }) => subject.startsWith('시간이 났어요'));
      expect(offered?.text).toContain('11월 24일(화) 16:00까지');
      expect(offered?.text).toMatch(/https:\/\/portal\.example\.org\/my\/waitlist\/waitlist\./);
    });

    it('ends when its days are over, and tells', async () => {
      const { portal, waiting: [first] } = await line('a');
      clock = Temporal.Instant.from('2026-11-28T01:00:00Z');
      await portal.caretaker.look();
      expect((await look(portal, first!)).state).toBe('expired');
    });

    it('is forgotten a month after, and at once where a person is erased, with the time that was kept for them', async () => {
      const { portal, taken, waiting } = await line('a', 'b');
      await cancel(portal, taken);
      await erasePerson(database, 'A@example.org', clock);
      expect((await ask(portal.fetch, `/v1/waitlist/${waiting[0]!.entry.id}`, { headers: withToken(waiting[0]!.accessToken) })).status).toBe(404);
      expect(JSON.stringify(await database.query('select document, agreements from waitlist'))).not.toContain('a@example.org');
      await portal.caretaker.look();
      expect((await look(portal, waiting[1]!)).state).toBe('offered');
      await tell(portal, waiting[1]!, 'leave');
      await purge(database, clock.add({ hours: 24 * 29 }));
      expect(await database.query('select id from waitlist')).toHaveLength(1);
      await purge(database, clock.add({ hours: 24 * 31 }));
      expect(await database.query('select id from waitlist')).toHaveLength(0);
    });

    it('asks for what the institute’s notice asks for', async () => {
      const notice = { version: '7', validFrom: '2026-01-01', controller: { ko: '동반' }, items: [{ purpose: 'waitlist', kind: 'collection' as const, required: true, why: { ko: '대기' }, items: [{ ko: '이름' }], retention: { ko: '30일' }, refusal: { ko: '거부할 수 있어요' } }] };
      const portal = open({ notices: [notice] });
      await book(portal.fetch, wish(day));
      const { body } = await send<ProblemDetails>(portal.fetch, '/v1/waitlist', wanted('a'));
      expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/agreements', code: 'agreement-missing' }] });
      expect((await join(portal, 'a', { agreements: [{ purpose: 'waitlist', noticeVersion: '7' }] })).status).toBe(201);
    });
  });
});

it('comes to a database that is in use, and changes nothing of what is there', async () => {
  const database = await openEmbeddedDatabase(undefined, async (one) => {
    const { migrations } = await import('../database/migrations.ts');
    await one.query('create table schema_versions (version integer primary key, applied_at timestamptz not null default now())');
    const before = migrations.findIndex((statements) => statements.some((sql) => sql.includes('create table waitlist')));
    for (const [index, statements] of migrations.slice(0, before).entries()) {
      for (const sql of statements) await one.query(sql);
      await one.query('insert into schema_versions (version) values ($1)', [index + 1]);
    }
    await one.query(`insert into bookings (id, document, agreements, token_hash, created_at) values ('booking_1', '{"id":"booking_1"}', '[]', '', now())`);
  });
  const { migrate } = await import('../index.ts');
  await migrate(database);
  expect(await database.query('select id from bookings')).toEqual([{ id: 'booking_1' }]);
  expect(await database.query('select id from waitlist')).toEqual([]);
  await database.close();
});
