import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { browserArgs } from '../../../scripts/browser.mjs';
import { startPlatform } from './platform.ts';

/** A running platform and a browser to visit it with. */
export interface Visit {
  readonly url: string;
  readonly browser: Browser;
  /** Closes both, and gives the platform's exit code. */
  close(): Promise<number | null>;
}

/** The browser's program; the check finds one, or installs it, and names it here. */
export const executablePath = process.env['CHROME_PATH'];

/** Starts the platform with data of its own, and a browser. */
export async function startVisit(): Promise<Visit> {
  const data = mkdtempSync(join(tmpdir(), 'dongban-visit-'));
  const platform = await startPlatform(data);
  const browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserArgs });
  return {
    url: platform.url,
    browser,
    async close() {
      await browser.close();
      const code = await platform.stop();
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}
