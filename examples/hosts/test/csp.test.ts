import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '@dongban/portal/serve';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../partner-site/test/visitor.ts';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin } from './server.ts';

/*
 * The two policies of docs/guides/csp.md, word for word: a visitor finds, reads a card and books, and no violation is reported.
 * A page that does break the policy shows that one would be.
 */

const guide = readFileSync(new URL('../../../docs/guides/csp.md', import.meta.url), 'utf8');
const [oneOrigin = '', twoOrigins = ''] = Array.from(guide.matchAll(/^Content-Security-Policy: (.+)$/gm), ([, policy = '']) => policy);

const pageWith = (script: string, endpoint: string) => `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>CSP</title>
  <script src="${script}" crossorigin="anonymous" defer></script></head><body>
  <dongban-provider endpoint="${endpoint}"><dongban-service-finder></dongban-service-finder><dongban-r-card structured-data></dongban-r-card><dongban-booking-form></dongban-booking-form></dongban-provider>
  </body></html>`;

/** The one file, and the one that leaves matching to the portal. */
const scripts = ['dongban.js', 'dongban-portal.js'] as const;

let browser: Browser;
let portal: Serving;
let data: string;
let made: string;

/** A page that writes down every report of a violation, also those before its own scripts run. */
async function watched(): Promise<{ page: Page; reports: () => Promise<string[]> }> {
  const page = await browser.newPage({ timezoneId: 'Asia/Seoul' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const reports: string[] = [];
    (window as unknown as { reports: string[] }).reports = reports;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => reports.push(`${effectiveDirective} ${blockedURI} ${sample}`));
  });
  return { page, reports: async () => [...complaints, ...(await page.evaluate(() => (window as unknown as { reports: string[] }).reports))] };
}

async function findAndBook(page: Page, address: string): Promise<void> {
  const person = visitor(page, 'ko');
  await person.open(address);
  await person.find('창원 공장 인버터의 진동시험');
  await person.openFirstReasons();
  await person.choose('r-card');
  await person.cardShown();
  await page.locator('dongban-r-card > script').waitFor({ state: 'attached' });
  await person.find('창원 공장 인버터의 진동시험');
  await person.choose('equipment');
  await person.pressBook();
  await person.pickTime();
  await person.fillIn({ name: '김예시', email: 'visitor@example.org', organization: '예시 주식회사' });
  expect(await person.submit()).toContain('BEGIN:VCALENDAR');
}

describe.skipIf(executablePath === undefined)('the policies of the guide', () => {
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'dongban-csp-'));
    made = mkdtempSync(join(tmpdir(), 'dongban-csp-site-'));
    for (const script of scripts) writeFileSync(join(made, `one-origin-${script}.html`), pageWith(script, '/'));
    writeFileSync(join(made, 'broken.html'), '<!doctype html><title>x</title><body><p style="color:red">x</p><script>document.title = "ran"</script></body>');
    portal = await serve({ dataDirectory: data, catalog: sampleCatalog, consents: sampleConsents, port: 0, siteDirectories: [made, site] });
    browser = await startBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await portal.close();
    for (const folder of [data, made]) rmSync(folder, { recursive: true, force: true });
  });

  it('let no inline script and no inline style run, and say so', { timeout: 30_000 }, async () => {
    const { page, reports } = await watched();
    await page.goto(`${portal.url}broken.html`);
    expect(await page.title()).toBe('x');
    expect((await reports()).map((report) => report.split(' ')[0]).sort()).toEqual(['script-src-elem', 'style-src-attr']);
    await expect(page.evaluate(() => { document.body.innerHTML = '<b>x</b>'; })).rejects.toThrow(/TrustedHTML/);
  });

  it('begin with the one that a portal sends with its site', async () => {
    expect((await fetch(`${portal.url}one-origin-${scripts[0]}.html`)).headers.get('content-security-policy')).toBe(oneOrigin);
  });

  it.each(scripts)('take everything from one origin without a report, by %s', { timeout: 60_000 }, async (script) => {
    const { page, reports } = await watched();
    await findAndBook(page, `${portal.url}one-origin-${script}.html`);
    expect(await reports()).toEqual([]);
  });

  it('take script and portal from the one other origin that is listed without a report', { timeout: 60_000 }, async () => {
    const origin = portal.url.replace(/\/$/, '');
    const policy = twoOrigins.replaceAll('https://portal.example.org', origin);
    const host = await serveOrigin({ directory: site, pages: new Map([['/', pageWith(`${origin}/dongban.js`, origin)]]), headers: { 'content-security-policy': policy } });
    const { page, reports } = await watched();
    await findAndBook(page, host.url);
    expect(await reports()).toEqual([]);
    expect(host.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/']);
    await host.close();
  });
});
