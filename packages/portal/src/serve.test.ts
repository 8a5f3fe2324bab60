import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { isDongbanError, isValidationError } from '@dongban/core/errors';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from './index.ts';
import { serve, type ServeOptions, type Serving } from './serve.ts';
import { lockDirectory } from './server/directory-lock.ts';
import { lockOrFind } from './server/find-running.ts';
import { strictPolicy } from './server/site.ts';
import { book, slotsOf, wish } from './testing/portal.ts';

const root = mkdtempSync(join(tmpdir(), 'dongban-serve-'));
const processes: ChildProcess[] = [];
const servers: Serving[] = [];
let directories = 0;

// Setting a database up takes seconds: done once, and copied.
beforeAll(async () => {
  await (await openEmbeddedDatabase(join(root, 'prepared'))).close();
}, 60_000);
afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 10 }), 60_000);

function newDirectory(): string {
  const directory = join(root, `data-${++directories}`);
  mkdirSync(directory);
  cpSync(join(root, 'prepared'), join(directory, 'database'), { recursive: true });
  return directory;
}

async function serving(options: Partial<ServeOptions> & { dataDirectory: string }): Promise<Serving> {
  const server = await serve({ catalog: sampleCatalog, consents: sampleConsents, port: 0, ...options });
  servers.push(server);
  return server;
}

