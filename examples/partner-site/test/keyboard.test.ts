import { createClient } from '@dongban/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instrument, openForm } from './form-page.ts';
import { focused, isAt, reach } from './keyboard.ts';
import { executablePath, startVisit, type Visit } from './visit.ts';

let site: Visit;

describe.skipIf(executablePath === undefined)('somebody without a mouse', () => {
  beforeAll(async () => {
    site = await startVisit();
  }, 120_000);

  afterAll(async () => {
    expect(await site.close()).toBe(0);
  });

  it('gets from a need to a booked slot, and focus is where the next step begins', { timeout: 90_000 }, async () => {
    const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Seoul', reducedMotion: 'reduce' })).newPage();
    await page.goto(site.url);
    await page.locator('dongban-service-finder').getByRole('button', { name: '찾기', exact: true }).waitFor();
    const press = (key: string) => page.keyboard.press(key);

    await reach(page, /^input off/);
    await page.keyboard.type('인버터 진동시험을 창원에서 받고 싶어요');
    await press('Enter');
    await page.locator('[part="row"]').first().waitFor();
    await reach(page, /진동·충격 내구 시험/);
    await press('Enter');
    await isAt(page, /^h2 진동·충격 내구 시험/);
    await reach(page, /^button 예약하기/);
    await press('Enter');
    await isAt(page, /^h2 진동·충격 내구 시험/);

    await page.locator('dongban-booking-form td.free').first().waitFor();
    await reach(page, /^td /);
    for (let days = 0; days < 31 && !/가능한 시간 \d/.test(await focused(page)); days++) await press('ArrowRight');
    await press('Enter');
    await isAt(page, /^h3 .+시간을 골라 주세요/);
    await reach(page, /^button \d\d:\d\d–/);
    await press('Enter');
    await isAt(page, /^h3 예약하는 분의 정보/);

    await reach(page, /^input name/);
    await page.keyboard.type('김예시');
    await reach(page, /^input email/);
    await page.keyboard.type('keyboard@example.org');
    await reach(page, /^input checkbox/);
    await press('Space');
    await reach(page, /^button 다음/);
    await press('Enter');
    await isAt(page, /^h3 예약 내용을 확인/);
    await reach(page, /^button 예약 신청/);
    await press('Enter');
    await isAt(page, /^h3 예약이 확정되었어요/);
  });

  it('learns what was left out and which place it would have, and goes there and back', { timeout: 90_000 }, async () => {
    const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Seoul', reducedMotion: 'reduce' })).newPage();
    await page.goto(site.url);
    await page.locator('dongban-service-finder').getByRole('button', { name: '찾기', exact: true }).waitFor();
    await reach(page, /^input off/);
    await page.keyboard.type('일본 기업입니다. 인쇄 센서 시험과 지원사업을 찾습니다');
    await page.keyboard.press('Enter');
    await page.locator('[part="row"]').first().waitFor();
    await reach(page, /^summary 조건이 맞지 않아/);
    await page.keyboard.press('Enter');
    await page.getByText('이 조건만 맞으면 전체에서 1위예요.').first().waitFor();
    await reach(page, /^button 기술기업 재무 컨설팅/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h2 기술기업 재무 컨설팅/);
    await reach(page, /^button 결과로 돌아가기/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await isAt(page, /^button 기술기업 재무 컨설팅/);
  });

  it('gets onto the waitlist of a day that somebody has, agreeing to each thing by itself', { timeout: 90_000 }, async () => {
    const client = createClient({ endpoint: site.url });
    const [from, through] = [0, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)) as [string, string];
    const [slot] = (await client.slots.list({ resource: instrument, from, through })).slots;
    const { start, end, mode, timeZone } = slot!;
    await client.bookings.create({ resource: instrument, start, end, mode, requester: { name: '먼저 온 사람', email: 'first@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }] });
    const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(start));

    const page = await openForm(site.browser, site.url);
    await reach(page, /^td /);
    const onDay = () => page.locator(`td[data-date="${day}"][tabindex="0"]`).count();
    for (let days = 0; days < 31 && (await onDay()) === 0; days++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 .+시간을 골라 주세요/);
    await reach(page, /^button 원하는 시간이 나면 알림 받기/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 대기 신청/);
    await reach(page, /^input name/);
    await page.keyboard.type('박예시');
    await reach(page, /^input email/);
    await page.keyboard.type('keyboard@example.org');
    for (const purpose of ['대기 순서 관리', '예약 접수와 확정']) {
      await reach(page, /^input checkbox/);
      expect(await page.evaluate(() => document.querySelector('dongban-booking-form')?.shadowRoot?.activeElement?.closest('.consent')?.querySelector('label')?.textContent)).toContain(purpose);
      await page.keyboard.press('Space');
    }
    await reach(page, /^button 대기 신청/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 대기 순서에 올렸어요/);
    await page.close();
  });
});
