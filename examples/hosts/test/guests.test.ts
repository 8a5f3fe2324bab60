import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin, type Origin } from './server.ts';

/*
 * What the elements promise to the page that they are guests of.
 */

const card = '<dongban-r-card src="catalog.json" card="r-card_sample-han-seoyun"></dongban-r-card>';
const finder = '<dongban-service-finder src="catalog.json"></dongban-service-finder>';
const form = '<dongban-booking-form src="catalog.json" resource="equipment_vibration-shaker-50kn"></dongban-booking-form>';
const pageOf = (body: string, head = '<script src="dongban.js" defer></script>') =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const names = ['r-card', 'r-card-list', 'service-finder', 'booking-form', 'request-form', 'provider'];

/** As the guide prints it. */
const guide = readFileSync(new URL('../../../docs/guides/theming.md', import.meta.url), 'utf8');
const placeRule = /^dongban-provider, .+\{[^}]+\}/m.exec(guide)?.[0] ?? '';

const script = readFileSync(join(site, 'dongban.js'), 'utf8');
const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;

const pages = new Map([
  ['/all.html', pageOf(`${card}${finder}${form}<p id="below">Below</p>`)],
  ['/gone.html', pageOf(`${card}<dongban-service-finder src="catalog.json" url-filters></dongban-service-finder>${form}`)],
  ['/placed.html', pageOf(`${card}${finder}${form}<p>Below</p>`, `<style>${placeRule}</style><script src="dongban.js" defer></script>`)],
  ['/links.html', pageOf(names.map((name) => `<dongban-${name} src="catalog.json"><a href="${name}.html">${name}</a></dongban-${name}>`).join(''))],
  ['/empty.html', pageOf('', '')],
  ['/many.html', pageOf(card.repeat(6) + finder.repeat(2))],
  ['/twice.html', pageOf(card, '<script src="dongban.js"></script><script src="dongban.js?again"></script>')],
  ['/versions.html', pageOf(card, '<script src="older.js"></script><script src="dongban.js"></script>')],
  ['/older.js', script.replaceAll('"0.1.0"', '"0.0.9"')],
  ['/checked.html', pageOf(card, `<script src="dongban.js" integrity="${integrity}" defer></script>`)],
  ['/changed.html', pageOf(`<dongban-r-card><a href="people.html">People</a></dongban-r-card>`, `<script src="older.js" integrity="${integrity}" defer></script>`)],
]);

let browser: Browser;
let host: Origin;

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly warnings: string[];
}

async function open(path: string, before?: () => void, viewport = { width: 1280, height: 720 }): Promise<Opened> {
  const page = await browser.newPage({ locale: 'ko', viewport });
  const opened: Opened = { page, complaints: [], warnings: [] };
  page.on('pageerror', (error) => opened.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') opened.complaints.push(message.text());
    if (message.type() === 'warning') opened.warnings.push(message.text());
  });
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(host.url + path);
  return opened;
}

const cardDrawn = (page: Page) => page.locator('dongban-r-card').first().getByRole('heading', { name: '한서윤' }).waitFor();

/** All that a page could find changed about itself; its head beside the one that was sent. */
const footprint = (page: Page) => page.evaluate(async () => ({
  isHeadAsSent: new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').head.innerHTML === document.head.innerHTML,
  attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames().join()),
  sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
  cookies: document.cookie,
  storage: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length],
}));

