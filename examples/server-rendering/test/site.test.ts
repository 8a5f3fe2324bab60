import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '@dongban/portal/serve';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, site as hostsSite, startBrowser } from '../../hosts/test/browser.ts';

/*
 * The page in a real browser, made by the built packages as a server of others has them: without scripts, and taken over by the element,
 * under the policy of one origin and that of two.
 */

let browser: Browser;
let portal: Serving;
let folder: string;
/** The server that has script and data, and the one that takes both from a portal. */
let alone: string;
let besidePortal: string;
const servers: ChildProcess[] = [];

function start(environment: NodeJS.ProcessEnv): Promise<string> {
  const server = spawn(process.execPath, ['src/main.ts'], { cwd: join(import.meta.dirname, '..'), env: { ...process.env, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    server.once('exit', (status) => reject(new Error(`The server ended with ${status}: are the packages built?`)));
  });
}

async function open(url: string, options: BrowserContextOptions = {}, rewrite?: (html: string) => string): Promise<{ page: Page; complaints: () => Promise<string[]> }> {
  const page = await browser.newPage({ locale: 'ko', timezoneId: 'Asia/Seoul', ...options });
  const runsScripts = options.javaScriptEnabled !== false;
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  if (runsScripts) await page.addInitScript(watch);
  if (rewrite !== undefined) await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: rewrite(await response.text()) });
  });
  await page.goto(url);
  return { page, complaints: async () => [...heard, ...(runsScripts ? await page.evaluate(() => (window as unknown as Watched).reports) : [])] };
}

interface Watched {
  readonly reports: string[];
  /** Nodes that were put into or taken out of the card. */
  readonly moved: string[];
  /** What the server drew. */
  readonly before: { readonly panel: Element; readonly text: string };
}

/** Runs before anything on the page, and writes down what happens. */
function watch(): void {
  const reports: string[] = [];
  const moved: string[] = [];
  Object.assign(window, { reports, moved });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => reports.push(`${effectiveDirective} ${blockedURI}`));
  document.addEventListener('readystatechange', () => {
    const root = document.querySelector('dongban-r-card')?.shadowRoot;
    const panel = root?.querySelector('[part="panel"]');
    if (document.readyState !== 'interactive' || root === null || root === undefined || panel === null || panel === undefined) return;
    // What a visitor may do while the script is on its way.
    panel.querySelector('details')?.setAttribute('open', '');
    Object.assign(window, { before: { panel, text: panel.textContent } });
    new MutationObserver((records) => {
      const nodes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
      moved.push(...nodes.filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(({ nodeName }) => nodeName));
    }).observe(root, { childList: true, subtree: true });
  });
}

const takenOver = (page: Page) => page.waitForFunction(() => document.querySelector('dongban-r-card')?.shadowRoot?.querySelector('style') === null);

/** What became of the server's drawing. */
const outcome = (page: Page) => page.evaluate(() => {
  const { moved, before } = window as unknown as Watched;
  const panel = document.querySelector('dongban-r-card')?.shadowRoot?.querySelector('[part="panel"]');
  return { moved, isSame: panel === before.panel, hasSameText: panel?.textContent === before.text, opened: panel?.querySelectorAll('details[open]').length };
});

describe.skipIf(executablePath === undefined)('a card that a server has drawn', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dongban-served-'));
    portal = await serve({ dataDirectory: folder, catalog: sampleCatalog, consents: sampleConsents, port: 0, siteDirectories: [hostsSite] });
    [browser, alone, besidePortal] = await Promise.all([startBrowser(), start({}), start({ PORTAL: new URL(portal.url).origin })]);
  }, 120_000);

  afterAll(async () => {
    for (const server of servers) server.kill();
    await browser.close();
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there with its looks where scripts are off, and offers nothing that needs one', async () => {
    const { page, complaints } = await open(besidePortal, { javaScriptEnabled: false });
    const card = page.locator('dongban-r-card');
    expect(await card.getByRole('heading', { level: 2 }).innerText()).toContain('한서윤');
    expect(await card.getByRole('heading', { name: '경력' }).isVisible()).toBe(true);
    expect(await card.locator('[part="portrait"]').evaluate((portrait) => getComputedStyle(portrait).borderTopLeftRadius)).toBe('50%');
    expect(await card.locator('[part="book"]').isVisible()).toBe(false);
    expect(await complaints()).toEqual([]);
  });

  it('becomes the element’s without a node more or less, with what was opened meanwhile', async () => {
    const { page, complaints } = await open(alone);
    await takenOver(page);
    expect(await outcome(page)).toEqual({ moved: ['STYLE', 'SCRIPT'], isSame: true, hasSameText: true, opened: 1 });
    expect(await complaints()).toEqual([]);
  });

  it('follows its attributes from then on', async () => {
    const { page, complaints } = await open(alone);
    await takenOver(page);
    const card = page.locator('dongban-r-card');
    await card.evaluate((element) => element.setAttribute('lang', 'en'));
    await card.getByRole('heading', { name: 'Career' }).waitFor();
    await card.evaluate((element) => element.setAttribute('card', 'r-card_sample-nobody'));
    await card.locator('[part="error"]').waitFor();
    expect(await card.locator('h2').count()).toBe(0);
    expect(await complaints()).toEqual([]);
  });

  it('asks the portal for the next free time and for nothing that it has, and books', async () => {
    const { page, complaints } = await open(besidePortal);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('dongban-r-card').locator('.next:not(.waiting)').waitFor();
    expect(asked.filter((path) => path.startsWith('/v1/') && path !== '/v1/slots')).toEqual([]);
    await page.locator('dongban-r-card').locator('[part="book"]').click();
    await page.locator('dongban-booking-form').getByRole('heading').first().waitFor();
    expect(await complaints()).toEqual([]);
  });

  it('is drawn anew where another version drew it', async () => {
    const { page, complaints } = await open(alone, {}, (html) => html.replace(/<!--lit-part [^ ]+=-->/, '<!--lit-part AAAAAAAAAAA=-->'));
    await takenOver(page);
    expect(await outcome(page)).toMatchObject({ isSame: false, hasSameText: true });
    expect(await complaints()).toEqual([]);
  });
});
