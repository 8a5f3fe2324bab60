import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { localize, parseCatalog, publish, type Consent } from '@dongban/core';
import { readOrcidRecord } from '@dongban/interop/orcid';
import { sampleCatalog } from '@dongban/sample-catalog';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArgs } from '../../../scripts/browser.mjs';
import { executablePath } from './visit.ts';

/* A record as ORCID’s registry gives it becomes a card, is published with a basis for each field, and is drawn by the viewer. */

const data = process.env['DONGBAN_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
const record = join(data, 'interop/orcid/record-full-3.0.json');
const bundle = join(import.meta.dirname, '../dist/dongban.js');

const id = 'r-card_orcid';
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title><script src="dongban.js" defer></script></head>
<body><dongban-r-card card="${id}" src="catalog.json"></dongban-r-card></body></html>`;

let browser: Browser;
let server: Server;

describe.skipIf(executablePath === undefined || !existsSync(record))('a record of ORCID’s registry', () => {
  const { value: card } = existsSync(record) ? readOrcidRecord(JSON.parse(readFileSync(record, 'utf8')), { id, organization: 'organization_sample-institute', hub: 'hub_changwon' }) : { value: undefined };

  beforeAll(async () => {
    if (card === undefined) return;
    const at = new Date().toISOString();
    const consents: Consent[] = (['publish-card', 'matching'] as const).map((purpose) => ({
      id: `consent_orcid-${purpose}`, subject: id, basis: 'consent', purpose, fields: Object.keys(card), audience: 'public', grantedAt: '2026-01-01T00:00:00Z', noticeVersion: '1',
    }));
    const { catalog } = publish(parseCatalog({ ...sampleCatalog, cards: [...sampleCatalog.cards, card] }), consents, { audience: 'public', at });
    const files: Readonly<Record<string, [type: string, content: string]>> = {
      '/': ['text/html', page],
      '/dongban.js': ['text/javascript', readFileSync(bundle, 'utf8')],
      '/catalog.json': ['application/json', JSON.stringify(catalog)],
    };
    server = createServer(({ url = '/' }, response) => {
      const [type, content] = files[url] ?? ['text/plain', undefined];
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(content);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserArgs });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('is drawn with its name, works and career', { timeout: 60_000 }, async () => {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const drawn = tab.locator('dongban-r-card');
    await drawn.getByRole('heading', { name: card?.name.primary.full ?? '' }).first().waitFor();
    // Long lists are folded.
    for (const fold of await drawn.locator('summary').all()) await fold.click();
    for (const text of [card?.works[0]?.title, card?.career[0]?.organization]) {
      await drawn.getByText(localize(text ?? {}, 'en').text).first().waitFor();
    }
    // The record says nothing of a role: a neutral one stands there once, not again as a headline.
    expect(await drawn.getByText('Researcher', { exact: true }).count()).toBe(1);
    expect(errors).toEqual([]);
  });
});
