import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = mkdtempSync(join(tmpdir(), 'dongban-cli-'));
const command = join(import.meta.dirname, '../bin/dongban.js');
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function started(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=@dongban/source', command, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

async function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  const child = started(...args);
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, error };
}

/** Starts a portal; resolves with its address once it has printed one. */
async function serving(...args: string[]) {
  const child = started('serve', '--port', '0', ...args);
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const errors = text(child.stderr);
  await once(output, 'line');
  return { child, lines, errors, url: /^dongban is running at (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(lines[0] ?? '')?.[1] ?? '' };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const close = once(child, 'close');
  child.kill(signal);
  await close;
  return child.exitCode;
}

function file(name: string, content: unknown): string {
  const path = join(root, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('dongban', () => {
  it.each([[['--help']], [[]], [['serve', '--help']]])('explains itself: %j', async (args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    for (const option of ['--catalog', '--consents', '--sample', '--data', '--port', '--site']) expect(out).toContain(option);
  });

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' });
  });

  it.each([
    [['sevre'], 'There is no command "sevre".'],
    [['serve', '--prot', '1'], '--prot'],
    [['serve', '--port', '65536'], '--port has to be a number from 0 to 65535'],
    [['serve', '--site', 'nowhere'], 'there is no directory nowhere'],
    [['serve', '--sample', '--catalog', 'x.json'], 'exclude each other'],
    [['serve', '--consents', 'x.json'], '--consents goes with --catalog'],
    [['serve', 'x.json'], 'x.json'],
  ])('says what is wrong with its options: %j', async (args, sentence) => {
    const { code, out, error } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
    expect(error).toContain('dongban --help');
  });
});

describe('dongban serve', () => {
  it('prints one line once it answers, gives a second start the same address, and ends with Ctrl-C', { timeout: 60_000 }, async () => {
    const first = await serving('--sample');
    expect(await (await fetch(new URL('/v1/health', first.url))).json()).toMatchObject({ status: 'ok' });
    const second = await run('serve', '--sample');
    expect([second.code, second.out]).toEqual([0, `${first.lines[0]}\n`]);
    expect(second.error).toContain('nothing new was started');
    expect(await ended(first.child, 'SIGINT')).toBe(0);
    expect(first.lines).toHaveLength(1);
    expect(await first.errors).toContain('The first time, the database is set up');
    expect(existsSync(join(root, '.dongban/data/database'))).toBe(true);

    const third = await serving('--sample');
    expect(await ended(third.child, 'SIGTERM')).toBe(0);
    expect(await third.errors).not.toContain('The first time');
  });

  it('serves a catalog of one’s own, with the cards that consents cover, and folders of files', { timeout: 60_000 }, async () => {
    mkdirSync(join(root, 'site'));
    file('site/index.html', '<!doctype html>');
    const { url, child } = await serving('--data', 'own', '--catalog', file('own.json', `\uFEFF${JSON.stringify(sampleCatalog)}`), '--consents', file('consents.json', sampleConsents), '--site', 'site');
    const { items } = (await (await fetch(new URL('/v1/cards', url))).json()) as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
    await ended(child, 'SIGTERM');
    const bare = await serving('--data', 'own', '--catalog', join(root, 'own.json'));
    expect(await (await fetch(new URL('/v1/cards', bare.url))).json()).toEqual({ items: [] });
    expect(await ended(bare.child, 'SIGTERM')).toBe(0);
  });

  it('names every problem of a catalog by its place, and starts nothing', async () => {
    const catalog = { ...sampleCatalog, services: [{ ...sampleCatalog.services[0], area: 'cooking', hubs: ['hub_nowhere'] }] };
    const { code, out, error } = await run('serve', '--data', 'bad', '--catalog', file('bad.json', catalog));
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(/The catalog does not fit. Nothing was started.\n {2}\/services\/0\/area: .*reliability/);
    expect(existsSync(join(root, 'bad'))).toBe(false);
  });

  it.each([
    ['nowhere.json', undefined, 'nowhere.json cannot be read'],
    ['broken.json', '{', 'broken.json is not JSON'],
  ])('says that a file cannot be used: %s', async (name, content, sentence) => {
    if (content !== undefined) file(name, content);
    const { code, error } = await run('serve', '--catalog', join(root, name));
    expect(code).toBe(1);
    expect(error).toContain(sentence);
  });
});
