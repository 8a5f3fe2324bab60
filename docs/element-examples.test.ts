import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, startBrowser } from '../examples/hosts/test/browser.ts';
import { apiExamples } from './api-examples.ts';
import { openExampleWorld, type ExampleWorld } from './example-world.ts';
import { readPublicNames } from './public-names.ts';

/*
 * Every example of an element, as it stands on a page of its own: with the script that the elements are shipped in, and a portal
 * that answers. Each of its elements has to draw something, and none may complain.
 */

const patienceMilliseconds = 60_000;
const address = 'https://portal.example.org/example.html';
const examples = apiExamples(readPublicNames().names).flatMap(({ title, page }) => (page === undefined ? [] : [{ title, page }]));

describe.skipIf(executablePath === undefined)('the example of', () => {
  let browser: Browser;
  let world: ExampleWorld;
  let script: string;

  beforeAll(async () => {
    script = readFileSync(fileURLToPath(import.meta.resolve('@dongban/widgets/dongban-portal.js')), 'utf8');
    [browser, world] = await Promise.all([startBrowser(), openExampleWorld()]);
  }, patienceMilliseconds);

  afterAll(async () => {
    await browser.close();
    await world.close();
  }, patienceMilliseconds);

  it.each(examples)('$title draws what it promises', async ({ page: markup }) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      if (request.url() === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Example</title>${markup}` });
      if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
      const answer = await world.answer(new Request(request.url(), { method: request.method(), headers: request.headers(), body: request.postData() }));
      return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.addInitScript(() => document.addEventListener('dongban-error', ({ detail: { code } }) => { throw new Error(code); }));
    await page.goto(address);

    const elements = page.locator(':is(dongban-provider, dongban-service-finder, dongban-r-card, dongban-r-card-list, dongban-booking-form, dongban-request-form)');
    expect(await elements.count()).toBeGreaterThan(0);
    for (const element of await elements.all()) await element.locator('[part~="panel"], dongban-service-finder').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.close();
  }, patienceMilliseconds);
});
