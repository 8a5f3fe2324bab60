import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, at a port of its own. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export async function listening(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Serves what answers `fetch`, over HTTP. */
export function serveFetch(fetch: (request: Request) => Promise<Response>): Promise<Listening> {
  return listening((incoming, outgoing) => {
    void (async () => {
      const response = await fetch(await requestOf(incoming, 'http://portal.example.org'));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
    })();
  });
}

/** The request as `fetch` takes it, addressed to another server. */
export async function requestOf(incoming: IncomingMessage, base: string): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!['connection', 'host', 'transfer-encoding', 'content-length', 'keep-alive'].includes(name)) headers.set(name, String(value));
  }
  const body = Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', base), { method: incoming.method ?? 'GET', headers, ...(body.length === 0 ? {} : { body }) });
}
