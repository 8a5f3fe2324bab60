import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin, type Origin } from './server.ts';

/*
 * A whole page in a narrow window (WCAG 2.2, 1.4.10), and the height of controls that it asks for.
 */

const body = `<dongban-provider src="catalog.json">
  <dongban-service-finder></dongban-service-finder>
  <dongban-r-card card="r-card_sample-han-seoyun"></dongban-r-card>
</dongban-provider>`;
const pages = new Map([['/page.html', `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="icon" href="data:,"><script src="dongban.js" defer></script></head><body style="margin: 0">${body}</body></html>`]]);

let browser: Browser;
let host: Origin;

async function openAt(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'ko' });
  await page.goto(`${host.url}page.html`);
  await page.locator('dongban-r-card').getByRole('heading', { name: '한서윤' }).waitFor();
  return page;
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose text does not fit into them, by what they say. */
const cut = (elements: Locator) => elements.evaluateAll((hosts) => hosts.flatMap(({ shadowRoot }) =>
  [...(shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((element) => !element.closest('.spoken-only') && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)));

describe.skipIf(executablePath === undefined)('under the conditions of a visitor, the elements', () => {
  beforeAll(async () => {
    host = await serveOrigin({ directory: site, pages });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.each([280, 320, 360, 768])('need no sideways scrolling at %i px, and cut nothing', async (width) => {
    const page = await openAt(width);
    expect(await sideways(page)).toBe(0);
    expect(await cut(page.locator('dongban-r-card, dongban-service-finder'))).toEqual([]);
  });

  it.each([['compact', 40], ['large', 56]] as const)('have controls of another height with density="%s", also from a provider', async (density, height) => {
    const page = await openAt(1000);
    await page.locator('dongban-provider').evaluate((provider, value) => provider.setAttribute('density', value), density);
    const button = page.locator('dongban-service-finder').getByRole('button', { name: '찾기', exact: true });
    expect(Math.round((await button.boundingBox())?.height ?? 0)).toBe(height);
  });
});
