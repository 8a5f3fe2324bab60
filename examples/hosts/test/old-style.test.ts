import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin, type Origin } from './server.ts';

/*
 * A page as many public sites still have them: quirks mode, EUC-KR, tables, rules for every button, and jQuery.
 */

let browser: Browser;
let host: Origin;

describe.skipIf(executablePath === undefined)('in a page of the old style, beside jQuery', () => {
  beforeAll(async () => {
    host = await serveOrigin({ directory: site });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('every letter is right, the page’s rules stop at the elements, and both scripts work', { timeout: 30_000 }, async () => {
    const page = await browser.newPage({ locale: 'ko' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${host.url}old-style.html`);
    expect(await page.evaluate(() => [document.characterSet, document.compatMode])).toEqual(['EUC-KR', 'BackCompat']);

    const card = page.locator('dongban-r-card');
    await card.getByRole('heading', { name: '한서윤' }).waitFor();
    const text = await card.evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(text).toContain('·');
    expect(text).toMatch(/2006\s*–\s*2011/);
    expect(text).not.toContain('\ufffd');

    await page.locator('#menu a', { hasText: '서비스' }).click();
    const finder = page.locator('dongban-service-finder');
    const find = finder.getByRole('button', { name: '찾기', exact: true });
    expect(await find.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(37, 110, 244)');
    expect(await finder.getByRole('heading').first().evaluate((heading) => getComputedStyle(heading).textTransform)).toBe('none');
    await finder.getByRole('textbox').or(finder.getByRole('combobox')).or(finder.getByRole('searchbox')).first().fill('인버터 진동시험');
    await find.click();
    await finder.locator('[part="row-title"]').first().click();
    await page.waitForFunction(() => document.getElementById('chosen')?.textContent?.includes('_'));
    expect(complaints).toEqual([]);
  });
});
