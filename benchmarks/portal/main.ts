// What a portal does in a second. `pnpm run bench:portal` takes about four minutes; `--minutes 10` keeps the last portal under load
// for so long and says what its memory comes to; `--write` puts the tables into docs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@dongban/portal/administration';
import { startPostgres } from '../../packages/portal/src/testing/postgres.ts';
import { timeZone } from './institute.ts';
import { connections, load, workloads, type Outcome } from './load.ts';
import { seed } from './seed.ts';

interface Run {
  readonly database: string;
  readonly bookings: number;
  readonly outcomes: readonly Outcome[];
  /** Resident megabytes of the portal's process: before anybody asked, and after. */
  readonly memory: readonly [before: number, after: number];
}

const { values } = parseArgs({ options: { write: { type: 'boolean' }, minutes: { type: 'string' }, seconds: { type: 'string' }, sizes: { type: 'string' } } });
const sizes = (values.sizes ?? '1000,20000,200000').split(',').map(Number);
const seconds = Number(values.seconds ?? 4);
const minutes = Number(values.minutes ?? 0);
const today = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate();
const server = await startPostgres();
const databases: readonly (readonly [name: string, urlOf: () => string | undefined])[] = [
  ['PGlite', () => undefined],
  ...(typeof server === 'string' ? [] : [['PostgreSQL', () => server.createDatabase()] as const]),
];
if (typeof server === 'string') console.error(server);

const runs: Run[] = [];
const long: (Outcome & { readonly database: string; readonly memory: readonly number[] })[] = [];
try {
  for (const [database, urlOf] of databases) for (const bookings of sizes) await run(database, urlOf(), bookings, bookings === sizes.at(-1));
} finally {
  if (typeof server !== 'string') server.stop();
}
const tables = tablesOf();
console.log(tables);
if (values.write === true) writeFileSync(new URL('../../docs/benchmarks/portal.md', import.meta.url), pageOf(tables));

async function run(database: string, databaseUrl: string | undefined, bookings: number, isLast: boolean): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'dongban-bench-'));
  try {
    const store = await openStore({ dataDirectory, databaseUrl });
    await seed(store, bookings, today);
    await store.close();
    const { process: portal, url } = await start(dataDirectory, databaseUrl);
    try {
      const before = residentMegabytes(portal);
      const outcomes: Outcome[] = [];
      for (const [what, requestOf] of Object.entries(workloads(today))) outcomes.push(await load(url, what, requestOf, seconds));
      runs.push({ database, bookings, outcomes, memory: [before, residentMegabytes(portal)] });
      console.error(`${database}, ${bookings} bookings:`, outcomes.map(({ what, perSecond, p99, failed }) => `${what} ${perSecond.toFixed(0)}/s p99 ${p99} ms${failed > 0 ? `, ${failed} failed` : ''}`).join('; '));
      if (isLast && minutes > 0) await keepAsking(database, portal, url);
    } finally {
      await stop(portal);
    }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Slots, minute after minute: what grows by then grows for ever. */
async function keepAsking(database: string, portal: ChildProcess, url: string): Promise<void> {
  const { 'a month of slots': slots } = workloads(today);
  if (slots === undefined) return;
  const memory: number[] = [];
  let last: Outcome | undefined;
  for (let minute = 0; minute < minutes; minute++) {
    last = await load(url, 'a month of slots', slots, 60);
    memory.push(residentMegabytes(portal));
  }
  if (last !== undefined) long.push({ ...last, database, memory });
}

async function start(dataDirectory: string, databaseUrl: string | undefined): Promise<{ process: ChildProcess; url: string }> {
  const portal = spawn(process.execPath, ['--conditions=@dongban/source', new URL('./server.ts', import.meta.url).pathname, dataDirectory, ...(databaseUrl === undefined ? [] : [databaseUrl])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    portal.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    portal.once('exit', (code) => reject(new Error(`The portal ended with ${code}.`)));
  });
  return { process: portal, url };
}

async function stop(portal: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => portal.once('exit', resolve));
  portal.kill('SIGTERM');
  await ended;
}

/** As Linux counts it; 0 elsewhere. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function tablesOf(): string {
  const names = runs[0]?.outcomes.map(({ what }) => what) ?? [];
  const cell = ({ perSecond, p50, p99, failed }: Outcome): string => `${perSecond.toFixed(0)} (${p50} / ${p99})${failed > 0 ? `, ${failed} failed` : ''}`;
  return [
    `| database | bookings | ${names.join(' | ')} | memory, MB: before → after |`,
    `|---|---|${names.map(() => '---|').join('')}---|`,
    ...runs.map(({ database, bookings, outcomes, memory }) => `| ${database} | ${bookings.toLocaleString('en')} | ${outcomes.map(cell).join(' | ')} | ${memory.join(' → ')} |`),
    ...(long.length === 0 ? [] : ['', `After ${minutes} minutes of slots, with the most bookings:`, '', '| database | a month of slots, in the last minute | memory after each minute, MB |', '|---|---|---|']),
    ...long.map(({ database, memory, ...outcome }) => `| ${database} | ${cell(outcome)} | ${memory.join(', ')} |`),
  ].join('\n');
}

function pageOf(body: string): string {
  return `# A portal under load

A portal in a process of its own, as \`dongban serve\` starts it but without limits, asked by [autocannon](https://github.com/mcollina/autocannon) on
the same machine over ${connections} keep-alive connections, ${seconds} seconds for each sort of request. Portal, database and asker share two cores, which others may
have used too. The institute is the sample one with a thousand instruments more. Each cell: requests a second (median / 99th percentile in
milliseconds). Node ${process.versions.node}; run \`pnpm run bench:portal\` for your own machine, with \`-- --minutes 10\` to see what memory comes to.

${body}

Each booking is of a time of its own, with an \`Idempotency-Key\`: one transaction with the rules, the claims and the answer that is kept for
retries. PGlite works on one statement at a time, and forces nothing to the disk; PostgreSQL runs with \`fsync\` off here, as in the tests.
`;
}
