// What a portal does in a second. `pnpm run bench:portal` takes three minutes; `-- --minutes 10` keeps the portal on PGlite with the
// most bookings under load for ten more, and says what its memory comes to; `-- --write` puts the tables into docs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@dongban/portal/administration';
import { startPostgres } from '../../packages/portal/src/testing/postgres.ts';
import { benchCatalog, timeZone } from './institute.ts';
import { allReads, connections, load, workloads, type Outcome } from './load.ts';
import { seed } from './seed.ts';

interface Run {
  readonly database: string;
  readonly bookings: number;
  readonly outcomes: readonly Outcome[];
  /** Resident megabytes of the portal's process: before anybody asked, and after. */
  readonly memory: readonly [before: number, after: number];
}

/** One minute of load on the portal on PGlite, which has its database within its process. */
interface Minute {
  readonly outcome: Outcome;
  /** Seconds of processor time that the portal had. */
  readonly processorSeconds: number;
  /** Milliseconds of processor time that a piece of work took that is always the same: what the processor was worth just then. */
  readonly yardstick: number;
  /** Resident megabytes at its end. */
  readonly memory: number;
}

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, minutes: { type: 'string' }, seconds: { type: 'string' }, sizes: { type: 'string' } },
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
});
const sizes = (values.sizes ?? '1000,20000,200000').split(',').map(Number);
const seconds = Number(values.seconds ?? 3);
const minutes = Number(values.minutes ?? 0);
const institute = benchCatalog().catalog;
const today = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate();
const server = await startPostgres();
const databases: readonly (readonly [name: string, urlOf: () => string | undefined])[] = [
  ['PGlite', () => undefined],
  ...(typeof server === 'string' ? [] : [['PostgreSQL', () => server.createDatabase()] as const]),
];
if (typeof server === 'string') console.error(server);

const runs: Run[] = [];
const minutesUnderLoad: Minute[] = [];
let memoryBefore = 0;
const yardstickRounds = 8;
/** Of the figures in /proc. */
const ticksPerSecond = 100;
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

/**
 * Everything that can be read, in turns, minute after minute: what grows by then grows for ever. The rate alone does not tell a portal that
 * grows slower from a machine that does: the processor time that an answer takes does, beside what the processor was worth.
 */
async function keepAsking(portal: ChildProcess, url: string): Promise<void> {
  memoryBefore = residentMegabytes(portal);
  for (let minute = 1; minute <= minutes; minute++) {
    const before = processorSeconds(portal);
    const outcome = await load(url, 'all reads', allReads(today), 60);
    const spent = processorSeconds(portal) - before;
    minutesUnderLoad.push({ outcome, processorSeconds: spent, yardstick: yardstick(), memory: residentMegabytes(portal) });
    console.error(`minute ${minute}: ${outcome.perSecond.toFixed(0)}/s, ${spent.toFixed(1)} s of processor time, yardstick ${minutesUnderLoad.at(-1)?.yardstick.toFixed(0)} ms, ${residentMegabytes(portal)} MB`);
  }
}

/** What a portal does most, over the same data each time: writes JSON, and reads it. */
function yardstick(): number {
  const before = process.cpuUsage();
  for (let round = 0; round < yardstickRounds; round++) JSON.parse(JSON.stringify(institute));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
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
function processorSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    // After the name of the program, fields 14 and 15 of proc(5).
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
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
    ...(minutesUnderLoad.length === 0 ? [] : ['', ...minuteAfterMinute()]),
  ].join('\n');
}

function minuteAfterMinute(): string[] {
  return [
    `The portal on PGlite, where portal and database share a process, was asked for ${minutes} minutes more with ${sizes.at(-1)?.toLocaleString('en')} bookings: pages, cards,`,
    'matches and slots in turns. On PostgreSQL the portal runs the same code, without a database in its process. The yardstick is a piece of work',
    'of the asker, the same after each minute: where it takes longer, the processor was worth less to everybody. A portal that grows slower',
    'shows in the time an answer takes while the yardstick stays; one that had less of the machine shows in its share.',
    '',
    '| minute | answers a second | the portal’s share of one core | processor time an answer, ms | yardstick, ms | memory, MB |',
    '|---|---|---|---|---|---|',
    ...minutesUnderLoad.map(({ outcome: { perSecond }, processorSeconds: spent, yardstick: worth, memory }, index) =>
      `| ${index + 1} | ${perSecond.toFixed(0)} | ${((spent / 60) * 100).toFixed(0)} % | ${((spent / (perSecond * 60)) * 1_000).toFixed(2)} | ${worth.toFixed(0)} | ${memory} |`),
    '',
    `Before the first minute it had ${memoryBefore} MB.`,
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
