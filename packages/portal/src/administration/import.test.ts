import type { Booking } from '@dongban/core/booking';
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportBookings, importBookings, importQualifications, type BookingImport, type Line } from '../administration.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, ask, book, catalogWith, now, samplePortal, slotsOf, testSecret, time, wish, withToken } from '../testing/portal.ts';

const catalog = samplePublicCatalog(now.toString());
const lines = (...records: unknown[]): Line[] => records.map((record, index) => ({ number: index + 1, text: typeof record === 'string' ? record : JSON.stringify(record) }));
const old = (id: string, changes: Partial<Booking> = {}): Booking => ({
  id: `booking_${id}`, resources: [analyzer], ...time('11-26', '14:00', '16:00'), timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_seongnam', seats: 1, state: 'confirmed',
  requester: { name: '이바다', email: 'lee@example.org', lang: 'ko' }, createdAt: '2026-10-01T00:00:00Z', sequence: 3, ...changes,
});
const codesOf = ({ bad }: Awaited<ReturnType<typeof importBookings>>) => bad.map(({ line, problems }) => [line, problems[0]?.pointer, problems[0]?.code]);

await onEveryDatabase((database) => {
  beforeEach(async () => {
    await emptied(database);
    await database.query('delete from qualifications');
  });
  const work: BookingImport = { database, catalog, secret: testSecret, now };
  const portal = samplePortal(database);
  const count = async () => (await database.query<{ bookings: number; claims: number }>('select (select count(*)::integer from bookings) as bookings, (select count(*)::integer from booking_claims) as claims'))[0];

  describe('importBookings', () => {
    it('takes over what somebody booked elsewhere: it keeps its time, and opens by a token of its id', async () => {
      expect(await importBookings(lines(old('a')), work)).toEqual({ added: 1, present: 0, bad: [] });
      expect((await book(portal.fetch, wish())).body.refusals).toMatchObject([{ code: 'slot-taken' }]);
      expect((await slotsOf(portal.fetch, { minutes: '120' })).slots.some(({ start }) => start === wish().start)).toBe(false);
      const { booking, accessToken } = (await book(portal.fetch, wish(time('11-27', '09:00', '10:00')))).body;
      expect((await ask(portal.fetch, `/v1/bookings/${booking.id}`, { headers: withToken(accessToken) })).status).toBe(200);
      expect((await ask(portal.fetch, '/v1/bookings/booking_a', { headers: withToken(accessToken) })).status).toBe(404);
    });

    it('does it once, however often the file comes, and goes on where it stopped', async () => {
      const first = [old('a'), old('b', time('11-27', '09:00', '10:00'))];
      await importBookings(lines(first[0]), work);
      expect(await importBookings(lines(...first, '', ''), work)).toEqual({ added: 1, present: 1, bad: [] });
      expect(await importBookings(lines(...first), work)).toEqual({ added: 0, present: 2, bad: [] });
      expect(await count()).toEqual({ bookings: 2, claims: 2 });
    });

    it('says line by line what does not fit, and takes the rest', async () => {
      await book(portal.fetch, wish());
      const report = await importBookings(lines(
        'no json', old('a'), { ...old('b'), state: 'maybe' }, old('c', { state: 'unverified' }), old('d', { resources: ['equipment_nothing'] }), old('e', time('11-27', '11:00', '10:00')),
        old('f', time('11-27', '14:00', '15:00')), old('f', time('11-27', '15:00', '16:00')), old('g', time('11-27', '14:30', '15:30')), { ...old('h'), resources: [] },
      ), work);
      expect(report.added).toBe(1);
      expect(codesOf(report)).toEqual([
        [1, '', 'not-json'], [2, '/start', 'slot-taken'], [3, '/state', 'not-one-of'], [4, '/state', 'not-accepted'], [5, '/resources/0', 'reference-to-nothing'], [6, '/end', 'ends-before-start'],
        [8, '/id', 'id-used-twice'], [9, '/start', 'slot-taken'], [10, '/resources', 'too-small'],
      ]);
    });

    it('says in a dry run just what it would do, and does nothing', async () => {
      const file = lines(old('a'), old('b', time('11-26', '15:00', '17:00')), old('c', time('11-27', '09:00', '10:00')), old('d', time('11-27', '09:30', '10:30')), '{');
      const dry = await importBookings(file, { ...work, isDry: true });
      expect(await count()).toEqual({ bookings: 0, claims: 0 });
      expect(dry).toEqual(await importBookings(file, work));
      expect([dry.added, dry.bad.map(({ line }) => line)]).toEqual([2, [2, 4, 5]]);
    });

    it('keeps what is over or was called off, and claims nothing for it', async () => {
      const past = { start: '2026-11-02T00:00:00Z', end: '2026-11-02T02:00:00Z' };
      const report = await importBookings(lines(old('a', past), old('b', past), old('c', { state: 'cancelled' }), old('d', { state: 'declined' })), work);
      expect([report.added, await count()]).toEqual([4, { bookings: 4, claims: 0 }]);
      expect((await book(portal.fetch, wish())).status).toBe(201);
    });

    it('keeps buffers, seats, and instruments that are taken along', async () => {
      const plain = { durationMinutes: 60, stepMinutes: 30, seats: 2, bufferAfterMinutes: 30 };
      const equipment = catalogWith(plain).equipment.map((one) => ({ ...one }));
      const seated = { ...work, catalog: { ...catalog, equipment } };
      const report = await importBookings(lines(old('a'), old('b'), old('c'), old('d', { ...time('11-26', '16:00', '17:00'), seats: 2 }), old('e', { ...time('11-26', '16:30', '17:00'), seats: 2 })), seated);
      expect(codesOf(report)).toEqual([[3, '/start', 'slot-taken'], [4, '/start', 'slot-taken']]);
      const test = old('test', { resources: ['service_vibration-test'], hub: 'hub_changwon', ...time('12-08', '09:00', '13:00') });
      expect((await importBookings(lines(test), work)).added).toBe(1);
      expect((await book(portal.fetch, wish({ resource: 'equipment_vibration-shaker-50kn', ...time('12-08', '10:00', '12:00') }))).status).toBe(409);
    });

    it('takes what exportBookings gave, and nothing is another afterwards', async () => {
      for (const start of ['09', '11', '13']) await book(portal.fetch, wish({ ...time('11-27', `${start}:00`, `${Number(start) + 1}:00`), note: '줄\n바꿈', company: { sizeClass: 'small' } }));
      const all = async () => {
        const found: string[] = [];
        for await (const document of exportBookings(database)) found.push(document);
        return found;
      };
      const before = await all();
      expect(before).toHaveLength(3);
      expect(before.every((line) => !line.includes('\n'))).toBe(true);
      await emptied(database);
      expect((await importBookings(lines(...before), work)).added).toBe(3);
      expect(await all()).toEqual(before);
      expect(await count()).toEqual({ bookings: 3, claims: 3 });
    });
  });

  describe('importQualifications', () => {
    const safety = (holder: string, until?: string) => ({ kind: 'training', id: 'safety', holder, ...(until === undefined ? {} : { until }) });

    it('takes over a list as a whole: whoever is not on it any more has it no longer', async () => {
      await importQualifications(lines({ ...safety('@club.example.org'), kind: 'membership', id: 'club' }, safety('Kim@example.org'), safety('lee@example.org', '2027-01-01T00:00:00Z')), database);
      const report = await importQualifications(lines(safety('kim@example.org'), safety('lee@example.org', '2028-01-01T00:00:00Z'), safety('park@example.org')), database);
      expect(report).toEqual({ added: 2, present: 1, removed: 1, bad: [] });
      expect((await database.query<{ holder: string }>('select holder from qualifications order by holder')).map(({ holder }) => holder)).toEqual(['@club.example.org', 'kim@example.org', 'lee@example.org', 'park@example.org']);
    });

    it('changes nothing where a line does not fit, and nothing in a dry run', async () => {
      const report = await importQualifications(lines(safety('kim@example.org'), safety('kim'), { kind: 'licence' }), database);
      expect(report.bad.map(({ line, problems }) => [line, problems.map(({ pointer }) => pointer)])).toEqual([[2, ['/holder']], [3, ['/kind', '/id', '/holder']]]);
      expect(await importQualifications(lines(safety('kim@example.org')), database, true)).toMatchObject({ added: 1, bad: [] });
      expect(await database.query('select 1 from qualifications')).toEqual([]);
    });
  });
});
