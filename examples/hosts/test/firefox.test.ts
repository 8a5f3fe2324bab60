import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '@dongban/portal/serve';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from './browser.ts';

/*
 * The flow of the three elements in Firefox, whose extended-support release is the oldest browser that they are made for. The check finds
 * one, or installs it, and names it here; Puppeteer speaks to it as it comes, where Playwright needs a build of its own.
 */

const executablePath = process.env['FIREFOX_PATH'];

const pageOf = (body: string) => `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>Firefox</title><script src="dongban.js" defer></script></head><body>${body}</body></html>`;
const elements = '<dongban-provider endpoint="/"><dongban-service-finder></dongban-service-finder><dongban-r-card></dongban-r-card><dongban-booking-form></dongban-booking-form></dongban-provider>';

let browser: Browser;
let portal: Serving;
const folder = mkdtempSync(join(tmpdir(), 'dongban-firefox-'));

const field = (name: string): string => `dongban-booking-form >>> #field-${name}`;

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click();
}

describe.skipIf(executablePath === undefined)('in Firefox, the elements', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/page.html'), pageOf(elements));
    portal = await serve({ dataDirectory: join(folder, 'data'), catalog: sampleCatalog, consents: sampleConsents, port: 0, siteDirectories: [join(folder, 'site'), site] });
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('find, show a card and book, as under the portal’s own policy', { timeout: 90_000 }, async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${portal.url}page.html`);

    await page.locator('dongban-service-finder >>> input').fill('창원 공장 인버터의 진동시험');
    await press(page, 'dongban-service-finder >>> [part="submit"]');
    await press(page, 'dongban-service-finder >>> [data-id^="r-card_"] [part="row-title"]');
    await page.waitForSelector('dongban-r-card >>> [part="book"] .next:not(.waiting)');

    await press(page, 'dongban-service-finder >>> [data-id^="equipment_"] [part="row-title"]');
    await press(page, 'dongban-service-finder >>> [part="book"]');
    await press(page, 'dongban-booking-form >>> td.free:not([aria-disabled="true"])');
    await press(page, 'dongban-booking-form >>> button.slot');
    for (const [name, text] of [['name', '김예시'], ['email', 'visitor@example.org'], ['organization', '예시 주식회사']] as const) await page.locator(field(name)).fill(text);
    await press(page, field('agreed'));
    await press(page, 'dongban-booking-form >>> .details [type="submit"]');
    await press(page, 'dongban-booking-form >>> .review [part="submit"]');
    await page.waitForSelector('dongban-booking-form >>> [part="done"]');
    expect(complaints).toEqual([]);
  });
});
