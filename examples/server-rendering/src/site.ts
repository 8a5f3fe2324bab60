import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { PublicCatalog } from '@dongban/core';
import { renderRCard } from '@dongban/widgets/server';

/** What the page is made of. */
export interface Site {
  readonly catalog: PublicCatalog;
  readonly card: `r-card_${string}`;
  readonly locale: 'ko' | 'en';
  /** Origin of the portal that script and data come from; without one, this server has both. */
  readonly portal: string | undefined;
}

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one page with a card in it, the script, and the catalog as a file; port 0 takes a free one. */
export async function startSite(site: Site, port: number): Promise<Running> {
  const server = createServer((request, response) => void answer(site, request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

async function answer(site: Site, { url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, href } = new URL(url, `http://${headers.host ?? 'localhost'}`);
  if (pathname === '/dongban.js') return send(response, 'text/javascript', await readFile(fileURLToPath(import.meta.resolve('@dongban/widgets/dongban.js'))));
  if (pathname === '/catalog.json') return send(response, 'application/json', JSON.stringify(site.catalog));
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  if (pathname !== '/') return void response.writeHead(404).end();
  // Another number for every answer: nobody can know it beforehand.
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('content-security-policy', policyWith(nonce, site.portal ?? "'self'"));
  send(response, 'text/html; charset=utf-8', await pageWith(site, href, nonce));
}

/** The policy of docs/guides/csp.md, with the number of the one style that stands in the page. */
function policyWith(nonce: string, from: string): string {
  return `default-src 'none'; script-src ${from}; connect-src ${from}; img-src ${from}; style-src 'nonce-${nonce}'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
}

async function pageWith({ catalog, card, locale, portal }: Site, page: string, nonce: string): Promise<string> {
  const html = await renderRCard(catalog, card, { locale, page, nonce, structuredData: true, ...(portal === undefined ? { src: '/catalog.json' } : { endpoint: portal }) });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${locale === 'ko' ? '연구자' : 'Researcher'}</title>
<script src="${portal ?? ''}/dongban.js" crossorigin="anonymous" defer></script>
</head>
<body><main>${html}</main></body>
</html>`;
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}
