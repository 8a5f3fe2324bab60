import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, startBrowser } from '../../hosts/test/browser.ts';
import { serveOrigin, type Origin } from '../../hosts/test/server.ts';

/*
 * The built application in a real browser.
 */

const directory = join(import.meta.dirname, '../dist');

let browser: Browser;
let host: Origin;

describe.skipIf(executablePath === undefined)('in a React application, the elements', () => {
  beforeAll(async () => {
    if (!existsSync(join(directory, 'index.html'))) throw new Error('The application is not built: run `pnpm --filter @dongban/example-react-vite run build`.');
    host = await serveOrigin({ directory });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('take properties, fire events, and follow the language of the page', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${host.url}index.html`);
    const card = page.locator('dongban-r-card');
    await card.getByRole('heading', { name: 'Seoyun Han' }).waitFor();

    const finder = page.locator('dongban-service-finder');
    await finder.locator('input').first().fill('printed flexible sensors');
    await finder.getByRole('button', { name: 'Search', exact: true }).click();
    const person = finder.locator('[part="row"][data-id^="r-card_"]').first();
    const id = await person.getAttribute('data-id');
    await person.locator('[part="row-title"]').click();
    await page.getByText(`card: ${id}`).waitFor();
    expect(await card.evaluate((element) => (element as HTMLElement & { card: string }).card)).toBe(id);

    await page.getByRole('button', { name: '한국어' }).click();
    await card.getByText('연구 성과').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('are fetched in parts: neither the matcher nor the other language before they are needed', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const scripts = (): string[] => host.asked.filter((path) => path.endsWith('.js'));
    const begun = scripts().length;
    await page.goto(`${host.url}index.html`);
    await page.locator('dongban-r-card').getByRole('heading', { name: 'Seoyun Han' }).waitFor();
    const first = scripts().slice(begun);
    const finder = page.locator('dongban-service-finder');
    await finder.locator('input').first().fill('printed flexible sensors');
    await finder.getByRole('button', { name: 'Search', exact: true }).click();
    await finder.locator('[part="row"]').first().waitFor();
    const later = scripts().slice(begun + first.length);
    const bytes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(join(directory, path)).size, 0);
    expect(later.length).toBeGreaterThan(0);
    expect(first.filter((path) => later.includes(path))).toEqual([]);
    // The application itself and React are in the first part; the matcher alone outweighs what the elements add to it.
    expect(bytes(later)).toBeGreaterThan(100_000);
  });
});
