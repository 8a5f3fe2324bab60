import { describe, expect, it, vi } from 'vitest';
import { createKey, roles } from '../access/api-keys.ts';
import { outputs } from '@dongban/core/contract-schemas';
import { parseNotices, type Notice } from '@dongban/core/notice';
import { openEmbeddedDatabase, type Database } from '../index.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { ask, book, now, samplePortal, testLetters, time, wish } from '../testing/portal.ts';
import { erasePerson } from './erase-person.ts';
import { purge, retention } from './retention.ts';

const tablesOf = async (database: Database) =>
  (await database.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)).map(({ name }) => name);

async function dump(database: Database): Promise<string> {
  const rows = await Promise.all((await tablesOf(database)).map(async (table) => [table, await database.query(`select * from "${table}"`)]));
  return JSON.stringify(rows);
}

const person = { name: '김하늘', email: 'Haneul.Kim@example.org', organization: '하늘전자(예시)', lang: 'ko' };
const other = { name: '박바다', email: 'bada@example.org', lang: 'ko' };
const traces = /김하늘|haneul|하늘전자|시료 두 개|몰래 쓰는 말/i;

await onEveryDatabase((database) => {
  let clock = now;
  const open = () => samplePortal(database, { clock: () => clock, letters: testLetters(), limits: 'none' });
  const empty = async () => {
    clock = now;
    for (const table of await tablesOf(database)) if (table !== 'schema_versions') await database.query(`delete from "${table}"`);
  };
  const request = (requester: object) => ({
    type: 'commissioned-test', text: '몰래 쓰는 말: 시료 두 개를 시험해 주세요', requester, samples: [], standards: [], confidential: true, agreements: [{ purpose: 'request', noticeVersion: '1' }],
  });
  const live = async () => {
    await empty();
    const { fetch, courier } = open();
    const key = (name: string) => ({ 'idempotency-key': name });
    await book(fetch, wish({ requester: person, note: '시료 두 개' }), key('past'));
    await courier.deliver();
    clock = now.add({ hours: 72 });
    await purge(database, clock);
    await book(fetch, wish({ ...time('12-03', '14:00', '16:00'), requester: { ...person, email: person.email.toLowerCase() }, note: '시료 두 개' }), key('future'));
    await book(fetch, wish({ ...time('12-04', '14:00', '16:00'), requester: other }), key('other'));
    await ask(fetch, '/v1/requests', { method: 'POST', body: JSON.stringify(request(person)), headers: key('request') });
    return fetch;
  };

  describe('every table', () => {
    it('has a period after which what it knows of people goes, or a word on why it knows nothing', async () => {
      expect((await tablesOf(database)).sort()).toEqual(Object.keys(retention).sort());
    });

    it('is rid of everything once its period is over, and of nothing before', async () => {
      await live();
      const key = await createKey(database, { kind: 'secret', label: 'x', scopes: roles.staff }, clock);
      await ask(open().fetch, '/v1/bookings', { headers: { authorization: `Bearer ${key.text}` } });
      await open().courier.deliver();
      const before = await dump(database);
      expect((await purge(database, clock)).filter(({ rows }) => rows > 0)).toEqual([]);
      expect(await dump(database)).toBe(before);
      const late = clock.add({ hours: 24 * 365 * 4 });
      const counted = await purge(database, late, true);
      expect(await dump(database)).toBe(before);
      expect(await purge(database, late)).toEqual(counted);
      const left = await dump(database);
      expect(left).not.toMatch(traces);
      expect(left).not.toMatch(/박바다|bada@/);
    });

    it('is rid of a booking whose code never came back, ten minutes later', async () => {
      await empty();
      const { fetch } = samplePortal(database, { clock: () => clock, letters: testLetters(), verification: 'code', limits: 'none' });
      await book(fetch, wish({ requester: person }));
      await purge(database, clock.add({ minutes: 9 }));
      expect(await database.query('select id from bookings')).toHaveLength(1);
      await purge(database, clock.add({ minutes: 10 }));
      expect(await database.query('select id from bookings')).toHaveLength(0);
    });
  });

  describe('a person who is erased', () => {
    it('is nowhere in the database, while others are and the hours that were used stay used', async () => {
      await live();
      expect(await dump(database)).toMatch(traces);
      const erased = await erasePerson(database, ' HANEUL.kim@example.org ', clock);
      expect(Object.fromEntries(erased.filter(({ table }) => table !== 'bookings').map(({ table, rows }) => [table, rows > 0]))).toMatchObject({ requests: true, outbox: true, answers: true });
      const left = await dump(database);
      expect(left).not.toMatch(traces);
      expect(left).toContain('박바다');
      expect(await database.query(`select document ->> 'start' as start from bookings order by 1`)).toEqual([{ start: '2026-11-26T05:00:00Z' }, { start: '2026-12-04T05:00:00Z' }]);
    });

    it('frees the time of what is still to come', async () => {
      const fetch = await live();
      await erasePerson(database, person.email, clock);
      expect((await book(fetch, wish({ ...time('12-03', '14:00', '16:00'), requester: other }))).status).toBe(201);
    });

    it('stays whole in a dry run, which says what would go', async () => {
      await live();
      const before = await dump(database);
      const counted = await erasePerson(database, person.email, clock, true);
      expect(await dump(database)).toBe(before);
      expect(await erasePerson(database, person.email, clock)).toEqual(counted);
    });
  });

  describe('what a portal writes to its log', () => {
    it('holds nothing of people and nothing of needs, also where things go wrong', async () => {
      const written: unknown[] = [];
      const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockImplementation((...parts: unknown[]) => void written.push(parts)));
      try {
        const fetch = await live();
        await ask(fetch, '/v1/match', { method: 'POST', body: JSON.stringify({ need: { text: '몰래 쓰는 말 진동시험' } }) });
        await book(fetch, { ...wish({ requester: person }), start: 'x' });
        await database.query(`alter table bookings add constraint broken check (document -> 'requester' ->> 'name' <> '김하늘') not valid`);
        expect((await book(fetch, wish({ ...time('12-07', '14:00', '16:00'), requester: person }))).status).toBe(500);
      } finally {
        await database.query('alter table bookings drop constraint if exists broken');
        for (const spy of spies) spy.mockRestore();
      }
      expect(JSON.stringify(written)).toContain('incident');
      expect(JSON.stringify(written)).not.toMatch(traces);
    });
  });
});

