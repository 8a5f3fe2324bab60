// Measures the elements in a real browser whose processor is slowed down four times, beside peers over the same thousand names.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { serveOrigin } from '../../examples/hosts/test/server.ts';
import { browserArgs, browserHelp, ensureBrowser } from '../../scripts/browser.mjs';
import { largeCatalog, serviceCount, serviceNames } from './catalog.ts';

const slowdown = 4;
const rounds = 5;
/** Every word of it changes the list. */
const typed = '부산 로봇 낙하';

const executablePath = ensureBrowser();
if (executablePath === undefined) throw new Error(browserHelp);

const folder = mkdtempSync(join(tmpdir(), 'dongban-bench-'));
writeFileSync(join(folder, 'dongban.js'), readFileSync(fileURLToPath(import.meta.resolve('@dongban/widgets/dongban.js'))));
writeFileSync(join(folder, 'catalog.json'), JSON.stringify(largeCatalog()));
writeFileSync(join(folder, 'names.json'), JSON.stringify(serviceNames()));
const sizes = { Autocomplete: await bundle('autocomplete'), InstantSearch: await bundle('instantsearch'), DocSearch: await bundle('docsearch') };
/** The script that its guide gives to pages without a bundler: names, and questions to a language model. */
const wholeDocSearch = gzipSync(readFileSync(fileURLToPath(new URL('../umd/index.js', import.meta.resolve('@docsearch/js')))), { level: 9 }).length;

const html = (body: string, script: string) => `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${script}</head><body>${body}</body></html>`;
const ours = '<script src="dongban.js" defer></script>';
const host = await serveOrigin({
  directory: folder,
  pages: new Map([
    ['/card', html('<dongban-r-card src="catalog.json" card="r-card_sample-han-seoyun"></dongban-r-card>', ours)],
    ['/finder', html('<dongban-service-finder src="catalog.json"></dongban-service-finder>', ours)],
    ['/Autocomplete', html('<div id="peer"></div>', '<script type="module" src="autocomplete.js"></script>')],
    ['/InstantSearch', html('<div id="peer"></div><div id="hits"></div>', '<script type="module" src="instantsearch.js"></script>')],
    ['/DocSearch', html('<div id="peer"></div>', '<script type="module" src="docsearch.js"></script>')],
  ]),
});
const browser = await chromium.launch({ executablePath, args: browserArgs });

const card = await repeat(() => painted('card', 'dongban.js', 'h2 .name'));
const fields = new Map<string, number[]>();
for (const [path, script, part] of [
  ['finder', 'dongban.js', '[role="combobox"]'], ['Autocomplete', 'autocomplete.js', '#peer input'], ['InstantSearch', 'instantsearch.js', '#peer input'], ['DocSearch', 'docsearch.js', '#peer button'],
] as const) fields.set(path, await repeat(() => painted(path, script, part)));
const modal = await repeat(modalPainted);
const keys = new Map<string, number[]>();
for (const page of ['finder', 'Autocomplete', 'InstantSearch', 'DocSearch']) keys.set(page, await keysPainted(page));
await browser.close();
await host.close();
writeFileSync(new URL('../../docs/benchmarks/widgets.md', import.meta.url), report());
console.log(report());

/** Milliseconds from the end of a script's download to the frame that shows a part of the page, also in an element's own part of it. */
async function painted(path: string, script: string, part: string): Promise<number> {
  const page = await slowPage(browser, path);
  const time = await page.evaluate(({ script, part }) => new Promise<number>((resolve) => {
    const downloaded = (): number => (performance.getEntriesByType('resource').find(({ name }) => name.endsWith(`/${script}`)) as PerformanceResourceTiming).responseEnd;
    const look = (): void => {
      const roots = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot)];
      if (roots.some((root) => root?.querySelector(part))) return void requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - downloaded())));
      requestAnimationFrame(look);
    };
    look();
  }), { script, part });
  await page.close();
  return time;
}

/** Milliseconds from the press of DocSearch's button to the frame that shows its dialog. */
async function modalPainted(): Promise<number> {
  const page = await slowPage(browser, 'DocSearch');
  await page.locator('#peer button').waitFor();
  const time = await page.evaluate(() => new Promise<number>((resolve) => {
    const began = performance.now();
    new MutationObserver((_, watcher) => {
      if (document.querySelector('.DocSearch-Modal') === null) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    }).observe(document.body, { subtree: true, childList: true });
    document.querySelector<HTMLElement>('#peer button')?.click();
  }));
  await page.close();
  return time;
}

/** Milliseconds from each key to the frame after the list changed; the first letter, which fetches what is needed, is left out. */
async function keysPainted(path: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await slowPage(browser, path);
    const field = await fieldOf(page, path);
    await field.focus();
    await page.waitForTimeout(800);
    await page.evaluate(watchKeys);
    for (const letter of typed) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(400);
    }
    times.push(...(await page.evaluate(() => (window as unknown as { times: number[] }).times)).slice(1));
    await page.close();
  }
  return times;
}

