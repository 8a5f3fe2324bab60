import type { Catalog } from '@dongban/core/catalog';
import type { Policy } from '@dongban/core/common';
import { sampleCatalog } from '@dongban/sample-catalog';
import { beforeEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../law/erase-person.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, book, catalogWith, hold, now, samplePortal, send, staffKey, time, wish, withToken } from '../testing/portal.ts';

const plain = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 540 };
const safety = { id: 'safety', name: { ko: '안전 교육', en: 'Safety training' } };
const club = { id: 'club', name: { ko: '회원사', en: 'Member firms' } };
const won = (amount: number) => ({ amount, currency: 'KRW' });

await onEveryDatabase((database) => {
  beforeEach(async () => {
    await emptied(database);
    await database.query('delete from qualifications');
  });
  const withPolicy = (policy: Partial<Policy>) => samplePortal(database, { catalog: catalogWith({ ...plain, ...policy }) });
  const has = (kind: 'training' | 'membership', id: string, holder: string, until?: string) =>
    database.query('insert into qualifications (kind, id, holder, until) values ($1, $2, $3, $4::timestamptz)', [kind, id, holder, until ?? null]);
  const codes = ({ body }: Awaited<ReturnType<typeof book>>) => body.refusals?.map(({ code }) => code) ?? [body.booking.state];
  const kim = wish().requester;

  describe('what a requester says of their company', () => {
    it('decides where a policy is for some companies, and waits for staff where it is not said', async () => {
      const { fetch } = withPolicy({ eligibility: { sizeClasses: ['small'], regions: ['KR-48'] } });
      expect(codes(await book(fetch, wish()))).toEqual(['requested']);
      expect(codes(await book(fetch, wish({ ...time('11-27', '09:00', '10:00'), company: { sizeClass: 'small', region: 'KR-48' } })))).toEqual(['confirmed']);
      const refused = await book(fetch, wish({ ...time('11-27', '10:00', '11:00'), company: { sizeClass: 'large', region: 'KR-11' } }));
      expect(refused.body.refusals?.map(({ params }) => params['what'])).toEqual(['size', 'region']);
    });

    it('decides about a service by its own eligibility, too', async () => {
      const service = 'service_vibration-test';
      const services = sampleCatalog.services.map((one) => (one.id === service ? { ...one, eligibility: { sizeClasses: ['small' as const] }, policy: { ...plain, eligibility: { countries: ['KR'] } } } : one));
      const { fetch } = samplePortal(database, { catalog: { ...sampleCatalog, services } });
      const asked = (company: object) => book(fetch, wish({ resource: service, ...time('12-08', '09:00', '10:00'), company }));
      expect((await asked({ sizeClass: 'large', country: 'DE' })).body.refusals?.map(({ params }) => params['what'])).toEqual(['country', 'size']);
      expect((await asked({ sizeClass: 'large', country: 'KR' })).body.refusals?.map(({ params }) => params['what'])).toEqual(['size']);
      expect(codes(await asked({ country: 'KR' }))).toEqual(['requested']);
    });

    it('stays with the booking, field by field, and counts when it is moved', async () => {
      const { fetch } = withPolicy({ eligibility: { sizeClasses: ['small'] } });
      const company = { sizeClass: 'small' as const, industries: [{ scheme: 'KSIC', revision: '10', code: 'C26', extra: 1 }], revenue: 5 };
      const { body } = await book(fetch, wish({ company }));
      expect(body.booking.company).toEqual({ sizeClass: 'small', industries: [{ scheme: 'KSIC', revision: '10', code: 'C26' }] });
      const moved = await send<{ state: string; company: object }>(fetch, `/v1/bookings/${body.booking.id}/move`, time('11-27', '10:00', '11:00'), withToken(body.accessToken, body.booking));
      expect(moved.body).toMatchObject({ state: 'confirmed', company: { sizeClass: 'small' } });
      expect((await book(fetch, wish({ ...time('11-27', '13:00', '14:00'), company: { sizeClass: 'tiny' as never } }))).body.errors?.[0]?.pointer).toBe('/company/sizeClass');
    });
  });

  describe('a training', () => {
    it('is looked up in the institute’s list, up to its last day', async () => {
      const { fetch } = withPolicy({ trainings: [safety] });
      expect(codes(await book(fetch, wish()))).toEqual(['requested']);
      await has('training', 'safety', 'lee@example.org');
      expect(codes(await book(fetch, wish(time('11-27', '09:00', '10:00'))))).toEqual(['needs-training']);
      await has('training', 'safety', 'kim@example.org', '2026-11-27T02:00:00Z');
      const asKim = { requester: { ...kim, email: 'Kim@Example.org' } };
      expect(codes(await book(fetch, wish({ ...asKim, ...time('11-27', '10:00', '11:00') })))).toEqual(['confirmed']);
      expect(codes(await book(fetch, wish({ ...asKim, ...time('11-27', '11:00', '12:00') })))).toEqual(['training-ends']);
    });

    it('waits for staff as long as one of the lists is not kept', async () => {
      const { fetch } = withPolicy({ trainings: [safety, { ...safety, id: 'laser' }] });
      await has('training', 'safety', 'lee@example.org');
      expect(codes(await book(fetch, wish()))).toEqual(['requested']);
    });

    it('goes with the person who asks to be forgotten', async () => {
      await has('training', 'safety', 'kim@example.org');
      expect(await erasePerson(database, 'Kim@example.org', now)).toContainEqual({ table: 'qualifications', rows: 1 });
      expect(await database.query('select 1 from qualifications')).toEqual([]);
    });
  });

  describe('a membership', () => {
    it('is that of a person, or of everyone at a domain, and ends', async () => {
      const { fetch } = withPolicy({ eligibility: { memberships: [club] } });
      const as = (email: string, start: string, end: string) => book(fetch, wish({ ...time('11-27', start, end), requester: { ...kim, email } }));
      await has('membership', 'club', '@member.example.org');
      await has('membership', 'club', 'former@example.org', '2026-11-01T00:00:00Z');
      expect(codes(await as('anybody@member.example.org', '09:00', '10:00'))).toEqual(['confirmed']);
      expect(codes(await as('x@notmember.example.org', '10:00', '11:00'))).toEqual(['only-for']);
      expect(codes(await as('former@example.org', '11:00', '12:00'))).toEqual(['only-for']);
    });
  });

  describe('what an organization has', () => {
    it.each([
      ['day', { per: 'day' as const, bookings: 1 }, time('11-26', '09:00', '10:00'), time('11-27', '09:00', '10:00')],
      ['week', { per: 'week' as const, minutes: 180 }, time('11-27', '09:00', '11:00'), time('11-30', '09:00', '11:00')],
      ['month', { per: 'month' as const, bookings: 1 }, time('11-30', '09:00', '11:00'), time('12-01', '09:00', '11:00')],
    ])('is limited by the %s, whoever of it asks', async (_, limit, over, next) => {
      const { fetch } = withPolicy({ limits: [limit] });
      const as = (email: string, span: { start: string; end: string }) => book(fetch, wish({ ...span, requester: { ...kim, email, organization: 'Example Electronics' } }));
      expect(codes(await as('a@example.org', wish()))).toEqual(['confirmed']);
      expect(codes(await as('b@example.org', over))).toEqual(['over-limit']);
      expect(codes(await as('b@example.org', next))).toEqual(['confirmed']);
      expect(codes(await book(fetch, wish({ ...over, requester: { ...kim, email: 'other@example.org' } })))).toEqual(['confirmed']);
    });
  });

  describe('bookings to which nobody came', () => {
    it('are counted for the whole organization, by when they were to be, and not once that is taken back', async () => {
      let clock = now;
      const { fetch } = samplePortal(database, { clock: () => clock, catalog: catalogWith({ ...plain, missed: { noShows: 0, withinDays: 30 } }) });
      const as = (email: string, span: { start: string; end: string }) => book(fetch, wish({ ...span, requester: { ...kim, email, organization: 'Example Electronics' } }));
      const { booking } = (await as('a@example.org', wish())).body;
      expect(booking.state).toBe('confirmed');
      clock = Temporal.Instant.from(booking.end);
      const note = (missed: boolean, sequence: number) => staffKey(database).then((key) => send(fetch, `/v1/bookings/${booking.id}/attendance`, { missed }, { ...key, 'if-match': `"${sequence}"` }));
      expect((await note(true, 0)).status).toBe(200);
      const refused = await as('b@example.org', time('11-27', '09:00', '10:00'));
      expect(refused.body.refusals).toMatchObject([{ code: 'missed-too-often', params: { what: 'no-shows', most: 0, withinDays: 30 }, overridable: true }]);
      expect(codes(await book(fetch, wish({ ...time('11-27', '09:00', '10:00'), requester: { ...kim, email: 'other@example.org' } })))).toEqual(['confirmed']);
      await note(false, 1);
      expect(codes(await as('b@example.org', time('11-27', '10:00', '11:00')))).toEqual(['confirmed']);
      await note(true, 2);
      clock = Temporal.Instant.from(booking.start).add({ hours: 24 * 30 });
      expect(codes(await as('a@example.org', time('12-28', '09:00', '10:00')))).toEqual(['missed-too-often']);
      clock = clock.add({ seconds: 1 });
      expect(codes(await as('a@example.org', time('12-28', '09:00', '10:00')))).toEqual(['confirmed']);
    });

    it('are no longer told of a person who is erased', async () => {
      const { booking } = (await book(withPolicy({}).fetch, wish())).body;
      const late = samplePortal(database, { clock: () => Temporal.Instant.from(booking.end) });
      await send(late.fetch, `/v1/bookings/${booking.id}/attendance`, { missed: true }, { ...(await staffKey(database)), 'if-match': '"0"' });
      expect(await database.query(`select 1 from bookings where document ? 'missedAt'`)).toHaveLength(1);
      await erasePerson(database, kim.email, Temporal.Instant.from(booking.end));
      expect(await database.query<{ is_missed: boolean }>(`select document ? 'missedAt' as is_missed from bookings`)).toEqual([{ is_missed: false }]);
    });
  });

  describe('the price that was shown', () => {
    const discounted = (percent: number): Catalog => ({
      ...sampleCatalog,
      equipment: sampleCatalog.equipment.map((one) => (one.id !== analyzer ? one : {
        ...one, policy: plain, fees: [{ basis: 'hour' as const, price: won(100_000) }],
        pricing: { discounts: [{ name: { ko: '소기업' }, percent, eligibility: { sizeClasses: ['small' as const] } }, { name: { ko: '회원사' }, percent: 50, eligibility: { memberships: [club] } }] },
      })),
    });
    const company = { sizeClass: 'small' as const };

    it('is booked without a hold, or nothing is and the new one is told', async () => {
      const { fetch } = samplePortal(database, { catalog: discounted(20) });
      const other = await book(fetch, wish({ company, quoted: won(220_000) }));
      expect([other.status, other.body.code, other.body.quote?.total]).toEqual([409, 'price-changed', won(176_000)]);
      expect(other.body.title).toContain('176,000');
      expect(other.body).not.toHaveProperty('terms');
      expect(await database.query('select 1 from bookings')).toEqual([]);
      const { status, body } = await book(fetch, wish({ company, quoted: other.body.quote!.total }));
      expect([status, body.booking.quote]).toEqual([201, other.body.quote]);
    });

    it('is another where there is none any more', async () => {
      const catalog = { ...sampleCatalog, equipment: sampleCatalog.equipment.map((one) => (one.id === analyzer ? { ...one, policy: plain, fees: [{ basis: 'quote' as const }] } : one)) };
      const { status, body } = await book(samplePortal(database, { catalog }).fetch, wish({ quoted: won(1) }));
      expect([status, body.code, body.params]).toEqual([409, 'price-changed', {}]);
    });

    it('of a hold is for the company that was named with it, and stays when fees rise', async () => {
      const before = samplePortal(database, { catalog: discounted(20) });
      const after = samplePortal(database, { catalog: discounted(10) });
      const first = await hold(before.fetch, { company });
      expect(first.body.hold.quote?.total).toEqual(won(176_000));
      const asHeld = { hold: { id: first.body.hold.id, accessToken: first.body.accessToken } };
      expect((await book(after.fetch, wish({ ...asHeld, quoted: won(176_000) }))).body.quote?.total).toEqual(won(220_000));
      expect((await book(after.fetch, wish({ ...asHeld, company, quoted: won(176_000) }))).body.booking.quote).toEqual(first.body.hold.quote);
    });

    it('of a hold falls for a member, whom nobody knew when it was made', async () => {
      const { fetch } = samplePortal(database, { catalog: discounted(20) });
      await has('membership', 'club', '@example.org');
      const { body } = await hold(fetch);
      expect(body.hold.quote?.total).toEqual(won(220_000));
      expect((await book(fetch, wish({ hold: { id: body.hold.id, accessToken: body.accessToken } }))).body.booking.quote?.total).toEqual(won(110_000));
    });
  });
});