describe('the notice', () => {
  const notice: Notice = {
    version: 'v2', validFrom: '2026-11-01', controller: { ko: '예시' },
    items: [
      { purpose: 'booking', kind: 'collection', required: true, why: { ko: '예약' }, items: [{ ko: '이름' }], retention: { ko: '1년' }, refusal: { ko: '거부할 수 있음' } },
      { purpose: 'marketing', kind: 'third-party', required: false, why: { ko: '홍보' }, items: [{ ko: '이메일' }], retention: { ko: '1년' }, refusal: { ko: '불이익 없음' }, recipient: { ko: '협력기관' } },
    ],
  };

  it('of the portal’s own promises the periods that the purge keeps to, in both languages', async () => {
    const database = await openEmbeddedDatabase();
    const { body } = await ask<Notice>(samplePortal(database).fetch, '/v1/notice');
    await database.close();
    expect(outputs['notice.get'].safeParse(body).success).toBe(true);
    const booking = body.items.find(({ purpose }) => purpose === 'booking');
    expect(booking).toMatchObject({ required: true, retention: { ko: '이용한 날부터 1년', en: 'one year after the booked day' } });
    expect(retention['bookings']).toMatchObject({ days: 365 });
    // That the owner of a profile learns who is interested is a thing of its own to agree to.
    expect(body.items.filter(({ purpose }) => purpose === 'interest').map(({ kind, recipient }) => [kind, recipient?.en])).toEqual([['collection', undefined], ['third-party', 'The owner of the profile that you write about']]);
    for (const { refusal } of body.items) expect(Object.keys(refusal).sort()).toEqual(['en', 'ko']);
  });

  it('of an institute has to be agreed to in the version of today, what is required and no more', async () => {
    const database = await openEmbeddedDatabase();
    const older = { ...notice, version: 'v1', validFrom: '2026-01-01' };
    const later = { ...notice, version: 'v3', validFrom: '2027-01-01' };
    const { fetch } = samplePortal(database, { notices: [older, later, notice], clock: () => now });
    expect((await ask<Notice>(fetch, '/v1/notice')).body.version).toBe('v2');
    const agreed = (noticeVersion: string) => book(fetch, wish({ agreements: [{ purpose: 'booking', noticeVersion }] }));
    expect(await agreed('v1')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/agreements', code: 'agreement-missing', params: { version: 'v2' } }] } });
    expect((await agreed('v2')).status).toBe(201);
    await database.close();
  });

  it('asks for each thing by itself, also where several are for one purpose, and for what belongs to no form', async () => {
    const database = await openEmbeddedDatabase();
    const [first, second] = notice.items;
    const items = [first!, { ...second!, purpose: 'booking', required: true }, { ...second!, purpose: 'booking', id: 'abroad', required: true }, { ...second!, purpose: 'operator', required: true }, second!];
    expect(() => parseNotices([{ ...notice, items }])).toThrow(expect.objectContaining({ problems: [{ pointer: '/0/items/1/id', code: 'id-used-twice', params: { id: 'booking' } }] }));
    const notices = parseNotices([{ ...notice, items: items.toSpliced(1, 1) }]);
    const { fetch } = samplePortal(database, { notices, clock: () => now });
    const all = [{ purpose: 'booking' }, { purpose: 'booking', item: 'abroad' }, { purpose: 'operator' }].map((agreed) => ({ ...agreed, noticeVersion: 'v2' }));
    for (const [index] of all.entries()) expect((await book(fetch, wish({ agreements: all.toSpliced(index, 1) }))).status, `without ${index}`).toBe(422);
    expect((await book(fetch, wish({ agreements: all }))).status).toBe(201);
    expect(await database.query('select agreements::text as kept from bookings')).toEqual([{ kept: expect.stringContaining('"item": "abroad"') as string }]);
    await database.close();
  });
});