async function fieldOf(page: Page, path: string): Promise<Locator> {
  if (path === 'finder') return page.locator('dongban-service-finder').locator('input').first();
  if (path !== 'DocSearch') return page.locator('#peer input').first();
  await page.locator('#peer button').click();
  return page.locator('.DocSearch-Input');
}

function watchKeys(): void {
  const times: number[] = [];
  let pressed = 0;
  (window as unknown as { times: number[] }).times = times;
  document.addEventListener('input', (event) => { pressed = event.timeStamp; }, { capture: true });
  const painted = (): void => {
    if (pressed === 0) return;
    const began = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)));
  };
  const watcher = new MutationObserver((changes) => { if (changes.some(({ target }) => !(target instanceof HTMLInputElement))) painted(); });
  for (const root of [document.body, document.querySelector('dongban-service-finder')?.shadowRoot]) if (root) watcher.observe(root, { subtree: true, childList: true, characterData: true });
}

async function slowPage(from: Browser, path: string): Promise<Page> {
  const page = await from.newPage({ locale: 'ko' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(host.url + path);
  return page;
}

async function bundle(name: string): Promise<number> {
  const { output } = (await build({ configFile: false, logLevel: 'error', build: { write: false, target: 'es2022', rollupOptions: { input: join(import.meta.dirname, `${name}.js`) } } })) as Rollup.RollupOutput;
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
  writeFileSync(join(folder, `${name}.js`), code);
  return gzipSync(code, { level: 9 }).length;
}

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return times;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function worst(times: readonly number[]): number {
  return Math.max(...times);
}

function report(): string {
  const row = (name: string, times: readonly number[]) => `| ${name} | ${times.length} | ${median(times).toFixed(0)} ms | ${worst(times).toFixed(0)} ms |`;
  return `# How fast the elements are

Chromium ${browser.version()}, its processor slowed down ${slowdown} times by the DevTools protocol; files from this machine, so that the network plays no part.
Measured by \`pnpm run bench:widgets\`; other work on the machine makes the figures worse, never better.

## From the script to a filled card

From the end of the script's download to the frame that shows the card: the one-file build, a catalog file with ${serviceCount} services.

| | runs | median | worst |
|---|---|---|---|
${row('`<dongban-r-card>`', card)}

## From the script to a field

From the end of the script's download to the frame that shows what a visitor writes into, or of DocSearch the button that opens it.

| | runs | median | worst |
|---|---|---|---|
${row('`<dongban-service-finder>`, one file with everything', fields.get('finder') ?? [])}
${row('Algolia Autocomplete', fields.get('Autocomplete') ?? [])}
${row('InstantSearch', fields.get('InstantSearch') ?? [])}
${row('DocSearch, its button', fields.get('DocSearch') ?? [])}
${row('DocSearch, its dialog after the press', modal)}

Not alike: the one file holds cards, booking and the matcher too, which the browser reads before the field is there; with a bundler the finder's
first load is an eighth of it. The peers draw nothing but a field. DocSearch is asked for names alone.

## From a key to a painted list

Over ${serviceCount} services, for every letter of ‘${typed}’ but the first, from the input event to the frame after the list has changed. The peers look
for a part of a name by \`includes\`, the simplest there is; the finder looks for half syllables, 초성, particles and typos, marks what was
found and speaks the count.

| | keys | median | worst |
|---|---|---|---|
${row('`<dongban-service-finder>`', keys.get('finder') ?? [])}
${row('Algolia Autocomplete', keys.get('Autocomplete') ?? [])}
${row('InstantSearch', keys.get('InstantSearch') ?? [])}
${row('DocSearch', keys.get('DocSearch') ?? [])}

DocSearch without its cloud: \`@docsearch/js/docsearch\` 5.2.0, its search client told by \`transformSearchClient\` to look through the same names here, no memory of
former searches (\`disableUserPersonalization\`), no statistics (\`insights: false\`). In use every key is a request to Algolia's servers, which this leaves out, as it
does for the two others. A letter that changes nothing in a list has no row: the numbers of keys differ.

## What is downloaded, gzip

The peers with nothing but a list, bundled by Vite; ours are in the README of \`@dongban/widgets\`.

| | |
|---|---|
| Algolia Autocomplete | ${(sizes.Autocomplete / 1000).toFixed(1)} kB |
| InstantSearch, search box and hits | ${(sizes.InstantSearch / 1000).toFixed(1)} kB |
| DocSearch, names alone, without its style sheet | ${(sizes.DocSearch / 1000).toFixed(1)} kB |
| DocSearch, the one script of its guide, which can ask a language model too | ${(wholeDocSearch / 1000).toFixed(1)} kB |
`;
}