/** Starts a process of its own; resolves with what it printed once it answers. */
async function spawned(options: { dataDirectory: string; port?: number }): Promise<{ child: ChildProcess; url: string; alreadyRunning: boolean }> {
  const script = join(import.meta.dirname, 'testing/server-process.ts');
  const child = spawn(process.execPath, ['--conditions=@dongban/source', script, JSON.stringify({ port: 0, ...options })], { stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { url: string; alreadyRunning: boolean }) };
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

const health = async (url: string) => (await (await fetch(new URL('/v1/health', url))).json()) as { status: string; instance: string };

describe('serve', () => {
  it('shows the notice of today at /notice, and asks for what it asks for', { timeout: 60_000 }, async () => {
    const item = { purpose: 'booking', kind: 'collection', required: true, why: { ko: '예약 <처리>', en: 'Bookings' }, items: [{ ko: '이름' }], retention: { ko: '1년' }, refusal: { ko: '예약 불가' } };
    const notices = [{ version: '2020-1', validFrom: '2020-01-01', controller: { ko: '동반연구원' }, items: [item, { ...item, purpose: 'news', required: false, kind: 'transfer-abroad', country: 'DE', recipient: { ko: '발송사' } }] }];
    const { url } = await serving({ dataDirectory: newDirectory(), notices });
    const page = async (lang: string) => (await fetch(new URL(`/notice?lang=${lang}`, url))).text();
    expect(await page('ko')).toMatch(/예약 &lt;처리&gt;[^]*필수[^]*수집·이용[^]*선택[^]*국외 이전[^]*독일/);
    expect(await page('en')).toMatch(/<html lang="en">[^]*Privacy notice[^]*Germany/);
    const { slots: [slot] } = await slotsOf(fetch, soon(), url);
    const asked = (noticeVersion: string) => book(fetch, wish({ start: slot!.start, end: slot!.end, agreements: [{ purpose: 'booking', noticeVersion }] }), {}, url);
    expect((await asked('2019')).body.errors?.[0]?.code).toBe('agreement-missing');
    expect((await asked('2020-1')).status).toBe(201);
    await expect(serve({ dataDirectory: newDirectory(), catalog: sampleCatalog, consents: [], notices: [{ version: '1' }] })).rejects.toSatisfy(isValidationError);
  });

  it('counts visitors by the address that trusted proxies name', { timeout: 60_000 }, async () => {
    const { url } = await serving({ dataDirectory: newDirectory(), trustProxy: ['127.0.0.1'] });
    const from = (address: string) => Promise.all(Array.from({ length: 90 }, async () => (await fetch(new URL('/v1/outcomes', url), { headers: { 'x-forwarded-for': address } })).status));
    const first = await from('203.0.113.1');
    expect(first.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect((await from('203.0.113.2')).filter((status) => status === 200).length).toBeGreaterThan(60);
    await expect(serve({ dataDirectory: newDirectory(), catalog: sampleCatalog, consents: [], trustProxy: ['proxy'] })).rejects.toSatisfy((error) => isDongbanError(error) && error.code === 'not-a-network');
  });

  it('keeps bookings, and the tokens that open them, over a restart', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    const first = await serving({ dataDirectory });
    const { slots: [slot] } = await slotsOf(fetch, soon(), first.url);
    const { status, body } = await book(fetch, wish({ start: slot!.start, end: slot!.end }), {}, first.url);
    expect(status).toBe(201);
    await first.close();

    const second = await serving({ dataDirectory });
    const opened = await fetch(new URL(`/v1/bookings/${body.booking.id}`, second.url), { headers: { authorization: `Bearer ${body.accessToken}` } });
    expect(await opened.json()).toEqual(body.booking);
    expect((await book(fetch, wish({ start: slot!.start, end: slot!.end }), {}, second.url)).status).toBe(409);
  });

  it('sets a database up where there is none, and leaves nothing half made where it is killed in the midst', { timeout: 120_000 }, async () => {
    const dataDirectory = join(root, 'fresh', 'below');
    const child = spawn(process.execPath, ['--conditions=@dongban/source', join(import.meta.dirname, 'testing/server-process.ts'), JSON.stringify({ port: 0, dataDirectory })], { stdio: 'ignore' });
    processes.push(child);
    while (!existsSync(join(dataDirectory, 'database.new', 'base'))) await new Promise((resolve) => setTimeout(resolve, 20));
    await killed(child, 'SIGKILL');
    expect(existsSync(join(dataDirectory, 'database'))).toBe(false);

    const server = await serving({ dataDirectory });
    expect((await health(server.url)).status).toBe('ok');
    expect(readdirSync(dataDirectory).sort()).toEqual(['database', 'lock', 'owner.json', 'secret']);
    expect(statSync(join(dataDirectory, 'secret')).mode & 0o077).toBe(0);
  });

  it('takes the next free port where something else has the one that was asked for', { timeout: 60_000 }, async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { url } = await serving({ dataDirectory: newDirectory(), port });
    const taken = Number(new URL(url).port);
    expect(taken).toBeGreaterThan(port);
    expect(taken).toBeLessThan(port + 100);
    other.close();
  });

  it('refuses a catalog that does not fit with every problem, and leaves nothing behind', async () => {
    const dataDirectory = join(root, 'never');
    const catalog = { ...sampleCatalog, hubs: [{ ...sampleCatalog.hubs[0], timeZone: 'Asia/Busan', region: '' }] };
    const error: unknown = await serve({ dataDirectory, catalog, consents: [] }).catch((reason: unknown) => reason);
    expect(isValidationError(error) && error.problems.map(({ pointer }) => pointer)).toEqual(['/hubs/0/region', '/hubs/0/timeZone']);
    expect(isValidationError(await serve({ dataDirectory, catalog: sampleCatalog, consents: [{}] }).catch((reason: unknown) => reason))).toBe(true);
    expect(existsSync(dataDirectory)).toBe(false);
  });

  it('lets go of the directory where it cannot start', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    writeFileSync(join(dataDirectory, 'secret'), 'too short');
    await expect(serve({ dataDirectory, catalog: sampleCatalog, consents: sampleConsents, port: 0 })).rejects.toMatchObject({ code: 'damaged-secret' });
    rmSync(join(dataDirectory, 'secret'));
    expect((await health((await serving({ dataDirectory })).url)).status).toBe('ok');
  });
});

