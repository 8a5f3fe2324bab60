import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { browserArgs } from '../../../scripts/browser.mjs';

/** The browser's program; the check finds one, or installs it, and names it here. */
export const executablePath = process.env['CHROME_PATH'];

/** The built pages. */
export const site = join(import.meta.dirname, '../dist');

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: browserArgs });
}
