// Measures the text index beside other engines, each in a process of its own. See docs/benchmarks/search.md.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { dataFolder } from '../expert-matching/data.ts';
import { cacmPrecisions } from './cacm.ts';
import { engines } from './engines.ts';
import { readKorQuad } from './korquad.ts';
import type { Short, Speed, Ways } from './measure.ts';
import { pageOf } from './page.ts';
import { recordLengths } from './records.ts';
import type { Results } from './results.ts';

const page = join(import.meta.dirname, '../../docs/benchmarks/search.md');
const shortRecords = 10_000;
/** An engine that is not done after so long is stopped, and the table says so. */
const patienceMilliseconds = 20 * 60_000;
const run = promisify(execFile);

const { values: options } = parseArgs({
  // A package manager hands its own `--` through.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    write: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    engines: { type: 'string', default: engines.map(({ name }) => name).join(',') },
  },
});

async function main(): Promise<void> {
  if (readKorQuad(dataFolder()) === undefined) {
    console.log(`Skipped: no KorQuAD in ${dataFolder()}. Set DONGBAN_DATA to the folder that holds it.`);
    return;
  }
  const chosen = engines.filter(({ name }) => options.engines.split(',').includes(name));
  const sizes = options.sizes.split(',').map(Number);
  const results: Results = { sizes, speed: { short: new Map(), long: new Map() }, korquad: new Map(), short: new Map(), ways: new Map(), cacm: cacmPrecisions(dataFolder()), machine: machine(), load: loadavg()[0] ?? 0 };
  for (const { name, mostRecords, isSpeedOnly = false } of chosen) {
    for (const length of recordLengths) {
      const bySize = new Map<number, Speed | string>();
      for (const size of sizes.filter((size) => size <= length.mostRecords)) bySize.set(size, size > mostRecords ? 'not run' : await measure<Speed>('speed', name, size, length.name));
      results.speed[length.name].set(name, bySize);
    }
    if (isSpeedOnly) continue;
    results.korquad.set(name, await measure<number[]>('korquad', name));
    results.short.set(name, await measure<Short>('short', name, shortRecords));
    results.ways.set(name, await measure<Ways>('ways', name, shortRecords));
    console.log(`${name}: done`);
  }
  const text = pageOf(results);
  console.log(text);
  if (options.write) writeFileSync(page, text);
}

/** What an engine's own process says, or why it says nothing. */
async function measure<T>(what: string, engine: string, size?: number, length = ''): Promise<T | string> {
  const script = join(import.meta.dirname, 'measure.ts');
  const flags = ['--expose-gc', '--max-old-space-size=12000', '--no-warnings', '--conditions=@dongban/source'];
  try {
    const { stdout } = await run(process.execPath, [...flags, script, what, engine, String(size ?? ''), length], { timeout: patienceMilliseconds, maxBuffer: 1e8 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
  } catch (error) {
    console.log(`${engine}, ${what} ${size ?? ''} ${length}: ${String(error).split('\n', 3).join(' ')}`);
    return (error as { killed?: boolean }).killed === true ? `stopped after ${patienceMilliseconds / 60_000} min` : 'failed';
  }
}

function machine(): string {
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
}

await main();