describe('a data directory', () => {
  it('that a running portal has is not opened again: the second start gives its address', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    const first = await spawned({ dataDirectory });
    const second = await spawned({ dataDirectory });
    expect([first.alreadyRunning, second.alreadyRunning]).toEqual([false, true]);
    expect(second.url).toBe(first.url);
    await once(second.child, 'exit');
    expect((await health(first.url)).status).toBe('ok');
  });

  it('goes to one of many that start at the same moment, and the others find it', { timeout: 120_000 }, async () => {
    const dataDirectory = newDirectory();
    const started = await Promise.all(Array.from({ length: 4 }, () => spawned({ dataDirectory })));
    expect(started.filter(({ alreadyRunning }) => !alreadyRunning)).toHaveLength(1);
    expect(new Set(started.map(({ url }) => url)).size).toBe(1);
  });

  it('is held by one only, however many try and however the holder ends', async () => {
    const directory = join(root, 'held');
    mkdirSync(directory);
    for (let round = 0; round < 5; round++) {
      const locks = (await Promise.all(Array.from({ length: 20 }, () => lockDirectory(directory)))).filter((lock) => lock !== undefined);
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
    }
  });

  it('is free again once its owner was killed', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    const first = await spawned({ dataDirectory });
    await killed(first.child, 'SIGKILL');
    expect(existsSync(join(dataDirectory, 'owner.json'))).toBe(true);
    expect(await serving({ dataDirectory })).toMatchObject({ alreadyRunning: false });
  });

  it('is not kept by a process that has the number, or the address, of an owner of old', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    const other = await serving({ dataDirectory: newDirectory() });
    writeFileSync(join(dataDirectory, 'owner.json'), JSON.stringify({ pid: process.pid, url: other.url, instance: 'of old' }));
    const server = await serving({ dataDirectory });
    expect(server.alreadyRunning).toBe(false);
    expect(server.url).not.toBe(other.url);
  });

  it('stays closed while its holder lives, though it does not answer', async () => {
    const directory = join(root, 'silent');
    mkdirSync(directory);
    const holder = await lockDirectory(directory);
    expect(await lockOrFind(directory, 300)).toBeUndefined();
    await holder?.announce({ pid: process.pid, url: 'http://127.0.0.1:9/', instance: 'silent' });
    expect(await lockOrFind(directory, 300)).toBeUndefined();
    setTimeout(() => void holder?.release(), 300);
    const found = await lockOrFind(directory, 10_000);
    expect(found).toHaveProperty('lock');
    if (found !== undefined && 'lock' in found) await found.lock.release();
  });

  it('is left without an owner by a portal that ends in peace', { timeout: 60_000 }, async () => {
    const dataDirectory = newDirectory();
    const { child } = await spawned({ dataDirectory });
    await killed(child, 'SIGTERM');
    expect(child.exitCode).toBe(0);
    expect(existsSync(join(dataDirectory, 'owner.json'))).toBe(false);
  });
});

describe('site directories', () => {
  const site = (name: string, files: Record<string, string>) => {
    const directory = join(root, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(directory, path, '..'), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return directory;
  };

  it('are served at the root, with types, a strict policy, and the first that has a file', { timeout: 60_000 }, async () => {
    const siteDirectories = [
      site('site-a', { 'index.html': '<!doctype html>a', 'dongban.js': 'export {}', '.env': 'hidden', 'sub/index.html': 'sub' }),
      site('site-b', { 'index.html': 'b', 'font.woff2': 'f', 'slot.ics': 'BEGIN', '.well-known/security.txt': 'contact' }),
    ];
    const { url } = await serving({ dataDirectory: newDirectory(), siteDirectories });
    const get = (path: string) => fetch(new URL(path, url));
    expect(await (await get('/')).text()).toBe('<!doctype html>a');
    expect(await (await get('/sub/')).text()).toBe('sub');
    const types = await Promise.all(['/', '/dongban.js', '/font.woff2', '/slot.ics'].map(async (path) => (await get(path)).headers.get('content-type')));
    expect(types).toEqual(['text/html; charset=utf-8', 'text/javascript; charset=utf-8', 'font/woff2', 'text/calendar; charset=utf-8']);
    const { headers } = await get('/dongban.js');
    expect(headers.get('content-security-policy')).toBe(strictPolicy);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await get('/.well-known/security.txt')).status).toBe(200);
    for (const path of ['/.env', '/nothing', '/%2e%2e/secret', '/..%2fsecret', '/sub/%2eenv', '/sub//index.html']) {
      const missing = await get(path);
      expect([path, missing.status, missing.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json']);
    }
    expect((await health(url)).status).toBe('ok');
  });

  it('may have a policy of their own', { timeout: 60_000 }, async () => {
    const { url } = await serving({ dataDirectory: newDirectory(), siteDirectories: [site('site-c', { 'index.html': 'c' })], contentSecurityPolicy: "default-src 'self'" });
    expect((await fetch(url)).headers.get('content-security-policy')).toBe("default-src 'self'");
    expect((await fetch(new URL('/v1/health', url))).headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('never hold the data that the portal keeps', async () => {
    const directory = join(root, 'site-d');
    const start = (dataDirectory: string) => serve({ dataDirectory, catalog: sampleCatalog, consents: sampleConsents, siteDirectories: [directory] }).catch((error: unknown) => error);
    for (const dataDirectory of [directory, join(directory, 'data')]) {
      const error = await start(dataDirectory);
      expect(isDongbanError(error) && error.code).toBe('data-in-site');
    }
  });
});

/** Days around which the instrument is open, seen from whenever this runs. */
function soon(): { from: string; through: string } {
  const today = Temporal.Now.plainDateISO('Asia/Seoul');
  return { from: today.add({ days: 3 }).toString(), through: today.add({ days: 40 }).toString() };
}
