// What a portal does in a second. `pnpm run bench:portal` takes three minutes; `-- --minutes 10` keeps the portal on PGlite with the
// most bookings under load for ten more, and says what its memory comes to; `-- --write` puts the tables into docs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@dongban/portal/administration';
import { startPostgres } from '../../packages/portal/src/testing/postgres.ts';
import { timeZone } from './institute.ts';
import { allReads, connections, load, workloads, type Outcome } from './load.ts';
import { seed } from './seed.ts';

interface Run {
  readonly database: string;
  readonly bookings: number;
  readonly outcomes: readonly Outcome[];
  /** Resident megabytes of the portal's process: before anybody asked, and after. */
  readonly memory: readonly [before: number, after: number];
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, minutes: { type: 'string' }, seconds: { type: 'string' }, sizes: { type: 'string' } },
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
});
const sizes = (values.sizes ?? '1000,20000,200000').split(',').map(Number);
const seconds = Number(values.seconds ?? 3);
const minutes = Number(values.minutes ?? 0);
const today = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate();
const server = await startPostgres();
const databases: readonly (readonly [name: string, urlOf: () => string | undefined])[] = [
  ['PGlite', () => undefined],
  ...(typeof server === 'string' ? [] : [['PostgreSQL', () => server.createDatabase()] as const]),
];
if (typeof server === 'string') console.error(server);

const runs: Run[] = [];
/** Memory of the one on PGlite, which has its database within its process: before, and after each minute. */
const memory: number[] = [];
let lastMinute: Outcome | undefined;
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
      if (isLast && databaseUrl === undefined) await keepAsking(portal, url);
    } finally {
      await stop(portal);
    }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** Everything that can be read, in turns, minute after minute: what grows by then grows for ever. */
async function keepAsking(portal: ChildProcess, url: string): Promise<void> {
  for (let minute = 1; minute <= minutes; minute++) {
    if (minute === 1) memory.push(residentMegabytes(portal));
    lastMinute = await load(url, 'all reads', allReads(today), 60);
    memory.push(residentMegabytes(portal));
    console.error(`minute ${minute}: ${lastMinute.perSecond.toFixed(0)}/s, ${memory.at(-1)} MB`);
  }
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
    ...(lastMinute === undefined ? [] : ['', ...minutesUnderLoad(lastMinute, cell)]),
  ].join('\n');
}

function minutesUnderLoad(last: Outcome, cell: (outcome: Outcome) => string): string[] {
  return [
    `The portal on PGlite, where portal and database share a process, was asked for ${minutes} minutes more with ${sizes.at(-1)?.toLocaleString('en')} bookings: pages, cards,`,
    'matches and slots in turns. On PostgreSQL the portal runs the same code, without a database in its process.',
    '',
    '| memory at the start, MB | in the middle | at the end | the last minute |',
    '|---|---|---|---|',
    `| ${memory[0]} | ${memory[Math.floor(memory.length / 2)]} | ${memory.at(-1)} | ${cell(last)} |`,
    '',
    `Minute after minute: ${memory.join(', ')} MB.`,
  ];
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
