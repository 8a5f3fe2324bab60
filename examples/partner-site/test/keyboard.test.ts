import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});

/** Goes on with the Tab key until what has the focus reads so. */
async function reach(page: Page, reading: RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    if (reading.test(await focused(page))) return;
  }
  expect.fail(`The Tab key never reached ${reading}; it is at ${await focused(page)}.`);
}

async function isAt(page: Page, reading: RegExp): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(reading);
}

/** What has the focus, through every shadow root: its element and what it is called. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element instanceof HTMLInputElement ? (element.type === 'checkbox' || element.type === 'email' ? element.type : element.autocomplete) : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
    return `${element?.localName} ${name.trim().replaceAll('\u2060', '').replaceAll(/\s+/g, ' ')}`;
  });
}
