// Measures one engine in a process of its own. Arguments: what (speed, short, ways or korquad), engine, number and length of records. Prints JSON.
import { dataFolder } from '../expert-matching/data.ts';
import { engines, type Index } from './engines.ts';
import { questionsAsked, rounds } from './figures.ts';
import { readKorQuad, type KorQuad } from './korquad.ts';
import { recordLengths, recordsFrom, type RecordLength, type TextRecord } from './records.ts';
import { oracleOf } from './short-oracle.ts';
import { latinWordsOf, manners, nounsOf, queriesTyped, shareOfReachable, shortQueries, type Manner } from './short-queries.ts';
import { waysOfTyping } from './ways-of-typing.ts';

export interface Speed {
  /** Of processor time. */
  readonly buildSeconds: number;
  /** Of the index: what the process holds more than before, or the file. */
  readonly megabytes: number;
  /** The most that the whole process took. */
  readonly processMegabytes: number;
  readonly restoreMilliseconds?: number;
  readonly snapshotMegabytes?: number;
  readonly median: number;
  readonly p99: number;
  /** How many questions were asked, and how often each; fewer of an engine that takes seconds to answer. */
  readonly questions: number;
  readonly rounds: number;
}

/** The best shares there are stand with those of dongban, for the manners for which they can be told. */
export type Short = Readonly<Record<Manner, { readonly shares: readonly number[]; readonly best?: readonly number[] } & Times>>;

/** Of each way of typing in each group, the share found by query. */
export type Ways = readonly (readonly (readonly number[])[])[];

/** In milliseconds, by question the median of the rounds. */
type Times = Pick<Speed, 'median' | 'p99' | 'questions' | 'rounds'>;

const shortAsked = 600;
/** The expansion was made looking at so many short queries before those; they are not measured. */
const shortLookedAt = 600;
/** Of each other way of typing. */
const askedOfEachWay = 300;
/** All rounds over the questions of a table are to take about as long as this: an engine that is slower is asked fewer questions. */
const patienceMilliseconds = { sentences: 60_000, short: 10_000 };
/** But not fewer than so many. */
const fewestQuestions = 5;

const [what, engineName, count, lengthName] = process.argv.slice(2);
const quad = readKorQuad(dataFolder());
const engine = engines.find(({ name }) => name === engineName);
const length = recordLengths.find(({ name }) => name === lengthName);
if (quad === undefined || engine === undefined) throw new Error(`No data, or no engine ${engineName}.`);
const index = await engine.make();
console.log(JSON.stringify(what === 'speed' ? speed(index, quad, Number(count), length) : what === 'short' ? short(index, quad, Number(count)) : what === 'ways' ? ways(index, quad, Number(count)) : gains(index, quad)));

function speed(index: Index, { passages, questions }: KorQuad, records: number, length?: RecordLength): Speed {
  const before = memory();
  const buildSeconds = build(index, recordsFrom(passages, records, length)) / 1000;
  const megabytes = (index.bytesOnDisk?.() ?? memory() - before) / 1e6;
  const reopened = index.reopen?.();
  const step = questions.length / questionsAsked;
  const asked = Array.from({ length: questionsAsked }, (_, number) => questions[Math.floor(number * step)]?.text ?? '');
  return {
    buildSeconds, megabytes,
    ...(reopened === undefined ? {} : { restoreMilliseconds: reopened.milliseconds, snapshotMegabytes: reopened.bytes / 1e6 }),
    ...timesOf(index, asked, patienceMilliseconds.sentences),
    processMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}

function short(index: Index, { passages }: KorQuad, count: number): Short {
  const records = new Map([...recordsFrom(passages, count)].map((record) => [record.id, record]));
  const all = [...records.values()];
  build(index, all);
  const oracle = engineName === 'dongban' ? oracleOf(all) : () => undefined;
  const results = manners.map((manner) => {
    const queries = shortQueries(all, manner, shortLookedAt + shortAsked).slice(shortLookedAt);
    const started = performance.now();
    const shares: number[] = [];
    for (const query of queries) {
      if (performance.now() - started > patienceMilliseconds.short) break;
      shares.push(shareOfReachable(query, index.search(query.typed, 10), records));
    }
    const best = queries.flatMap((query) => {
      const found = oracle(query, manner);
      return found === undefined ? [] : [shareOfReachable(query, found, records)];
    });
    return [manner, { shares, ...(best.length > 0 ? { best } : {}), ...timesOf(index, queries.slice(0, questionsAsked).map(({ typed }) => typed), patienceMilliseconds.short) }] as const;
  });
  return Object.fromEntries(results) as unknown as Short;
}

function ways(index: Index, { passages }: KorQuad, count: number): Ways {
  const records = new Map([...recordsFrom(passages, count)].map((record) => [record.id, record]));
  const all = [...records.values()];
  build(index, all);
  const [isNoun, isLatinWord] = [nounsOf(all), latinWordsOf(all)];
  return waysOfTyping.map(({ isLatin, ways }) => ways.map((way) => {
    const queries = queriesTyped(way, all, isLatin ? isLatinWord : isNoun, shortLookedAt + askedOfEachWay).slice(shortLookedAt);
    return queries.map((query) => shareOfReachable(query, index.search(query.typed, 10), records));
  }));
}

/** nDCG@10 by question: there is one right passage. */
function gains(index: Index, { passages, questions }: KorQuad): number[] {
  build(index, passages);
  const started = performance.now();
  const gains: number[] = [];
  // In an order that mixes the passages, in case time is up before the end.
  for (let number = 0; number < questions.length && performance.now() - started < patienceMilliseconds.sentences / 2; number++) {
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

/** Asks in rounds, the first of which warms up, and says after how many questions there is no time for more. */
function timesOf(index: Index, queries: readonly string[], patience: number): Times {
  const timeOf = (query: string) => {
    const asked = performance.now();
    index.search(query, 10);
    return performance.now() - asked;
  };
  const started = performance.now();
  const isLate = (share: number) => performance.now() - started > share * patience;
  // In an order in which the first few are a sample of all, too.
  const mixed = queries.map((_, number) => queries[(number * 77) % queries.length] ?? '');
  const asked = mixed.filter((query, number) => {
    if (number >= fewestQuestions && isLate(1 / (rounds + 1))) return false;
    timeOf(query);
    return true;
  });
  const times: number[][] = asked.map(() => []);
  let done = 0;
  for (; done < rounds && (done === 0 || !isLate(2)); done++) for (const [number, query] of asked.entries()) times[number]?.push(timeOf(query));
  const medians = times.map((own) => middle(own)).sort((a, b) => a - b);
  return { median: middle(medians), p99: medians[Math.floor(medians.length * 0.99)] ?? 0, questions: asked.length, rounds: done };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function memory(): number {
  for (let round = 0; round < 3; round++) (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
