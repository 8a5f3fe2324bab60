import type { Booking } from '@dongban/core/booking';
import type { Catalog } from '@dongban/core/catalog';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createKey, roles } from '../access/api-keys.ts';
import { openEmbeddedDatabase } from '../index.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import { createBrowser, linkIn } from '../testing/browser.ts';
import { analyzer, book, catalogWith, now, samplePortal, send, staffKey, testLetters, time, wish, withToken } from '../testing/portal.ts';

/* Prices on the way to another time: what it costs now and then, before anybody agrees to it. */

const database = await openEmbeddedDatabase();
afterAll(() => database.close());

const won = (amount: number) => ({ amount, currency: 'KRW' });
const cancellation = { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 };
const policy = { durationMinutes: 120, stepMinutes: 60, minMinutes: 60, maxMinutes: 240, approval: true, cancellation };
const pricedBy = (basis: 'hour' | 'quote', amount = 100_000): Catalog => {
  const catalog = catalogWith(policy);
  return { ...catalog, equipment: catalog.equipment.map((one) => (one.id === analyzer ? { ...one, fees: [{ basis, ...(basis === 'hour' ? { price: won(amount) } : {}) }], pricing: {} } : one)) };
};
const mails: Mail[] = [];
const at = (catalog: Catalog) => samplePortal(database, { catalog, letters: testLetters(mails) });
beforeEach(async () => {
  mails.length = 0;
  for (const table of ['outbox', 'bookings', 'api_keys', 'staff_access']) await database.query(`delete from ${table}`);
});

type SomePortal = ReturnType<typeof at>;

async function staff(portal: SomePortal, lang: 'ko' | 'en' = 'ko') {
  const { text: key } = await createKey(database, { kind: 'secret', label: '홍담당', scopes: roles.staff }, now);
  const member = createBrowser(portal.fetch, lang);
  await member.submit((await member.open('/staff')).html, '/staff/log-in', { key });
  return member;
}

async function requester(portal: SomePortal, lang: 'ko' | 'en' = 'ko') {
  await portal.courier.deliver();
  const visitor = createBrowser(portal.fetch, lang);
  return { ...visitor, page: await visitor.open(linkIn(mails.at(-1))) };
}

const made = async (portal: SomePortal, changes = {}) => (await book(portal.fetch, wish(changes))).body;
const offerOf = ({ id }: Pick<Booking, 'id'>, start: string, end: string) => `/staff/bookings/${id}/offer?${new URLSearchParams({ start: `2026-11-${start}`, end: `2026-11-${end}` }).toString()}`;
/** What stands beside the labels, in order. */
const factsIn = (html: string) => Array.from(html.slice(html.indexOf('<strong>')).matchAll(/<dd>(.*?)<\/dd>/g), ([, text]) => text);

describe('another time that staff offer', () => {
  const portal = at(pricedBy('hour'));
  const before = ['11월 26일(목) 14:00~16:00 (한국 표준시)', '220,000원', '시작 24시간 전부터 취소하면 수수료 110,000원 · 취소하지 않고 오지 않으면 수수료 176,000원'];
  const after = ['11월 27일(금) 10:00~13:00 (한국 표준시)', '330,000원', '시작 24시간 전부터 취소하면 수수료 165,000원 · 취소하지 않고 오지 않으면 수수료 264,000원'];

  it('is shown with price and terms, before and after, to staff before it goes out and to the requester before they take it', async () => {
    const { booking } = await made(portal);
    const member = await staff(portal);
    const { html } = await member.open(offerOf(booking, '27T10:00', '27T13:00'));
    expect(factsIn(html)).toEqual([...before, ...after]);
    await member.submit(html, '/propose', { note: '시료가 커서 세 시간이 필요해요.' });
    const { page, submit } = await requester(portal);
    expect(factsIn(page.html).slice(0, 6)).toEqual([...before, ...after]);
    const moved = await submit(page.html, '/my/booking/move');
    expect(moved.html).toContain('330,000원');
  });

  it('is not taken at a price that was not shown', async () => {
    const { booking } = await made(portal);
    const member = await staff(portal);
    await member.submit((await member.open(offerOf(booking, '27T10:00', '27T13:00'))).html, '/propose');
    const { page, submit, cookies } = await requester(portal);
    const raised = createBrowser(at(pricedBy('hour', 150_000)).fetch);
    for (const [name, value] of cookies) raised.cookies.set(name, value);
    const refused = await raised.submit(page.html, '/my/booking/move');
    expect(refused.html).toMatch(/요금이 바뀌었어요. 지금은 부가세를 포함해 .*495,000/);
    // It has moved nowhere, and shows the price of now.
    expect(refused.html).toContain('495,000원</dd>');
    expect((await submit(page.html, '/my/booking/move')).html).toContain('330,000원');
  });

  it('has an end that lies after its start, on the page and over HTTP', async () => {
    const { booking } = await made(portal);
    const member = await staff(portal);
    const refused = await member.open(offerOf(booking, '27T13:00', '27T10:00'));
    expect([refused.status, refused.html.includes('role="alert"'), refused.html.includes('끝')]).toEqual([200, true, true]);
    const { status, body } = await send(portal.fetch, `/v1/bookings/${booking.id}/propose`, { start: booking.end, end: booking.start }, { ...(await staffKey(database)), 'if-match': '"0"' });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/end', code: 'ends-before-start' })]]);
    expect((await member.open(offerOf(booking, 'soon', 'later'))).html).toContain('role="alert"');
    expect((await member.open('/staff/bookings/booking_nothing/offer')).status).toBe(404);
  });
});

