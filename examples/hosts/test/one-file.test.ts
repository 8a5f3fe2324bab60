import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, site, startBrowser } from './browser.ts';
import { serveOrigin, type Origin } from './server.ts';

/*
 * The two classic scripts as they are shipped.
 */

const shipped = dirname(fileURLToPath(import.meta.resolve('@dongban/widgets/dongban.js')));
const files = ['dongban.js', 'dongban-portal.js'];

describe.each(files)('%s', (file) => {
  const code = readFileSync(join(shipped, file));

  it('begins with a byte order mark, so that the encoding of a page does not matter', () => {
    expect([...code.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('is the one whose hash the package tells', () => {
    const told = JSON.parse(readFileSync(join(shipped, 'integrity.json'), 'utf8')) as Record<string, string>;
    expect(told[file]).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
  });

  it.each([
    ['client/send.ts', 'createClient: `key` holds characters'],
    ['components/booking-form/booking-form.styles.ts', '.refused ul'],
    ['core/src/messages/ko.ts', '이미 예약된 시간이에요'],
  ])('leads back to %s by its map', (source, text) => {
    // Browsers take the mark away before they count.
    const lines = code.toString('utf8').slice(1).split('\n');
    const line = lines.findIndex((one) => one.includes(text));
    const column = lines[line]?.indexOf(text) ?? -1;
    const map = JSON.parse(readFileSync(join(shipped, `${file}.map`), 'utf8')) as ConstructorParameters<typeof SourceMap>[0];
    const found = new SourceMap(map).findEntry(line, column);
    const at = 'originalSource' in found ? found : undefined;
    expect(at?.originalSource).toMatch(new RegExp(`${source.replaceAll('.', '\\.')}$`));
    const original = map.sourcesContent[map.sources.indexOf(at?.originalSource ?? '')] ?? '';
    expect(original.split('\n').slice(at?.originalLine ?? 0).join('\n').indexOf(text)).toBeGreaterThan(-1);
  });
});

describe.skipIf(executablePath === undefined)('dongban-portal.js beside a catalog file', () => {
  let browser: Browser;
  let host: Origin;
  const page = '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>x</title><script src="dongban-portal.js" defer></script></head><body><dongban-service-finder src="catalog.json"></dongban-service-finder></body></html>';

  beforeAll(async () => {
    host = await serveOrigin({ directory: site, pages: new Map([['/file.html', page]]) });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('suggests names, and says that a need takes a portal', { timeout: 30_000 }, async () => {
    const opened = await browser.newPage({ locale: 'ko' });
    await opened.goto(`${host.url}file.html`);
    const finder = opened.locator('dongban-service-finder');
    await finder.getByRole('combobox').pressSequentially('진동시험');
    await finder.getByRole('option').first().waitFor();
    await opened.keyboard.press('Escape');
    await opened.keyboard.press('Enter');
    await finder.getByText('예약은 기관 누리집에서 해 주세요').waitFor();
  });
});
