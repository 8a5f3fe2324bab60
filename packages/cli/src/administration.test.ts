import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openEmbeddedDatabase } from '@dongban/portal';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readMail } from './commands/mail-options.ts';
import { readServeArguments } from './commands/serve-options.ts';

const root = mkdtempSync(join(tmpdir(), 'dongban-administration-'));
const command = join(import.meta.dirname, '../bin/dongban.js');
const running: ChildProcess[] = [];
beforeAll(async () => {
  await (await openEmbeddedDatabase(join(root, 'prepared'))).close();
}, 60_000);
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let directories = 0;
function newData(): string {
  const data = join(root, `data-${++directories}`);
  mkdirSync(data);
  cpSync(join(root, 'prepared'), join(data, 'database'), { recursive: true });
  return data;
}

function started(...args: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, ['--conditions=@dongban/source', command, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

async function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  const child = started(...args);
  const [out, error] = await Promise.all([text(child.stdout as never), text(child.stderr as never), once(child, 'close')]);
  return { code: child.exitCode, out, error };
}

describe('dongban keys', () => {
  it('makes a key that is shown once, lists it without it, replaces it and ends it', { timeout: 120_000 }, async () => {
    const data = newData();
    const made = await run('keys', 'create', '--label', '창구', '--role', 'staff', '--data', data);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^dbs_[0-9a-f]{16}_[\w-]{43}\n$/)]);
    const id = made.out.slice(4, 20);
    const partner = await run('keys', 'create', '--label', '가람', '--origin', 'https://partner.example.org', '--data', data);
    expect(partner.out).toMatch(/^dbp_[0-9a-f]{16}\n$/);
    const next = await run('keys', 'rotate', id, '--data', data, '--grace-hours', '1');
    expect(next.out).toMatch(/^dbs_/);
    expect((await run('keys', 'revoke', id, '--data', data)).code).toBe(0);
    const { out } = await run('keys', 'list', '--data', data);
    const lines = out.trim().split('\n').map((line) => line.split('\t'));
    // Keys of one moment stand in the order of their ids, which are random.
    expect(lines.map(([, kind, state, label]) => [kind, state?.split(' ')[0], label].join(' ')).sort()).toEqual(['publishable good 가람', 'secret good 창구', 'secret revoked 창구']);
    expect(out).not.toContain(made.out.trim().slice(21));
  });

  it.each([
    [['keys']], [['keys', 'create']], [['keys', 'create', '--label', 'x']], [['keys', 'create', '--label', 'x', '--role', 'owner']], [['keys', 'create', '--label', 'x', '--role', 'read', '--origin', 'https://a.example']],
    [['keys', 'revoke']], [['keys', 'list', '--nothing']], [['backup']], [['serve', 'now']], [['serve', '--mail-from', 'a@example.org']], [['serve', '--public-url', 'portal']],
  ])('and its like say what they need: %j', async (args) => {
    const { code, error } = await run(...args);
    expect([code, error.trim().split('\n').at(-1)]).toEqual([2, 'See: dongban --help']);
  });

  it('says what is wrong with an origin, and with a key that there is not', { timeout: 60_000 }, async () => {
    const data = newData();
    expect(await run('keys', 'create', '--label', 'x', '--origin', 'https://a.example/page', '--data', data)).toMatchObject({ code: 1, out: '', error: expect.stringContaining('is no origin') as string });
    expect(await run('keys', 'revoke', '0000000000000000', '--data', data)).toMatchObject({ code: 1, error: expect.stringContaining('no key') as string });
  });
});

describe('data that a portal has open', () => {
  it('is left alone by commands, which say where the portal is', { timeout: 60_000 }, async () => {
    const data = newData();
    const child = started('serve', '--port', '0', '--data', data);
    const [line] = (await once(createInterface(child.stdout as never), 'line')) as [string];
    for (const args of [['keys', 'list'], ['backup', '--to', join(root, 'never')], ['migrate']]) {
      const { code, error } = await run(...args, '--data', data);
      expect([code, error]).toEqual([1, expect.stringContaining(line.split(' ').at(-1) ?? '-')]);
    }
  });
});

