import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Booking } from '@dongban/core/booking';
import { chromium, type Browser, type Page } from 'playwright-core';
import { problemsOf } from '../../../../scripts/axe.mjs';
import { browserArgs } from '../../../../scripts/browser.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCatalog } from '@dongban/sample-catalog';
import { createKey, roles } from '../access/api-keys.ts';
import { openEmbeddedDatabase } from '../index.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import { post } from '../notifications/outbox.ts';
import { listen, type Listening } from '../server/listen.ts';
import { analyzer, ask, book, catalogWith, now, samplePortal, send, testLetters, time, wish, withToken } from '../testing/portal.ts';

/*
 * The pages in a real browser: whether they can be used with a screen reader, at the width of a phone, in the dark, and without
 * scripts. `DONGBAN_PICTURES` names a folder for pictures of them.
 */

const executablePath = process.env['CHROME_PATH'];
const pictures = process.env['DONGBAN_PICTURES'];
const database = await openEmbeddedDatabase();
const mails: Mail[] = [];
let server: Listening;
let browser: Browser;
let clock = now.subtract({ hours: 72 });
const places: { name: string; path: string; isStaff: boolean; after?: string }[] = [];
let key = '';

const catalog = catalogWith({ durationMinutes: 120, stepMinutes: 60, minMinutes: 60, maxMinutes: 240, approval: true, cancellation: { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 } });
const portal = samplePortal(database, {
  catalog: { ...catalog, equipment: catalog.equipment.map((one) => (one.id === analyzer ? { ...one, fees: [{ basis: 'quote' }] } : one)) },
  clock: () => clock, limits: 'none', letters: testLetters(mails, { publicUrl: () => server.url }),
});
const linkIn = (subject: string) => /http:\/\/\S+\/my\/\S+/.exec(mails.find((mail) => mail.subject.startsWith(subject))?.text ?? '')?.[0] ?? '';
const linkTo = (what: string) => /http:\/\/\S+\/my\/\S+/.exec(mails.findLast(({ text }) => text.includes(`/my/${what}/`))?.text ?? '')?.[0] ?? '';

beforeAll(async () => {
  if (executablePath === undefined) return;
  server = await listen(portal.fetch, '127.0.0.1', 0);
  browser = await chromium.launch({ executablePath, args: browserArgs });
  const company = { name: '김예시', email: 'visitor@example.org', organization: '예시전자 주식회사', lang: 'ko' };
  const { body: { booking } } = await book(portal.fetch, wish({ requester: company, note: '시료는 전날 택배로 보냅니다. 케이블은 현장에서 빌리고 싶어요.', ...time('11-27', '14:00', '16:00') }));
  clock = now;
  await book(portal.fetch, wish({ requester: { ...company, name: '박보기', organization: 'Sample Devices GmbH' }, ...time('11-30', '10:00', '12:00') }));
  const application = { type: 'commissioned-test', text: '전기차 인버터의 진동 내구를 ISO 16750-3에 따라 시험하고 싶습니다. 시료는 두 개이고, 3월 전에 성적서가 필요해요.', requester: company, standards: ['ISO 16750-3'], samples: [{ name: '인버터', count: 2, returnWanted: true }], agreements: [{ purpose: 'request', noticeVersion: '1' }], neededBy: '2027-02-26' };
  const { body: { request } } = await ask<{ request: { id: string } }>(portal.fetch, '/v1/requests', { method: 'POST', body: JSON.stringify(application) });
  const { body: { interest } } = await send<{ interest: { id: string } }>(portal.fetch, '/v1/interests', { profile: sampleCatalog.partnerProfiles[0]?.id, text: '함께 시험 설비를 만들고 싶습니다.', country: 'KR', requester: company, agreements: [{ purpose: 'interest', noticeVersion: '1' }] });
  key = (await createKey(database, { kind: 'secret', label: '홍담당', scopes: roles.staff }, now)).text;
  await offerPrice(booking);
  await agreeOn(company);
  const waiting = await waitFor(company);
  await postCard();
  await portal.courier.deliver();
  await database.query(`update outbox set state = 'uncertain', payload = '{}' where kind = 'received' and subject = $1`, [booking.id]);
  places.push(
    { name: 'log-in', path: '/staff/log-in', isStaff: false }, { name: 'queue', path: '/staff', isStaff: true }, { name: 'all', path: '/staff?view=all', isStaff: true },
    { name: 'booking', path: `/staff/bookings/${booking.id}`, isStaff: true }, { name: 'offer', path: `/staff/bookings/${booking.id}/offer?start=2026-11-30T14:00&end=2026-11-30T17:00`, isStaff: true }, { name: 'request', path: `/staff/requests/${request.id}`, isStaff: true },
    { name: 'interests', path: '/staff?view=interests', isStaff: true }, { name: 'interest', path: `/staff/interests/${interest.id}`, isStaff: true },
    { name: 'waitlist', path: '/staff/waitlist?view=all', isStaff: true }, { name: 'place', path: `/staff/waitlist/${waiting}`, isStaff: true },
    { name: 'letters', path: '/staff/letters', isStaff: true }, { name: 'cards', path: '/staff/cards', isStaff: true }, { name: 'log', path: '/staff/log', isStaff: true },
    { name: 'my-booking', path: linkIn('금액 안내'), isStaff: false }, { name: 'my-booking-off', path: linkTo('booking'), isStaff: false }, { name: 'my-booking-to', path: `/my/booking/to?${new URLSearchParams(time('11-30', '14:00', '16:00')).toString()}`, isStaff: false, after: linkIn('금액 안내') }, { name: 'my-request', path: linkTo('request'), isStaff: false }, { name: 'my-request-times', path: '/my/request/times?day=2026-11-27', isStaff: false, after: linkTo('request') }, { name: 'my-interest', path: linkTo('interest'), isStaff: false }, { name: 'my-place', path: linkTo('waitlist'), isStaff: false }, { name: 'my-card', path: linkTo('card'), isStaff: false }, { name: 'link-over', path: '/my/booking', isStaff: false },
  );
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database.close();
}, 60_000);

