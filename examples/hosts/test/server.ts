import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'], ['.js', 'text/javascript'], ['.json', 'application/json'], ['.svg', 'image/svg+xml'], ['.woff2', 'font/woff2'],
]);

/** A web server of one origin. */
export interface Origin {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface OriginOptions {
  /** Pages by path, beside the files. A page says its own encoding. */
  readonly pages?: ReadonlyMap<string, string>;
  readonly directory: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a folder, and pages made up by a test, on a free port. */
export async function serveOrigin({ pages = new Map(), directory, headers = {} }: OriginOptions): Promise<Origin> {
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const page = pages.get(pathname);
    const body = page ?? (await readFile(join(directory, normalize(pathname))).catch(() => undefined));
    const type = page === undefined ? (types.get(extname(pathname)) ?? 'text/html') : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'access-control-allow-origin': '*', ...headers }).end(body ?? 'Not found');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
