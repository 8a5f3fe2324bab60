import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../../scripts/element-states.mjs';
import { publishedAt } from '../src/published-at.ts';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin, type Origin } from './server.ts';

/*
 * Small pictures of the states that need no portal, and of the host pages, compared with those that were looked at. Letters are drawn a
 * little differently by every browser and every set of fonts, so this runs where the pictures were made, and is skipped elsewhere.
 * UPDATE_PICTURES=1 takes them anew.
 */

const folder = join(import.meta.dirname, 'pictures');
const isUpdate = process.env['UPDATE_PICTURES'] === '1';

/** Of the pixels of a picture, how many may differ: the edges of letters. */
const tolerance = 0.001;

let browser: Browser;
let host: Origin;

/** A catalog file shows neither forms nor what is held back. */
const withFile = Object.entries(states).filter(([, { html, holdBack, needsPortal }]) => holdBack === undefined && needsPortal !== true && !/<dongban-(?:booking|request)-form/.test(html));

const pageOf = (body: string) => `<!doctype html><html lang="ko"><head><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="pretendard/pretendard.css"><script src="dongban.js" defer></script>
  <style>body { margin: 0; font-family: 'Pretendard Variable', sans-serif; }</style></head><body>${body}</body></html>`;

/** What the look of letters depends on. */
function fingerprint(): string {
  const fonts = attempt(() => execFileSync('fc-list', { encoding: 'utf8' })).split('\n').sort().join('\n');
  return `${process.platform} ${process.arch}, Chromium ${browser.version()}, fonts ${createHash('sha256').update(fonts).digest('hex').slice(0, 12)}`;
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, reducedMotion: 'reduce', locale: 'ko', timezoneId: 'Asia/Seoul' });
  await page.clock.setFixedTime(new Date(publishedAt));
  await page.goto(host.url + path);
  return page;
}

/** Compares with the picture that was looked at, or takes its place. */
async function look(page: Page, name: string, isAtEnd = false): Promise<void> {
  // How far clicks have scrolled depends on what was there when they came.
  await page.evaluate((end) => window.scrollTo(0, end ? document.documentElement.scrollHeight : 0), isAtEnd);
  await page.evaluate(() => document.fonts.ready);
  const file = join(folder, `${name}.png`);
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  if (isUpdate) return writeFileSync(file, taken);
  const [now, before] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(file))];
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  const differing = pixelmatch(now.data, before.data, undefined, now.width, now.height, { threshold: 0.2 });
  if (differing > tolerance * now.width * now.height) writeFileSync(join(folder, `${name}.now.png`), taken);
  expect(differing / (now.width * now.height), `${name}: compare pictures/${name}.png with pictures/${name}.now.png`).toBeLessThanOrEqual(tolerance);
}

describe.skipIf(executablePath === undefined)('the pictures', () => {
  let made = '';

  beforeAll(async () => {
    const pages = new Map(withFile.map(([name, { html }]) => [`/state-${name}.html`, pageOf(html.replaceAll('endpoint="/"', 'src="catalog.json"'))]));
    host = await serveOrigin({ directory: site, pages });
    browser = await startBrowser();
    mkdirSync(folder, { recursive: true });
    const noted = join(folder, 'fingerprint.txt');
    if (isUpdate) writeFileSync(noted, `${fingerprint()}\n`);
    made = existsSync(noted) ? readFileSync(noted, 'utf8').trim() : '';
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.for(withFile)('of %s is as it was', { timeout: 60_000 }, async ([name, { reach, isAtEnd }], { skip }) => {
    skip(fingerprint() !== made, `The pictures were made by ${made}.`);
    const page = await open(`state-${name}.html`, 360);
    await page.locator('[part="panel"]').first().waitFor();
    await reach?.(page, 'ko');
    await look(page, name, isAtEnd);
  });

  it.for(['portal', 'startup', 'dark', 'old-style'])('of the host page %s is as it was', { timeout: 60_000 }, async (name, { skip }) => {
    skip(fingerprint() !== made, `The pictures were made by ${made}.`);
    const page = await open(`${name}.html`, 1000);
    await page.locator('dongban-r-card').getByRole('heading').first().waitFor();
    await look(page, `host-${name}`);
  });
});
