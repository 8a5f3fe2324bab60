import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import command from '../packages/cli/package.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { startPostgres } from '../packages/portal/src/testing/postgres.ts';

/* What can be known of the image and of the compose file where no images are built: they are read as they stand, and what they say is done. */

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly (string | { readonly type: string; readonly source: string; readonly target: string; readonly bind: object })[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
}

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const text = read('compose.yaml');
const settings: Readonly<Record<string, string>> = {
  DOMAIN: 'portal.example.org', DATABASE_PASSWORD: 'a/pass@word#:%', DONGBAN_SMTP: 'smtp://127.0.0.1:1', MAIL_FROM: 'Support desk <desk@example.org>',
};
/** As compose fills settings in: one that is not set ends it. */
const filled = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, one: unknown) =>
  (typeof one === 'string' ? one.replaceAll(/\$\{(\w+):\?[^}]+\}/g, (__, name: string) => settings[name] ?? `no setting ${name}`) : one)) as T;
const { services, networks, volumes } = filled(parse(text) as { services: Record<'database' | 'portal' | 'proxy', Service>; networks: Record<string, { internal?: boolean } | null>; volumes: Record<string, null> });
const dockerfile = read('Dockerfile');

describe('the compose file', () => {
  it('asks for the settings that it explains, says of each where it belongs, and has no secret in it', () => {
    const used = new Set(Array.from(text.matchAll(/\$\{?(\w+)/g), ([, name = '']) => name));
    const explained = Array.from(text.matchAll(/^# {3}([A-Z_]+)=/gm), ([, name = '']) => name);
    expect([...used].sort()).toEqual(explained.toSorted());
    expect(explained.toSorted()).toEqual(Object.keys(settings).sort());
    expect(text.match(/\$(?!\{\w+:\?is missing in \.env\})/)).toBeNull();
    expect(JSON.stringify(parse(text))).not.toMatch(/PASSWORD":"(?!\$)/);
  });

  it('names what there is: its networks, its volumes, its services, and the files that the image is made from', () => {
    for (const { networks: own, volumes: mounts = [], depends_on: needed = {}, build } of Object.values(services)) {
      for (const network of own) expect(networks).toHaveProperty(network);
      for (const mount of mounts) if (typeof mount === 'string') expect(volumes).toHaveProperty(mount.slice(0, mount.indexOf(':')));
      for (const [name, { condition }] of Object.entries(needed)) expect([condition, services[name as 'portal'].healthcheck]).toEqual(['service_healthy', expect.anything()]);
      if (build !== undefined) for (const path of [build.dockerfile, `${build.dockerfile}.dockerignore`, 'pnpm-lock.yaml']) expect([path, existsSync(resolve(import.meta.dirname, build.context, path))]).toEqual([path, true]);
    }
  });

  it('runs images of one version, and lets nobody reach portal or database but through the proxy', () => {
    for (const { image } of Object.values(services)) if (image !== undefined) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?$/);
    expect([services.database.ports, services.portal.ports]).toEqual([undefined, undefined]);
    expect(services.database.networks.map((network) => networks[network]?.internal)).toEqual([true]);
    expect(services.proxy.networks).not.toContain('inside');
    const port = services.portal.command?.find((option) => option.startsWith('--port='))?.slice('--port='.length) ?? '';
    expect(services.proxy.command).toContain(`portal:${port}`);
    expect(services.portal.healthcheck?.test.join(' ')).toContain(`:${port}/v1/ready`);
    expect(dockerfile).toContain(`EXPOSE ${port}\n`);
  });
});

describe('the image', () => {
  it('is made with the Node and the pnpm that everything here is made with', () => {
    const images = Array.from(dockerfile.matchAll(/^FROM (\S+)/gm), ([, image]) => image);
    expect(images).toEqual([`node:${manifest.devDependencies.node}-slim`, `node:${manifest.devDependencies.node}-slim`]);
    const [, pinned = ''] = /npx -y (pnpm@\S+)/.exec(manifest.scripts.start) ?? [];
    expect(new Set(dockerfile.match(/pnpm@[\d.]+/g))).toEqual(new Set([pinned]));
  });

  it('starts the command itself, which hears signals then, and not as root', () => {
    const [, entry = ''] = /^ENTRYPOINT (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(entry)).toEqual(['node', `/app/${command.bin.dongban.slice('./'.length)}`]);
    expect(command.files).toContain('bin');
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'));
    expect(dockerfile).toContain('--chown=node:node /data /data');
  });

  it('takes in no data and no secret of whoever builds it', () => {
    const ignored = read('Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.dongban', '**/node_modules', '**/.env*', 'deploy/*.json']));
  });
});

const server = await startPostgres();
const why = typeof server === 'string' ? ` (${server})` : '';

describe.skipIf(why !== '')(`what the portal’s service does${why}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'dongban-deploy-'));
  const running: ChildProcess[] = [];
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    if (typeof server !== 'string') server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('starts in an empty directory, is found healthy, and ends on SIGTERM within its time', { timeout: 120_000 }, async () => {
    const { portal } = services;
    writeFileSync(join(directory, 'catalog.json'), JSON.stringify(sampleCatalog));
    writeFileSync(join(directory, 'consents.json'), JSON.stringify(sampleConsents));
    const bound = (portal.volumes ?? []).flatMap((mount) => (typeof mount === 'string' ? [] : [mount]));
    expect(bound.map(({ type, bind }) => [type, bind])).toEqual([['bind', { create_host_path: false }], ['bind', { create_host_path: false }]]);
    // Paths of the container, where they are here.
    const here = new Map([['/data', join(directory, 'data')], ...bound.map(({ source, target }) => [target, resolve(directory, source)] as const)]);
    const options = (portal.command ?? []).map((option) => {
      const [name = '', value = ''] = option.split('=');
      return name === '--port' ? '--port=0' : here.has(value) ? `${name}=${here.get(value) ?? ''}` : option;
    });
    expect(options.filter((option) => option.includes(directory))).toHaveLength(3);

    const databaseUrl = typeof server === 'string' ? '' : server.createDatabase();
    const child = spawn(process.execPath, ['--conditions=@dongban/source', resolve(import.meta.dirname, '../packages/cli', command.bin.dongban), ...options], {
      cwd: mkdtempSync(join(directory, 'empty-')), stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], ...portal.environment, DATABASE_URL: databaseUrl },
    });
    running.push(child);
    const lines: string[] = [];
    const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
    while (!/:\d+\//.test(lines.join(' '))) await once(output, 'line');
    const port = /:(\d+)\//.exec(lines.find((line) => /127\.0\.0\.1:\d+|0\.0\.0\.0:\d+/.test(line)) ?? '')?.[1] ?? '';

    const [kind, program, ...args] = portal.healthcheck?.test ?? [];
    expect([kind, program]).toEqual(['CMD', 'node']);
    const isHealthy = async () => {
      const [code] = (await once(spawn(process.execPath, args.map((argument) => argument.replace(':4173/', `:${port}/`))), 'close')) as [number];
      return code === 0;
    };
    expect(await isHealthy()).toBe(true);
    const patience = Number.parseInt(portal.stop_grace_period ?? '', 10) * 1_000;
    const overdue = setTimeout(() => child.kill('SIGKILL'), patience);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    clearTimeout(overdue);
    expect(code).toBe(0);
    expect(await isHealthy()).toBe(false);
  });
});
