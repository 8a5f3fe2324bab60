import type { ServerResponse } from 'node:http';
import { listening, requestOf, type Listening } from './listening.ts';

/**
 * What can go wrong between a client and a portal. `lost` ones do so after the portal has done what it was asked: nobody but the
 * portal knows that it is done.
 */
export const faults = ['reset', 'lost-reset', 'truncated', 'cut-json', 'slow', 'stalled', 'too-many', 'broken', 'lost-broken', 'skewed', 'doubled'] as const;
export type Fault = (typeof faults)[number];

/** How often each fault has happened. */
export interface FaultProxy extends Listening {
  readonly counts: ReadonlyMap<Fault | 'none', number>;
}

const yearsOff = 7;

/** A server between a client and a portal, which lets things go wrong as it is told. */
export async function faultProxy(upstream: string, pick: () => Fault | undefined): Promise<FaultProxy> {
  const counts = new Map<Fault | 'none', number>();
  const server = await listening((incoming, outgoing) => {
    void (async () => {
      const request = await requestOf(incoming, upstream);
      const fault = pick();
      counts.set(fault ?? 'none', (counts.get(fault ?? 'none') ?? 0) + 1);
      if (fault !== undefined && before(fault, outgoing)) return;
      if (fault === 'doubled') await fetch(request.clone()).then((response) => response.arrayBuffer());
      const response = await fetch(request);
      const body = Buffer.from(await response.arrayBuffer());
      await after(fault, outgoing, response, body);
    })().catch(() => outgoing.destroy());
  });
  return { ...server, counts };
}

/** Faults that keep the request from the portal; whether this was one. */
function before(fault: Fault, outgoing: ServerResponse): boolean {
  if (fault === 'reset') outgoing.socket?.resetAndDestroy();
  else if (fault === 'too-many') outgoing.writeHead(429, { 'retry-after': '0' }).end();
  else if (fault === 'broken') outgoing.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
  else if (fault === 'skewed') outgoing.writeHead(503, { date: skewed(), 'retry-after': skewed() }).end();
  else return false;
  return true;
}

/** What comes of the portal's answer. */
async function after(fault: Fault | undefined, outgoing: ServerResponse, response: Response, body: Buffer): Promise<void> {
  if (fault === 'lost-reset') return void outgoing.socket?.resetAndDestroy();
  if (fault === 'lost-broken') return void outgoing.writeHead(502).end();
  if (fault === 'stalled') return;
  const headers = new Headers(response.headers);
  for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding']) headers.delete(name);
  const half = body.subarray(0, body.length >> 1);
  headers.set('content-length', String(fault === 'cut-json' ? half.length : body.length));
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  if (fault === 'cut-json') outgoing.end(half);
  else if (fault === 'truncated') outgoing.write(half, () => outgoing.destroy());
  else if (fault === 'slow') await drip(outgoing, body);
  else outgoing.end(body);
}

async function drip(outgoing: ServerResponse, body: Buffer): Promise<void> {
  const size = Math.ceil(body.length / 5) || 1;
  for (let start = 0; start < body.length; start += size) {
    outgoing.write(body.subarray(start, start + size));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  outgoing.end();
}

/** A date of a clock that is wrong by years. */
function skewed(): string {
  return new Date(Date.now() + yearsOff * 365 * 24 * 60 * 60_000).toUTCString();
}
