import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { browserArgs } from '../../../scripts/browser.mjs';
import { startPlatform } from './platform.ts';
import { executablePath } from './visit.ts';
import { visitor } from './visitor.ts';

const data = mkdtempSync(join(tmpdir(), 'dongban-code-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a newcomer at the platform as it starts', () => {
  it('books with the code from the mail, which the platform shows on this machine', { timeout: 180_000 }, async () => {
    const platform = await startPlatform(data, []);
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserArgs });
    const page = await browser.newPage();
    const person = visitor(page, 'ko');
    await person.open(platform.url);
    await person.find('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다');
    await person.choose('service');
    await person.pressBook();
    await person.pickTime();
    await person.fillIn({ name: '새내기', email: 'newcomer@example.org', organization: '예시 주식회사' });
    expect(await person.submit()).toMatch(/^BEGIN:VCALENDAR/);
    const mailbox = async () => {
      await page.goto(new URL('/dev/mail?lang=ko', platform.url).href);
      return page.getByRole('heading', { name: /^(예약 확정|신청 접수)/ }).count();
    };
    await expect.poll(mailbox, { timeout: 30_000 }).toBeGreaterThan(0);
    await page.getByRole('link', { name: /\/my\/booking\// }).first().click();
    await page.getByText('새내기').first().waitFor();
    await browser.close();
    expect(await platform.stop()).toBe(0);
  });
});
