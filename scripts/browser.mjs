// Finds a Chromium, or installs one: CHROME_PATH, the system's browsers, apt as root, then Playwright's own download. A Firefox likewise.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Flags for a headless Chromium that talks to nobody but us. */
export const browserArgs = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** What to do where `ensureFirefox` found none. */
export const firefoxHelp = 'No Firefox found: what runs in it is left out. Install it (Debian, Ubuntu: apt-get install firefox-esr), or set FIREFOX_PATH to its program.';

/** What to do where `ensureBrowser` found none. */
export const browserHelp =
  'No Chromium found. Install Chrome or Chromium (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to its program.';

/** A new, empty profile folder: two browsers must not share one. */
export const freshProfile = () => mkdtempSync(join(tmpdir(), 'dongban-chromium-'));

/** Path of a Chromium, installing one where it can; `undefined` where none is to be had. */
export function ensureBrowser() {
  return findBrowser() ?? (installPackage() || download() ? findBrowser() : undefined);
}

/** Path of a Firefox, installing one where it can; `undefined` where none is to be had. */
export function ensureFirefox() {
  return findFirefox() ?? (installFrom('firefox-esr') ? findFirefox() : undefined);
}

function findFirefox() {
  const candidates = [
    process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return candidates.find((path) => path && existsSync(path));
}

function findBrowser() {
  const candidates = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return attempt(process.execPath, [cli, 'install', '--only-shell', 'chromium']) && findBrowser() !== undefined;
}

// Without a Korean font, Hangul is drawn as boxes.
const installPackage = () => installFrom('chromium', 'fonts-noto-cjk');

function installFrom(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  attempt('apt-get', ['update', '-qq']);
  return attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
