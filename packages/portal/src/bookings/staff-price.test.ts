import type { Booking } from '@dongban/core/booking';
import type { Catalog } from '@dongban/core/catalog';
import type { Quote } from '@dongban/core/common';
import type { Request as Application, RequestReceipt } from '@dongban/core/request';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../notifications/compose-mail.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { analyzer, ask, book, catalogWith, now, samplePortal, send, staffKey, testLetters, time, wish, withToken } from '../testing/portal.ts';

const cancellation = { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 };
const policy = { durationMinutes: 120, stepMinutes: 60, approval: true, cancellation };
const won = (amount: number) => ({ amount, currency: 'KRW' });
const quote: Quote = { lines: [{ label: { ko: '열처리' }, quantity: 1, unit: 'once', amount: won(200_000) }], subtotal: won(200_000), vat: won(20_000), total: won(220_000) };
/** The analyzer, priced by staff. */
const byStaff = (terms: typeof policy | Omit<typeof policy, 'cancellation'> = policy): Catalog => {
  const catalog = catalogWith(terms);
  return { ...catalog, equipment: catalog.equipment.map((one) => (one.id === analyzer ? { ...one, fees: [{ basis: 'quote' }] } : one)) };
};

await onEveryDatabase((database) => {
  let clock = now;
  const mails: Mail[] = [];
  const at = (catalog: Catalog) => samplePortal(database, { catalog, clock: () => clock, letters: testLetters(mails) });
  const portal = at(byStaff());
  const { fetch } = portal;
  let staff: Record<string, string>;
  beforeEach(async () => {
    clock = now;
    await emptied(database);
    await database.query('delete from outbox');
    mails.length = 0;
    staff = await staffKey(database);
  });
  const letters = async (): Promise<readonly string[]> => {
    mails.length = 0;
    await portal.courier.deliver();
    return mails.map(({ subject, text }) => `${subject}\n${text}`);
  };
  const pageAt = async (link: string) => {
    const answer = await fetch(new Request(link));
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    return (await fetch(new Request(new URL(answer.headers.get('location') ?? '/', link), { headers: { cookie } }))).text();
  };
  const linkIn = (letter = '') => /https:\S+\/my\/\S+/.exec(letter)?.[0] ?? '';
  const offer = (booking: Booking, input: object = {}, from = fetch) =>
    send<Booking>(from, `/v1/bookings/${booking.id}/propose`, { start: booking.start, end: booking.end, quote, ...input }, { ...staff, 'if-match': `"${booking.sequence}"` });
  const move = ({ id, start, end, sequence }: Booking, token: string, to: object = {}) => send<Booking>(fetch, `/v1/bookings/${id}/move`, { start, end, ...to }, withToken(token, { sequence }));

  describe('a booking whose price staff make', () => {
    const taken = async () => {
      const { booking, accessToken } = (await book(fetch, wish())).body;
      const offered = (await offer(booking)).body;
      return { accessToken, offered, agreed: (await move(offered, accessToken)).body };
    };

    it('has the same terms as others: told with the price, kept with what was agreed to, charged', async () => {
      const { booking, accessToken } = (await book(fetch, wish())).body;
      expect(booking).not.toHaveProperty('quote');
      await letters();
      const offered = (await offer(booking)).body;
      expect(offered).toMatchObject({ state: 'requested', proposal: { quote, terms: cancellation } });
      expect(offered).not.toHaveProperty('quote');
      const [letter] = await letters();
      expect(letter).toMatch(/^금액 안내: [^]*금액\(부가세 포함\): 220,000원\n취소 조건: 시작 24시간 전부터 취소하면 수수료 110,000원 · 취소하지 않고 오지 않으면 수수료 176,000원/);
      const page = await pageAt(linkIn(letter));
      for (const told of ['220,000원', '수수료 110,000원', '수수료 176,000원', '이 시간과 금액으로 예약']) expect(page).toContain(told);

      const agreed = (await move(offered, accessToken)).body;
      expect(agreed).toMatchObject({ state: 'confirmed', start: booking.start, quote, terms: cancellation });
      expect(agreed).not.toHaveProperty('proposal');
      expect((await letters())[0]).toMatch(/^예약 확정: [^]*220,000원[^]*110,000원/);
      clock = Temporal.Instant.from(booking.start).subtract({ hours: 23 });
      const { body } = await send<Booking>(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, agreed));
      expect(body.cancellation).toEqual({ late: true, fee: won(110_000) });
    });

    it('costs its share where nobody comes', async () => {
      const { agreed } = await taken();
      clock = Temporal.Instant.from(agreed.end);
      const { body } = await send<Booking>(fetch, `/v1/bookings/${agreed.id}/attendance`, { missed: true }, { ...staff, 'if-match': `"${agreed.sequence}"` });
      expect(body.noShowFee).toEqual(won(176_000));
    });

    it('keeps the terms that were told, whatever the policy says later', async () => {
      const { accessToken, agreed } = await taken();
      const harder = at(byStaff({ ...policy, cancellation: { lateHours: 240, lateFeePercent: 100, noShowFeePercent: 100 } }));
      const { body } = await send<Booking>(harder.fetch, `/v1/bookings/${agreed.id}/cancel`, {}, withToken(accessToken, agreed));
      expect(body.cancellation).toEqual({ late: false, fee: won(0) });
    });

    it('owes nothing where nobody agreed to a price: neither before it is taken, nor where the policy has no terms', async () => {
      const { booking, accessToken } = (await book(fetch, wish())).body;
      const approved = (await send<Booking>(fetch, `/v1/bookings/${booking.id}/approve`, {}, { ...staff, 'if-match': '"0"' })).body;
      clock = Temporal.Instant.from(booking.start).subtract({ hours: 1 });
      expect((await send<Booking>(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, approved))).body.cancellation).toEqual({ late: true, fee: won(0) });
      clock = now;
      const { cancellation: _, ...plain } = policy;
      const without = at(byStaff(plain));
      const other = (await book(without.fetch, wish(time('11-27', '14:00', '16:00')))).body.booking;
      expect((await offer(other, {}, without.fetch)).body.proposal).not.toHaveProperty('terms');
    });

    it('keeps its price at another time of the same length; for another length staff make one again', async () => {
      const { accessToken, agreed } = await taken();
      const later = (await move(agreed, accessToken, time('11-27', '10:00', '12:00'))).body;
      expect(later).toMatchObject({ quote, terms: cancellation });
      const longer = (await move(later, accessToken, time('11-27', '10:00', '14:00'))).body;
      expect(longer.state).toBe('requested');
      expect(longer).not.toHaveProperty('quote');
    });

    it('takes no price that does not add up, and none beside the price list', async () => {
      const { booking } = (await book(fetch, wish())).body;
      for (const [pointer, wrong] of [
        ['subtotal', { ...quote, lines: [] }], ['total', { ...quote, vat: won(0) }], ['total', { ...quote, vat: { amount: 20_000, currency: 'USD' } }],
        ['payments', { ...quote, payments: [{ payer: 'requester', amount: won(1) }] }],
      ] as const) {
        const { status, body } = await offer(booking, { quote: wrong });
        expect([status, body.errors?.[0]?.pointer]).toEqual([422, `/quote/${pointer}`]);
      }
      const listed = await offer(booking, {}, at(catalogWith(policy)).fetch);
      expect([listed.status, listed.body.errors?.[0]?.pointer]).toEqual([422, '/quote']);
    });
  });

  describe('a request that was quoted', () => {
    const apply = async (about: string = analyzer) => {
      const input = { type: 'equipment-use', about, text: '열처리 뒤에 재고 싶어요', requester: wish().requester, agreements: [{ purpose: 'request', noticeVersion: 'sample-1' }] };
      return (await send<RequestReceipt>(fetch, '/v1/requests', input)).body;
    };
    const step = async (verb: string, { id, sequence }: Application, headers: Record<string, string>, body: object = {}) =>
      (await send<Application>(fetch, `/v1/requests/${id}/${verb}`, body, { ...headers, 'if-match': `"${sequence}"` })).body;
    const quoted = async (about?: string) => {
      const { request, accessToken } = await apply(about);
      const accepted = await step('accept', request, staff);
      return { accessToken, request: await step('quote', accepted, staff, { quote }) };
    };
    const agreedTo = async () => {
      const { request, accessToken } = await quoted();
      return { accessToken, request: await step('agree', request, withToken(accessToken)) };
    };
    const bookFor = (request: Application, accessToken: string, changes: object = {}) => book(fetch, { ...wish(), ...changes, request: { id: request.id, accessToken } });

    it('tells the terms of what it is about with the price, before anybody agrees', async () => {
      const { request } = await quoted();
      expect(request).toMatchObject({ state: 'quoted', quote, terms: cancellation });
      const letter = (await letters()).at(-1);
      expect(letter).toMatch(/^견적 안내: [^]*220,000원\n취소 조건: 시작 24시간 전부터 취소하면 수수료 110,000원/);
      expect(await pageAt(linkIn(letter))).toContain('수수료 176,000원');
      expect((await quoted('service_vibration-test')).request.terms).toBeUndefined();
    });

    it('is booked at what was agreed on, under those terms, by its requester', async () => {
      const { request, accessToken } = await agreedTo();
      const { status, body: { booking } } = await bookFor(request, accessToken, { requester: { name: '다른 사람', email: 'other@example.org', lang: 'en' }, quoted: quote.total });
      expect(status).toBe(201);
      expect(booking).toMatchObject({ request: request.id, quote, terms: cancellation, requester: request.requester });
      expect((await ask<Application>(fetch, `/v1/requests/${request.id}`, { headers: withToken(accessToken) })).body).toMatchObject({ bookings: [booking.id], sequence: request.sequence + 1 });
    });

    it('is paid once: a second booking costs nothing, and has the price where the first was called off', async () => {
      const { request, accessToken } = await agreedTo();
      const { body: first } = await bookFor(request, accessToken);
      const { body: second } = await bookFor(request, accessToken, time('11-27', '10:00', '12:00'));
      expect(second.booking).not.toHaveProperty('quote');
      await send(fetch, `/v1/bookings/${first.booking.id}/cancel`, {}, withToken(first.accessToken, first.booking));
      expect((await bookFor(request, accessToken, time('11-30', '10:00', '12:00'))).body.booking.quote).toEqual(quote);
      const moved = (await move(second.booking, second.accessToken, time('12-01', '10:00', '14:00'))).body;
      expect(moved).not.toHaveProperty('quote');
    });

    it('is booked by nobody else, not before it is agreed to, and of nothing else', async () => {
      const { request, accessToken } = await quoted();
      expect((await bookFor(request, accessToken)).body.code).toBe('wrong-state');
      const agreed = await step('agree', request, withToken(accessToken));
      expect((await bookFor(agreed, 'x'.repeat(40))).status).toBe(404);
      const other = await bookFor(agreed, accessToken, { resource: 'service_battery-test', mode: 'online' });
      expect(other.status).not.toBe(201);
      expect(await database.query('select id from bookings')).toEqual([]);
    });

    it('is booked from its page: a day, a time, an agreement, and the page of the booking', async () => {
      const { request } = await agreedTo();
      const link = linkIn((await letters()).at(-1));
      const entered = await fetch(new Request(link));
      const cookie = entered.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
      const get = async (path: string) => (await fetch(new Request(new URL(path, link), { headers: { cookie } }))).text();
      expect(await get('/my/request')).toContain('이용 시간 예약');
      const page = await get('/my/request/times?day=2026-11-27');
      const times = [...page.matchAll(/name="time" value="([^"]+)"/g)].map(([, value]) => value);
      expect(times.length).toBeGreaterThan(2);
      const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const submit = (fields: Record<string, string>) => fetch(new Request(new URL('/my/request/book', link), { method: 'POST', headers: { cookie }, body: new URLSearchParams({ csrf, mode: 'onsite', ...fields }) }));
      const refused = await submit({ time: times[0] ?? '' });
      expect([refused.status, await refused.text()]).toEqual([200, expect.stringContaining('role="alert"')]);
      const done = await submit({ time: times[0] ?? '', 'agree-0': 'on' });
      expect([done.status, done.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/my\/booking\/booking\./)]);
      const shown = await pageAt(new URL(done.headers.get('location') ?? '', link).href);
      for (const told of ['220,000원', '수수료 110,000원']) expect(shown).toContain(told);
      const [row] = await database.query<{ request: string }>("select document ->> 'request' as request from bookings");
      expect(row?.request).toBe(request.id);
    });
  });
});
