// How long loading a catalog of 10,000 records keeps a page or a server waiting. `--write` puts the table into docs.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMatcher } from '@dongban/matcher';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { serveOrigin } from '../../examples/hosts/test/server.ts';
import { browserArgs, browserHelp, ensureBrowser } from '../../scripts/browser.mjs';
import { dataFolder } from '../expert-matching/data.ts';
import { catalogFrom } from '../search/catalog-records.ts';
import { readKorQuad } from '../search/korquad.ts';
import { recordsFrom } from '../search/records.ts';
import type * as Measuring from './page.ts';
import { loadings, type Loading } from './page.ts';

const records = 10_000;
const rounds = 5;

const quad = readKorQuad(dataFolder());
if (quad === undefined) console.log(`Skipped: no KorQuAD in ${dataFolder()}. Set DONGBAN_DATA to the folder that holds it.`);
else {
  const catalog = catalogFrom(recordsFrom(quad.passages, records));
  const bytes = createMatcher(catalog).snapshot();
  const inNode = await best(() => loadings(catalog, bytes));
  const { version, inPage } = await inBrowser(JSON.stringify(catalog), bytes);
  const text = pageOf(inNode, inPage, version, bytes.length);
  console.log(text);
  if (process.argv.includes('--write')) writeFileSync(new URL('../../docs/benchmarks/loading.md', import.meta.url), text);
}

/** Of each figure the median of the rounds. */
async function best(measure: () => Promise<Record<string, Loading>>): Promise<Record<string, Loading>> {
  const all: Record<string, Loading>[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure());
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((way) => [way, {
    milliseconds: median(all.map((one) => one[way]?.milliseconds ?? 0)), longestBlock: median(all.map((one) => one[way]?.longestBlock ?? 0)),
  }]));
}

async function inBrowser(catalog: string, bytes: Uint8Array): Promise<{ version: string; inPage: Record<string, Loading> }> {
  const executablePath = ensureBrowser();
  if (executablePath === undefined) throw new Error(browserHelp);
  const folder = mkdtempSync(join(tmpdir(), 'dongban-loading-'));
  writeFileSync(join(folder, 'catalog.json'), catalog);
  writeFileSync(join(folder, 'catalog.bin'), bytes);
  await build({
    configFile: false, logLevel: 'error', resolve: { conditions: ['@dongban/source'] },
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', rollupOptions: {
      input: { page: join(import.meta.dirname, 'page.ts'), thread: new URL('../../packages/matcher/src/worker-thread.ts', import.meta.url).pathname },
      preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' },
    } },
  });
  const host = await serveOrigin({ directory: folder, pages: new Map([['/', '<!doctype html><html lang="ko"><title>x</title>']]) });
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  const inPage = await best(async () => {
    const page = await browser.newPage();
    await page.goto(host.url);
    const measured = await page.evaluate(async () => {
      const address = '/page.js';
      const { loadings: measure } = (await import(address)) as typeof Measuring;
      const [one, saved] = await Promise.all([fetch('/catalog.json').then((answer) => answer.json() as Promise<Parameters<typeof measure>[0]>), fetch('/catalog.bin').then((answer) => answer.arrayBuffer())]);
      return measure(one, new Uint8Array(saved), () => new Worker('/thread.js', { type: 'module' }));
    });
    await page.close();
    return measured;
  });
  const version = browser.version();
  await browser.close();
  await host.close();
  return { version, inPage };
}

function pageOf(inNode: Record<string, Loading>, inPage: Record<string, Loading>, version: string, bytes: number): string {
  const cells = (loading: Loading | undefined) => (loading === undefined ? '| |' : `${loading.milliseconds.toFixed(0)} | ${loading.longestBlock.toFixed(0)} |`);
  const rows = Object.entries(inPage).map(([way, loading]) => `| ${way.replace(/^(?:create|load|restore)\w+/, '`$&`')} | ${cells(loading)} ${cells(inNode[way])}`);
  return `# Loading a catalog

\`pnpm run bench:loading -- --write\` made this page. ${records.toLocaleString('en')} records of every kind ([\`catalog-records.ts\`](../../benchmarks/search/catalog-records.ts)), of which the snapshot
takes ${(bytes / 1e6).toFixed(1)} MB, records included. From the catalog in memory to the first answer, in milliseconds: how long that took, and the longest time for
which nothing else had its turn. Medians of ${rounds} runs, in a page of its own each in Chromium ${version}, and in Node ${process.versions.node}; each run loads in
all the ways, from the top. Other work on the machine makes the figures worse, never better: the first row shows how long it alone keeps
the page waiting.

| | page, all | page, longest block | Node, all | Node, longest block |
|---|---|---|---|---|
${rows.join('\n')}

A page that may start a worker is not kept waiting at all; one that may not is given slices. Elements load a catalog file in slices.
`;
}
