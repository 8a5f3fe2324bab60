import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, startBrowser } from '../examples/hosts/test/browser.ts';
import { serveOrigin, type Origin } from '../examples/hosts/test/server.ts';

/*
 * The built site: every demo runs, and every element's page lists all that the manifest knows of it.
 */

const directory = join(import.meta.dirname, '.vitepress/dist');
const heard = {
  provider: 'Seoyun Han', 'r-card': 'Seoyun Han', 'r-card-list': 'Seoyun Han', 'service-finder': 'What do you need help with?', 'booking-form': 'Vibration shaker', 'request-form': 'Vibration',
} as const;

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly { name: string }[];
  readonly cssParts?: readonly { name: string }[];
  readonly cssProperties?: readonly { name: string }[];
  readonly slots?: readonly { name: string }[];
  /** An attribute without a name is a property that has none. */
  readonly attributes?: readonly { name?: string }[];
}

function declarations(): Declaration[] {
  const { modules } = JSON.parse(readFileSync(new URL('../packages/widgets/custom-elements.json', import.meta.url), 'utf8')) as { modules: { declarations: Declaration[] }[] };
  return modules.flatMap((module) => module.declarations);
}

let browser: Browser;
let host: Origin;

describe.skipIf(executablePath === undefined)('the page of an element', () => {
  beforeAll(async () => {
    if (!existsSync(join(directory, 'catalog.json'))) throw new Error('The site is not built: run `pnpm run docs`.');
    host = await serveOrigin({ directory });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.each(Object.entries(heard))('shows <dongban-%s> at work', { timeout: 30_000 }, async (name, words) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${host.url}docs/elements/${name}.html`);
    await page.locator('.live-demo').getByText(words).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('is named at the side in words, not by an element at work there', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}docs/elements/r-card.html`);
    const side = page.locator('.VPSidebar');
    await side.getByText('<dongban-service-finder>').waitFor();
    expect(await side.locator('dongban-service-finder').count()).toBe(0);
  });

  it('is there for every element of the manifest', () => {
    expect(declarations().flatMap(({ tagName }) => tagName ?? []).sort()).toEqual(Object.keys(heard).map((name) => `dongban-${name}`).sort());
  });

  it.each(Object.keys(heard))('lists every attribute, event, slot, part and custom property of <dongban-%s>', { timeout: 30_000 }, async (name) => {
    const element = declarations().find(({ tagName }) => tagName === `dongban-${name}`);
    const page = await browser.newPage();
    await page.goto(`${host.url}docs/elements/${name}.html`);
    const listed = await page.locator('main td:first-child code').allInnerTexts();
    const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element ?? {};
    const known = [
      ...[...attributes, ...events, ...cssProperties].flatMap((entry) => entry.name ?? []),
      ...slots.map((entry) => entry.name || '(default)'),
      ...cssParts.map((entry) => `::part(${entry.name})`),
    ];
    expect(known).toContain('(default)');
    expect(known.filter((entry) => !listed.includes(entry))).toEqual([]);
  });

  it('has the API reference beside it', () => {
    expect(existsSync(join(directory, 'reference/index.html'))).toBe(true);
  });
});