describe.skipIf(executablePath === undefined)('as guests, the elements', () => {
  beforeAll(async () => {
    host = await serveOrigin({ directory: site, pages });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('leave page, styles, cookies and storage as they were, and no name behind but Lit’s own', async () => {
    const { page, complaints } = await open('all.html');
    await cardDrawn(page);
    await page.getByRole('heading', { name: '진동시험기' }).waitFor();
    const before = await footprint((await open('empty.html')).page);
    expect(await footprint(page)).toEqual(before);
    expect(before.isHeadAsSent).toBe(true);
    const names = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const own = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !own.has(name) && !/^\d+$/.test(name) && !name.startsWith('__playwright'));
    });
    expect(names.sort()).toEqual(['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions']);
    expect(complaints).toEqual([]);
  });

  it('share one request, however many of them are on the page', async () => {
    const begun = host.asked.length;
    const { page } = await open('many.html');
    await cardDrawn(page);
    await page.locator('dongban-r-card').last().getByRole('heading', { name: '한서윤' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(host.asked.slice(begun)).toEqual(['/many.html', '/dongban.js', '/catalog.json']);
  });

  it('may be loaded twice: the first copy serves, and the console says so', async () => {
    const { page, complaints, warnings } = await open('twice.html');
    await cardDrawn(page);
    expect(complaints).toEqual([]);
    expect(warnings.filter((text) => text.includes('<dongban-r-card>'))).toHaveLength(1);
  });

  it('may be loaded in two versions, and the warning names both', async () => {
    const { page, complaints, warnings } = await open('versions.html');
    await cardDrawn(page);
    expect(complaints).toEqual([]);
    expect(warnings.find((text) => text.includes('<dongban-r-card>'))).toMatch(/0\.0\.9.*0\.1\.0/);
  });

  it('run where the page says what the script has to be, and not where it is another one', async () => {
    expect(readFileSync(join(site, 'startup.html'), 'utf8')).toContain(`integrity="${integrity}"`);
    const { page, complaints } = await open('checked.html');
    await cardDrawn(page);
    expect(complaints).toEqual([]);
    const changed = await open('changed.html');
    expect(changed.complaints[0]).toMatch(/integrity/);
    expect(await changed.page.evaluate(() => customElements.get('dongban-r-card') === undefined)).toBe(true);
    expect(await changed.page.getByRole('link', { name: 'People' }).isVisible()).toBe(true);
  });

  it('show the link that the page has put inside them where scripts are off, and their own words where they are on', async () => {
    const links = async (page: Page) => (await page.getByRole('link').all()).length;
    const without = await browser.newPage({ javaScriptEnabled: false });
    await without.goto(`${host.url}links.html`);
    expect(await links(without)).toBe(names.length);
    for (const name of names) expect(await without.getByRole('link', { name, exact: true }).isVisible()).toBe(true);

    const { page } = await open('links.html');
    await page.locator('dongban-service-finder').getByRole('combobox').waitFor();
    // A provider draws nothing of its own: its link stays.
    expect(await page.getByRole('link', { name: /^(?:r-card|r-card-list|service-finder|booking-form|request-form|provider)$/ }).allInnerTexts()).toEqual(['provider']);
  });

  it('leave no listener, timer or element behind when they are taken off the page', { timeout: 30_000 }, async () => {
    const { page } = await open('gone.html', () => {
      const kept = new Map<string, number>();
      const count = (what: string, by: number) => kept.set(what, (kept.get(what) ?? 0) + by);
      for (const target of [window, document] as EventTarget[]) {
        const add = target.addEventListener.bind(target);
        const remove = target.removeEventListener.bind(target);
        target.addEventListener = (type: string, ...rest: [never, never]) => { count(`${target.constructor.name} ${type}`, 1); add(type, ...rest); };
        target.removeEventListener = (type: string, ...rest: [never, never]) => { count(`${target.constructor.name} ${type}`, -1); remove(type, ...rest); };
      }
      const timers = new Set<number>();
      for (const [set, clear] of [['setInterval', 'clearInterval'], ['setTimeout', 'clearTimeout']] as const) {
        const [start, stop] = [window[set].bind(window), window[clear].bind(window)];
        window[set] = ((run: () => void, ...rest: [number]) => {
          const id = Number(start(() => { if (set === 'setTimeout') timers.delete(id); run(); }, ...rest));
          timers.add(id);
          return id;
        }) as never;
        window[clear] = (id) => { timers.delete(Number(id)); stop(id); };
      }
      (window as unknown as { kept: () => unknown }).kept = () => ({ listeners: [...kept].filter(([, times]) => times > 0), timers: timers.size });
    });
    await cardDrawn(page);
    const kept = () => page.evaluate(() => (window as unknown as { kept: () => { listeners: unknown[]; timers: number } }).kept());
    const field = page.locator('dongban-service-finder').getByRole('combobox');
    await field.fill('진동');
    await page.locator('dongban-service-finder').getByRole('option').first().waitFor();
    expect((await kept()).listeners.flat()).toEqual(expect.arrayContaining(['Window online', 'Window popstate']));

    const timersBefore = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('dongban-r-card, dongban-service-finder, dongban-booking-form')];
      (window as unknown as { gone: WeakRef<Element>[] }).gone = elements.map((element) => new WeakRef(element));
      // What is told to a screen reader waits for stillness: a timer runs while somebody writes.
      const finder = elements.find((element) => element.localName === 'dongban-service-finder') as HTMLElement & { updateComplete: Promise<unknown> };
      const input = finder.shadowRoot?.querySelector<HTMLInputElement>('[role="combobox"]');
      if (input) input.value = '진동시험';
      input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await finder.updateComplete;
      const { timers } = (window as unknown as { kept: () => { timers: number } }).kept();
      for (const element of elements) element.remove();
      return timers;
    });
    expect(timersBefore).toBeGreaterThan(0);
    expect(await kept()).toEqual({ listeners: [], timers: 0 });

    const session = await page.context().newCDPSession(page);
    await page.waitForTimeout(100);
    await session.send('HeapProfiler.collectGarbage');
    expect(await page.evaluate(() => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((gone) => gone.deref() !== undefined).map((gone) => gone.deref()?.localName))).toEqual([]);
  });

  it.each([[1280, 720], [1280, 2000], [360, 800]])('push nothing around at %i × %i, where the page keeps their place by one rule', async (width, height) => {
    expect(await shiftsOn('placed.html', { width, height })).toEqual([]);
  });

  it('push things around where it does not, or nothing would be measured', async () => {
    expect(await shiftsOn('all.html', { width: 1280, height: 720 })).not.toEqual([]);
  });
});

/** How far things have moved on a page until everything is drawn. */
async function shiftsOn(path: string, viewport: { readonly width: number; readonly height: number }): Promise<number[]> {
  const { page } = await open(path, () => {
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
  }, viewport);
  await cardDrawn(page);
  await page.getByRole('heading', { name: '진동시험기' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}
