import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listening, type Listening } from './testing/listening.ts';

const client = new URL('./index.ts', import.meta.url).href;
const conditions = ['--conditions=@dongban/source'];
let server: Listening;

beforeAll(async () => {
  server = await listening((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok","instance":"one"}'));
});
afterAll(() => server.close());

describe('a client', () => {
  it('needs nothing but what the web has: no process, no window, no page', async () => {
    // As on an edge runtime, but for Buffer, which Node’s own fetch needs.
    const program = `
      const say = console.log;
      // Node’s own fetch is put together at its first use.
      await fetch(${JSON.stringify(server.url)});
      for (const name of ['process', 'global', 'navigator', 'localStorage', 'sessionStorage']) delete globalThis[name];
      const { createClient } = await import(${JSON.stringify(client)});
      const left = ['window', 'document', 'location', 'self', 'process'].filter((name) => name in globalThis);
      say(JSON.stringify({ left, health: await createClient({ endpoint: ${JSON.stringify(server.url)} }).health.get() }));`;
    const { stdout } = await promisify(execFile)('node', [...conditions, '--input-type=module', '--eval', program]);
    expect(JSON.parse(stdout)).toEqual({ left: [], health: { status: 'ok', instance: 'one' } });
  });

  it('works in a worker', async () => {
    const program = `
      import { parentPort } from 'node:worker_threads';
      const { createClient } = await import(${JSON.stringify(client)});
      parentPort.postMessage(await createClient({ endpoint: ${JSON.stringify(server.url)} }).health.get());`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { execArgv: conditions });
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(answer).toEqual({ status: 'ok', instance: 'one' });
  });
});
