// Takes the pictures of docs/screenshots: the partner page against a real portal, in both languages, at phone and desktop width, and
// every state of the elements in every pair of language, width and theme.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPlatform } from '../examples/partner-site/test/platform.ts';
import { visitor } from '../examples/partner-site/test/visitor.ts';
import { browserArgs, browserHelp, ensureBrowser } from './browser.mjs';
import { states } from './element-states.mjs';
import { closeState, openState } from './state-page.mjs';
import { serveOrigin } from '../examples/hosts/test/server.ts';

const executablePath = ensureBrowser();
if (executablePath === undefined) throw new Error(browserHelp);

const needs = { ko: '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', en: 'partner for printed flexible sensors' };
const out = process.argv[2] ?? 'docs/screenshots';
/** `node scripts/screenshots.mjs <folder> <start of a state's name>` takes those pictures alone; `pages` the partner page's, `hosts` those of the pages of others. */
const only = process.argv[3];
mkdirSync(join(out, 'states'), { recursive: true });

/** Every width with every language and theme, every language with every theme; `forced` is a system's own few colours. */
const pairs = [['ko', 280, 'light'], ['en', 280, 'dark'], ['ko', 360, 'dark'], ['en', 360, 'light'], ['ko', 768, 'light'], ['en', 768, 'dark'], ['ko', 1280, 'dark'], ['en', 1280, 'light'], ['ko', 1280, 'forced'], ['en', 360, 'forced']];

const browser = await chromium.launch({ executablePath, args: browserArgs });
try {
  for (const language of only === undefined || only === 'pages' ? ['ko', 'en'] : []) {
    await onPlatform(async (url) => {
      await shoot(url, language, 1280, 'dark');
      for (const width of [360, 1280]) await shoot(url, language, width, 'light');
    });
  }
  for (const pair of pairs) await onPlatform((url) => shootStates(url, ...pair));
  if (only === undefined || only === 'hosts') await shootHosts();
} finally {
  await browser.close();
}

/** Runs on a platform of its own: what is booked for one picture is no longer free for the next. */
async function onPlatform(run) {
  const data = mkdtempSync(join(tmpdir(), 'dongban-screenshots-'));
  const platform = await startPlatform(data);
  try {
    await run(platform.url);
  } finally {
    await platform.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Walks through the page once and takes a picture of each state. */
async function shoot(url, language, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce', locale: language, timezoneId: language === 'ko' ? 'Asia/Seoul' : 'Europe/Berlin', deviceScaleFactor: 1 });
  const page = await context.newPage();
  const person = visitor(page, language);
  const suffix = colorScheme === 'light' ? '' : '-dark';
  const picture = async (name, target) => {
    await page.waitForTimeout(300);
    await target.screenshot({ path: join(out, `${name}-${language}-${width}${suffix}.png`), animations: 'disabled' });
  };

  await person.open(url);
  // A header that stays in view would cover the middle of a long picture.
  await page.locator('header').first().evaluate((header) => header.style.setProperty('position', 'static'));
  await picture('start', page);
  await person.find(needs[language]);
  await person.openFirstReasons();
  await person.finder.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 84));
  await picture('finder', page);
  await person.choose('r-card');
  await person.cardShown();
  await picture('card', person.card);
  await person.find(needs[language]);
  await person.choose(language === 'ko' ? 'service' : 'equipment');
  await picture('detail', person.finder);
  await person.pressBook();
  await person.pickDay();
  await picture('times', person.form);
  await person.pickTime();
  await picture('details', person.form);
  await person.fillIn({ name: language === 'ko' ? '김예시' : 'Alex Sample', email: 'visitor@example.org', organization: language === 'ko' ? '예시 주식회사' : 'Sample Inc.' });
  await picture('review', person.form);
  await person.submit();
  await picture('done', person.form);
  await context.close();
}

/** Shows each state of the elements on a page of its own and takes a picture of it. */
async function shootStates(url, language, width, colorScheme) {
  const colors = colorScheme === 'forced' ? { forcedColors: 'active' } : { colorScheme };
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...colors, reducedMotion: 'reduce', locale: language, timezoneId: language === 'ko' ? 'Asia/Seoul' : 'Europe/Berlin' });
  for (const [name, state] of Object.entries(states)) {
    if (only !== undefined && !name.startsWith(only)) continue;
    const page = await openState(context, url, state, language);
    await page.waitForTimeout(400);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (tooWide > 0) console.warn(`${name} sticks out by ${tooWide} px at ${width} px in ${language}.`);
    await page.screenshot({ path: join(out, 'states', `${name}-${language}-${width}-${colorScheme}.png`), fullPage: true, animations: 'disabled' });
    await closeState(page);
  }
  await context.close();
}

/** Takes pictures of the pages of others, each at two widths. */
async function shootHosts() {
  const hosts = await serveOrigin({ directory: 'examples/hosts/dist' });
  for (const name of ['portal', 'startup', 'dark', 'old-style']) {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce', locale: 'ko', timezoneId: 'Asia/Seoul' });
      await page.goto(`${hosts.url}${name}.html`);
      await page.locator('dongban-r-card').getByRole('heading').first().waitFor();
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(out, 'states', `host-${name}-${width}.png`), fullPage: true, animations: 'disabled' });
      await page.close();
    }
  }
  await hosts.close();
}
