import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real PostgreSQL server in a temporary directory. */
export interface PostgresServer {
  /** Address of a new, empty database. */
  createDatabase(): string;
  stop(): void;
}

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
/** The server refuses to run as root. */
const asNobody = isRoot ? { uid: nobody, gid: nobody } : {};
const environment = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/**
 * Starts PostgreSQL 15 or later; where there is none and we are root, Debian's package is installed first.
 *
 * @returns a sentence on what is missing where it cannot be had.
 */
export async function startPostgres(): Promise<PostgresServer | string> {
  const programs = findPrograms() ?? install();
  if (programs === undefined) return 'PostgreSQL 15 or later is not installed: apt-get install postgresql';
  const directory = mkdtempSync(join(tmpdir(), 'dongban-postgres-'));
  if (isRoot) chownSync(directory, nobody, nobody);
  const data = join(directory, 'data');
  const port = String(await freePort());
  run(join(programs, 'initdb'), ['-D', data, '-U', 'dongban', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const control = join(programs, 'pg_ctl');
  run(control, ['-D', data, '-w', '-l', join(directory, 'log'), '-o', `-F -p ${port} -k ${directory} -h 127.0.0.1 -c max_connections=200`, 'start']);
  const stop = () => {
    run(control, ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(directory, { recursive: true, force: true });
  };
  let databases = 0;
  return {
    createDatabase() {
      const name = `portal${++databases}`;
      run(join(programs, 'createdb'), ['-h', '127.0.0.1', '-p', port, '-U', 'dongban', name]);
      return `postgres://dongban@127.0.0.1:${port}/${name}`;
    },
    stop,
  };
}

function findPrograms(): string | undefined {
  const [newest] = globSync('/usr/lib/postgresql/*/bin/initdb').toSorted((a, b) => versionOf(b) - versionOf(a));
  if (newest !== undefined && versionOf(newest) >= 15) return dirname(newest);
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return stdout && existsSync(join(stdout.trim(), 'initdb')) ? stdout.trim() : undefined;
}

const versionOf = (path: string): number => Number(/postgresql\/(\d+)\//.exec(path)?.[1] ?? 0);

function install(): string | undefined {
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql-15');
  return findPrograms();
}

function run(program: string, args: readonly string[]): void {
  // The server keeps its parent's streams open: what it says goes to its log.
  const { status, stderr, error } = spawnSync(program, args, { ...asNobody, env: environment, cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
