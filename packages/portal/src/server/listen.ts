import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sender } from '../http/create-app.ts';
import { createAdaptorServer } from '@hono/node-server';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Takes no more requests, answers those it has, and ends. */
  close(): Promise<void>;
}

const portsTried = 100;
const graceMilliseconds = 5_000;
/** Longer than proxies keep a connection that nobody uses: closed here first, it fails the request that comes over it at that moment. */
const idleMilliseconds = 150_000;

/**
 * Serves at a port, or at the next one that is free.
 *
 * @param port 0 for any free port.
 */
export async function listen(fetch: (request: Request, sender: Sender) => Promise<Response> | Response, host: string, port: number): Promise<Listening> {
  const working = new Set<Promise<Response>>();
  const answer = (request: Request, sender: Sender): Promise<Response> => {
    const answered = Promise.resolve(fetch(request, sender));
    working.add(answered);
    const forget = (): unknown => working.delete(answered);
    answered.then(forget, forget);
    return answered;
  };
  const server = createAdaptorServer({ fetch: (request, { incoming }) => answer(request, { address: incoming.socket.remoteAddress }) }) as Server;
  server.keepAliveTimeout = idleMilliseconds;
  const found = await listenFrom(server, host, port);
  return { url: urlOf(host, found), close: () => closeServer(server, working) };
}

async function listenFrom(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port + 1 >= first + portsTried) throw error;
    }
  }
}

/** Where a browser on this machine finds it: "all addresses" is none that can be opened. */
function urlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/** What has begun is finished, though whoever asked may have gone: what it works with is closed next. */
async function closeServer(server: Server, working: ReadonlySet<Promise<unknown>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await closed;
  clearTimeout(patience);
  await Promise.allSettled(working);
}
