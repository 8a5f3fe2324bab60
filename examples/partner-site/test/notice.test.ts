import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '@dongban/core/notice';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArgs } from '../../../scripts/browser.mjs';
import { openForm } from './form-page.ts';
import { startPlatform, type Platform } from './platform.ts';
import { executablePath } from './visit.ts';

const told = { items: [{ ko: '이름' }, { ko: '이메일' }], retention: { ko: '이용한 날부터 1년' }, refusal: { ko: '동의하지 않을 수 있어요.' } };
const notice: Notice = {
  version: 'test-2', validFrom: '2026-01-01', controller: { ko: '예시 기관' },
  items: [
    { ...told, purpose: 'booking', kind: 'collection', required: true, why: { ko: '예약 접수' } },
    { ...told, purpose: 'booking', id: 'call', kind: 'collection', required: false, why: { ko: '전화 상담' } },
    { ...told, purpose: 'booking', id: 'operator', kind: 'third-party', required: true, why: { ko: '장비 운영' }, recipient: { ko: '가온운영(가상)' } },
    { ...told, purpose: 'waitlist', kind: 'collection', required: true, why: { ko: '대기 순서 관리' } },
    { ...told, purpose: 'cloud', kind: 'transfer-abroad', required: false, why: { ko: '안내 메일 발송' }, recipient: { ko: '나래클라우드(가상)' }, country: 'SG' },
  ],
};
const agreed = (...items: readonly object[]): object[] => items.map((item) => ({ ...item, noticeVersion: notice.version }));

const data = mkdtempSync(join(tmpdir(), 'dongban-notice-'));
let platform: Platform;
let browser: Browser;

describe.skipIf(executablePath === undefined)('a portal with a notice of its own', () => {
  beforeAll(async () => {
    const file = join(data, 'notices.json');
    writeFileSync(file, JSON.stringify([notice]));
    platform = await startPlatform(join(data, 'portal'), ['--no-codes', '--notices', file]);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserArgs });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    expect(await platform.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });

  it('is agreed to thing by thing before a booking, and before waiting for a time that somebody has', { timeout: 120_000 }, async () => {
    const page = await openForm(browser, platform.url);
    const day = await page.locator('td.free').first().getAttribute('data-date');
    await page.locator(`td[data-date="${day}"]`).click();
    await page.locator('button.slot').first().click();
    await fillIn(page, '김예시');
    await agree(page, '예약 접수', '전화 상담');
    await page.getByRole('button', { name: '다음', exact: true }).click();
    await page.getByRole('alert').getByText('예약하려면 동의가 필요해요').waitFor();
    await agree(page, '장비 운영 (가온운영(가상))');
    await page.getByRole('button', { name: '다음', exact: true }).click();
    const booked = sent(page, '/v1/bookings');
    await page.getByRole('button', { name: '예약 신청', exact: true }).click();
    await page.getByText(/예약이 확정되었어요|예약 신청을 접수했어요/).waitFor();
    expect((await booked)['agreements']).toEqual(agreed({ purpose: 'booking' }, { purpose: 'booking', item: 'call' }, { purpose: 'booking', item: 'operator' }));
    await page.close();

    const other = await openForm(browser, platform.url);
    await other.locator(`td[data-date="${day}"]`).click();
    await other.locator('[part="wait"]').first().click();
    await fillIn(other, '박예시');
    await agree(other, '대기 순서 관리', '예약 접수', '장비 운영 (가온운영(가상))', '안내 메일 발송 (나래클라우드(가상))');
    const joined = sent(other, '/v1/waitlist');
    await other.getByRole('button', { name: '대기 신청', exact: true }).click();
    await other.getByText('대기 순서에 올렸어요').waitFor();
    expect((await joined)['agreements']).toEqual(agreed({ purpose: 'waitlist' }, { purpose: 'booking' }, { purpose: 'booking', item: 'operator' }, { purpose: 'cloud' }));
    await other.close();
  });
});

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^이름/ }).fill(name);
  await page.getByRole('textbox', { name: /^이메일/ }).fill('visitor@example.org');
}

/** Ticks what is for these purposes, by the words that stand beside the boxes. */
async function agree(page: Page, ...purposes: readonly string[]): Promise<void> {
  for (const purpose of purposes) await page.getByRole('checkbox', { name: `에 동의합니다: ${purpose}` }).check();
}

/** What the page sends to a route of the portal. */
async function sent(page: Page, path: string): Promise<Record<string, unknown>> {
  const request = await page.waitForRequest((one) => one.method() === 'POST' && new URL(one.url()).pathname === path);
  return request.postDataJSON() as Record<string, unknown>;
}
