// Measures one engine in a process of its own. Arguments: what (speed, short or korquad), engine, number of records. Prints JSON.
import { dataFolder } from '../expert-matching/data.ts';
import { engines, type Index } from './engines.ts';
import { readKorQuad, type KorQuad } from './korquad.ts';
import { recordsFrom, type TextRecord } from './records.ts';
import { manners, shareOfReachable, shortQueries, type Manner } from './short-queries.ts';

export interface Speed {
  /** Of processor time. */
  readonly buildSeconds: number;
  /** Of the index: what the process holds more than before, or the file. */
  readonly megabytes: number;
  readonly restoreMilliseconds?: number;
  readonly snapshotMegabytes?: number;
  readonly median: number;
  readonly p99: number;
  /** Questions, and how often each was asked; fewer where a round takes minutes. */
  readonly questions: number;
  readonly rounds: number;
}

export type Short = Readonly<Record<Manner, { readonly shares: readonly number[]; readonly median: number; readonly p99: number }>>;

const rounds = 9;
const questionsAsked = 200;
const shortAsked = 600;
/** The expansion was made looking at so many short queries before those; they are not measured. */
const shortLookedAt = 600;
/** After so long no new round, and no new question in the first round, is begun. */
const patienceMilliseconds = 60_000;

const [what, engineName, count] = process.argv.slice(2);
const quad = readKorQuad(dataFolder());
const engine = engines.find(({ name }) => name === engineName);
if (quad === undefined || engine === undefined) throw new Error(`No data, or no engine ${engineName}.`);
const index = await engine.make();
console.log(JSON.stringify(what === 'speed' ? speed(index, quad, Number(count)) : what === 'short' ? short(index, quad, Number(count)) : gains(index, quad)));

function speed(index: Index, { passages, questions }: KorQuad, records: number): Speed {
  const before = memory();
  const buildSeconds = build(index, recordsFrom(passages, records)) / 1000;
  const megabytes = (index.bytesOnDisk?.() ?? memory() - before) / 1e6;
  const reopened = index.reopen?.();
  const step = questions.length / questionsAsked;
  const asked = Array.from({ length: questionsAsked }, (_, number) => questions[Math.floor(number * step)]?.text ?? '');
  return {
    buildSeconds, megabytes,
    ...(reopened === undefined ? {} : { restoreMilliseconds: reopened.milliseconds, snapshotMegabytes: reopened.bytes / 1e6 }),
    ...timesOf(index, asked),
  };
}

function short(index: Index, { passages }: KorQuad, count: number): Short {
  const records = new Map([...recordsFrom(passages, count)].map((record) => [record.id, record]));
  build(index, records.values());
  const results = manners.map((manner) => {
    const queries = shortQueries([...records.values()], manner, shortLookedAt + shortAsked).slice(shortLookedAt);
    const started = performance.now();
    const shares: number[] = [];
    for (const query of queries) {
      if (performance.now() - started > patienceMilliseconds) break;
      shares.push(shareOfReachable(query, index.search(query.typed, 10), records));
    }
    const { median, p99 } = timesOf(index, queries.slice(0, Math.min(shares.length, questionsAsked)).map(({ typed }) => typed));
    return [manner, { shares, median, p99 }] as const;
  });
  return Object.fromEntries(results) as unknown as Short;
}

/** nDCG@10 by question: there is one right passage. */
function gains(index: Index, { passages, questions }: KorQuad): number[] {
  build(index, passages);
  const started = performance.now();
  const gains: number[] = [];
  // In an order that mixes the passages, in case time is up before the end.
  for (let number = 0; number < questions.length && performance.now() - started < patienceMilliseconds; number++) {
    const question = questions[(number * 2003) % questions.length];
    const rank = index.search(question?.text ?? '', 10).indexOf(question?.passage ?? '');
    gains.push(rank < 0 ? 0 : 1 / Math.log2(rank + 2));
  }
  return gains;
}

/**
 * Adds records, making them not counted, and gives the milliseconds of processor time it took: who else is using the machine
 * shows less in it than in the time that passed.
 */
function build(index: Index, records: Iterable<TextRecord>): number {
  let microseconds = 0;
  const timed = (work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    microseconds += user + system;
  };
  let batch: TextRecord[] = [];
  const addBatch = () => timed(() => {
    for (const record of batch) index.add(record);
  });
  for (const record of records) {
    if (batch.push(record) < 1000) continue;
    addBatch();
    batch = [];
  }
  addBatch();
  index.prepare?.();
  timed(() => index.finish?.());
  return microseconds / 1000;
}

/** Medians of the rounds by query; of these, the median and the 99th percentile. */
function timesOf(index: Index, queries: readonly string[]): Pick<Speed, 'median' | 'p99' | 'questions' | 'rounds'> {
  const started = performance.now();
  const isLate = () => performance.now() - started > patienceMilliseconds;
  const times: number[][] = [];
  let done = 0;
  for (let round = 0; round <= rounds && !isLate(); round++) {
    for (const [number, query] of queries.entries()) {
      if (round === 0 && isLate()) break;
      const asked = performance.now();
      index.search(query, 10);
      (times[number] ??= [])[round] = performance.now() - asked;
    }
    done = round;
  }
  // The first round warms up, unless it is the only one.
  const medians = times.map((own) => own.slice(done === 0 ? 0 : 1).sort((a, b) => a - b)).map((own) => own[own.length >> 1] ?? 0).sort((a, b) => a - b);
  return { median: medians[medians.length >> 1] ?? 0, p99: medians[Math.floor(medians.length * 0.99)] ?? 0, questions: medians.length, rounds: Math.max(1, done) };
}

function memory(): number {
  for (let round = 0; round < 3; round++) (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