describe.skipIf(executablePath === undefined)('pages in a browser', () => {
  it.each([['ko', 360, 'light'], ['ko', 1280, 'light'], ['ko', 360, 'dark'], ['en', 360, 'light'], ['en', 1280, 'dark']] as const)('in %s at %i px, %s: every one can be used by everyone, and nothing is cut', { timeout: 120_000 }, async (lang, width, colorScheme) => {
    for (const { name, path, isStaff, after } of places) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: lang, javaScriptEnabled: true });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      if (isStaff) await logIn(page);
      if (after !== undefined) await page.goto(after);
      await page.goto(new URL(path, server.url).href);
      for (const details of await page.locator('details').all()) await details.evaluate((element) => element.setAttribute('open', ''));
      const found = await problemsOf(page);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([name, await amountsOutOfSight(page)]).toEqual([name, 0]);
      if (width > 600) expect([name, await rowsOf(page)]).toEqual([name, 1]);
      expect([name, found, overflow, errors.filter((error) => !error.includes('404'))]).toEqual([name, [], 0, []]);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}-${lang}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  });

  it('work where scripts are switched off, by keyboard alone', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko' });
    const page = await context.newPage();
    await logIn(page);
    await page.getByRole('link', { name: /벡터 네트워크/ }).first().focus();
    await page.keyboard.press('Enter');
    // The company has an offer to answer, so that approving is not what comes next.
    await page.getByText('답을 기다리지 않고 승인').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '답을 기다리지 않고 승인' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('처리했어요.').waitFor();
    expect(await page.locator('.badge').first().innerText()).toBe('확정');
    await context.close();
  });

  it('let a requester book what was agreed on, at the width of a phone, without scripts, by keyboard alone', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false, locale: 'ko' });
    const page = await context.newPage();
    await page.goto(linkTo('request'));
    await page.getByLabel('날짜').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '이 시간으로 예약' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my/booking');
    expect(await page.locator('main').innerText()).toMatch(/220,000원[^]*시작 24시간 전부터 취소하면 수수료 110,000원/);
    await context.close();
  });
});

/** Sums of money for which one would have to scroll sideways. */
async function amountsOutOfSight(page: Page): Promise<number> {
  return page.evaluate(`[...document.querySelectorAll('td, dd')].filter((cell) => /^₩|원$/.test(cell.innerText.trim()) && cell.getBoundingClientRect().right > innerWidth).length`);
}

/** How many lines the links at the top of a page take. */
async function rowsOf(page: Page): Promise<number> {
  return page.evaluate(`new Set([...document.querySelectorAll('.bar nav a, .bar .tools a')].map((link) => Math.round(link.getBoundingClientRect().top))).size`);
}

async function logIn(page: Page): Promise<void> {
  await page.goto(new URL('/staff/log-in', server.url).href);
  await page.locator('#key').fill(key);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/staff');
}

const quote = { lines: [{ label: { ko: '안테나 이득 측정' }, quantity: 1, unit: 'once', amount: won(200_000) }], subtotal: won(200_000), vat: won(20_000), total: won(220_000) };

function won(amount: number) {
  return { amount, currency: 'KRW' };
}

/** Staff say what a booking costs. */
async function offerPrice({ id, start, end, sequence }: Booking): Promise<void> {
  await send(portal.fetch, `/v1/bookings/${id}/propose`, { start, end, quote, note: '케이블은 빌려 드려요.' }, { authorization: `Bearer ${key}`, 'if-match': `"${sequence}"` });
}

/** A request whose quote was agreed to, and that can be booked. */
async function agreeOn(requester: object): Promise<void> {
  const application = { type: 'equipment-use', about: analyzer, text: '안테나 두 개를 재고 싶어요', requester, agreements: [{ purpose: 'request', noticeVersion: '1' }] };
  const { body: { request, accessToken } } = await send<{ request: { id: string }; accessToken: string }>(portal.fetch, '/v1/requests', application);
  const step = (verb: string, sequence: number, token: string, body: object = {}) => send(portal.fetch, `/v1/requests/${request.id}/${verb}`, body, { authorization: `Bearer ${token}`, 'if-match': `"${sequence}"` });
  await step('accept', 0, key);
  await step('quote', 1, key, { quote });
  await step('agree', 2, accessToken);
}

/** Two who wait, the first of whom has an offer; gives the place of the first. */
async function waitFor(company: object): Promise<string> {
  const { body: { booking, accessToken } } = await book(portal.fetch, wish());
  const wanted = { resource: analyzer, from: '2026-11-26', through: '2026-11-26', hours: { from: '14:00', until: '16:00' }, mode: 'onsite', agreements: [{ purpose: 'waitlist', noticeVersion: '1' }] };
  const places = [];
  for (const requester of [company, { name: '박대기', email: 'waiting@example.org', organization: 'Sample Devices GmbH', lang: 'ko' }]) {
    places.push((await send<{ entry: { id: string } }>(portal.fetch, '/v1/waitlist', { ...wanted, requester })).body.entry.id);
  }
  await send(portal.fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, booking));
  return places[0] ?? '';
}

async function postCard(): Promise<void> {
  const letter = { kind: 'card-link', to: { name: '한서윤', email: 'han@example.org', lang: 'ko' }, subject: 'r-card_sample-han-seoyun' } as const;
  await database.transaction((within) => post(within, letter, ['mail'], now.toString()));
}