describe('a time that a requester chooses', () => {
  const portal = at(pricedBy('hour'));

  it('is shown with its price before they move to it, in their language', async () => {
    await made(portal, { requester: { ...wish().requester, lang: 'en' } });
    const { open, submit } = await requester(portal, 'en');
    const { html } = await open('/my/booking/times?day=2026-11-30');
    const [, link = ''] = /href="(\/my\/booking\/to[^"]+)"/.exec(html) ?? [];
    const chosen = await open(link.replaceAll('&amp;', '&'));
    expect(chosen.html).toContain('After the change');
    expect(chosen.html.split('₩220,000')).toHaveLength(3);
    expect((await submit(chosen.html, '/my/booking/move')).html).toContain('Mon 30 Nov');
    expect((await open('/my/booking/to?start=x')).html).toContain('role="alert"');
  });

  it('costs over HTTP what was quoted, or is not moved to', async () => {
    const { booking, accessToken } = await made(portal);
    const move = (quoted: object) => send<Booking>(portal.fetch, `/v1/bookings/${booking.id}/move`, { ...time('11-27', '10:00', '13:00'), quoted }, withToken(accessToken, booking));
    expect((await move(won(220_000))).body).toMatchObject({ status: 409, code: 'price-changed', quote: { total: won(330_000) }, terms: { lateFee: won(165_000) } });
    expect((await move(won(330_000))).body).toMatchObject({ quote: { total: won(330_000) } });
  });
});

describe('what comes next for staff', () => {
  const primary = (html: string) => /<button class="primary">([^<]+)<\/button>/.exec(html)?.[1];

  it('is to approve what has its price, and to make a price for what has none', async () => {
    const { booking } = await made(at(pricedBy('hour')));
    const page = (catalog: Catalog) => staff(at(catalog)).then((member) => member.open(`/staff/bookings/${booking.id}`));
    expect(primary((await page(pricedBy('hour'))).html)).toBe('승인');
    await database.query(`update bookings set document = document - 'quote'`);
    const { html } = await page(pricedBy('quote'));
    expect(primary(html)).toBeUndefined();
    expect(html).toContain('<details open><summary>시간·금액 제안</summary>');
    expect(html).toContain('<button>금액 없이 승인</button>');
  });

  it('is to wait while the company has an offer to answer; approving at once is possible, and says what it does', async () => {
    const portal = at(pricedBy('quote'));
    const { booking } = await made(portal);
    const member = await staff(portal);
    const offer = await member.open(offerOf(booking, '26T14:00', '26T16:00'));
    expect(primary(offer.html)).toBe('시간·금액 제안');
    const { html } = await member.submit(offer.html, '/propose', { for: '측정', amount: '200000' });
    expect(primary(html)).toBeUndefined();
    expect(html).toContain('보낸 제안에 대한 신청자의 답을 기다리고 있어요.');
    expect(html).toMatch(/<details><summary>답을 기다리지 않고 승인[^]*보낸 제안은 거두어지고, 처음 신청한 시간으로 확정돼요. 합의한 금액이 없어서/);
    const approved = await member.submit(html, '/approve');
    expect(approved.html).toContain('>확정</span>');
    expect(approved.html).not.toContain('제안한 시간');
  });

  it('keeps what they typed of an offer where it is refused', async () => {
    const portal = at(pricedBy('quote'));
    const { booking } = await made(portal);
    const member = await staff(portal);
    const refused = await member.submit((await member.open(offerOf(booking, '27T10:00', '27T12:00'))).html, '/propose', { for: '측정', amount: '이십만', note: '케이블은 빌려 드려요.' });
    expect(refused.html).toContain('role="alert"');
    for (const typed of ['value="이십만"', 'value="측정"', '>케이블은 빌려 드려요.</textarea>', '11월 27일(금) 10:00~12:00']) expect(refused.html).toContain(typed);
  });
});