describe('dongban backup', () => {
  it('copies everything, looks into the copy, and the copy is a data directory', { timeout: 120_000 }, async () => {
    const data = newData();
    const made = await run('keys', 'create', '--label', 'x', '--role', 'read', '--data', data);
    cpSync(join(import.meta.dirname, 'dongban.test.ts'), join(data, 'secret'));
    const to = join(root, 'copies', 'monday');
    const { code, out, error } = await run('backup', '--to', to, '--data', data);
    expect([code, out]).toEqual([0, `${to}\n`]);
    expect(error).toContain('api_keys: 1');
    expect(statSync(join(to, 'secret')).mode & 0o077).toBe(0);
    expect((await run('keys', 'list', '--data', to)).out).toContain(made.out.slice(4, 20));
    expect(await run('backup', '--to', to, '--data', data)).toMatchObject({ code: 1, error: expect.stringContaining('is there already') as string });
    expect(existsSync(`${to}.new`)).toBe(false);
    expect((await run('backup', '--to', join(root, 'other'), '--data', join(root, 'empty'))).code).toBe(1);
  });
});

describe('dongban migrate', () => {
  it('says what it would do, does it, and then has nothing to do', { timeout: 120_000 }, async () => {
    const data = join(root, 'unmigrated');
    mkdirSync(data);
    await (await openEmbeddedDatabase(join(data, 'database'), () => Promise.resolve())).close();
    for (let time = 0; time < 2; time++) expect((await run('migrate', '--dry-run', '--data', data)).error).toContain('The database has version 0;');
    expect((await run('migrate', '--data', data)).error).toContain('The database had version 0');
    expect((await run('migrate', '--data', data)).error).toContain('the latest');
  });
});

describe('dongban erase-person', () => {
  it('wants one mail address', { timeout: 60_000 }, async () => {
    for (const args of [[], ['김하늘'], ['a@example.org', 'b@example.org']]) expect((await run('erase-person', ...args)).code).toBe(2);
    expect(await run('erase-person', 'nobody@example.org', '--dry-run', '--data', newData())).toMatchObject({ code: 0, out: '', error: 'Nothing was changed.\n' });
  });
});

describe('mail of serve', () => {
  const nothing = { from: undefined, staff: undefined, host: undefined };

  it('stays in a mailbox on this machine, and goes nowhere on others, where there is no server', () => {
    expect(readMail(nothing, {})).toBe('development');
    expect(readMail({ ...nothing, host: '0.0.0.0' }, {})).toBeUndefined();
  });

  it('leaves by the server of the environment', () => {
    const environment = { DONGBAN_SMTP: 'smtps://u:p@mail.example.org', DONGBAN_HOOK: 'https://relay.example.org/', DONGBAN_HOOK_SECRET: `whsec_${'A'.repeat(44)}` };
    expect(readMail({ from: '지원 창구 <desk@example.org>', staff: 'staff@example.org', host: '0.0.0.0' }, environment)).toEqual({
      server: 'smtps://u:p@mail.example.org', from: { name: '지원 창구', address: 'desk@example.org' },
      hook: { url: 'https://relay.example.org/', secret: environment.DONGBAN_HOOK_SECRET }, staff: { name: '담당자', email: 'staff@example.org', lang: 'ko' },
    });
  });

  it.each([
    [{ DONGBAN_SMTP: 'mail.example.org' }, 'a@example.org'], [{ DONGBAN_SMTP: 'smtp://mail.example.org' }, undefined], [{ DONGBAN_SMTP: 'smtp://mail.example.org' }, 'nobody'],
    [{ DONGBAN_SMTP: 'smtp://mail.example.org', DONGBAN_HOOK: 'https://x.example' }, 'a@example.org'], [{ DONGBAN_SMTP: 'smtp://m', DONGBAN_HOOK: 'https://x.example', DONGBAN_HOOK_SECRET: 'short' }, 'a@example.org'],
  ])('is refused where it is half said: %j %j', (environment, from) => {
    expect(() => readMail({ ...nothing, from }, environment)).toThrow();
  });

  it('never has its password in an error', () => {
    expect(() => readServeArguments([], { DONGBAN_SMTP: 'http://u:hunter2@mail.example.org' })).toThrow(/^(?!.*hunter2)/);
  });
});
