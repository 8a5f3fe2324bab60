import { catalogKinds, collections } from '@dongban/core/kind';
import type { Match, MatchAnswer, WhyNot } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import type { MatchOptions } from './matching/match-options.ts';
import type { Signals } from './matching/signals.ts';
import { loadMatcher, restoreMatcher, type MatcherData } from './matching/default-matcher.ts';
import { saving } from './matching/matcher.ts';
import type { Steps } from './retrieval/steps.ts';
import type { Method } from './worker/protocol.ts';
import { inSlices } from './worker/slices.ts';
import { ThreadCalls, ThreadError } from './worker/thread-calls.ts';

/** So many records go to the thread in one message. */
const recordsAtOnce = 16;

/** A wish to stop waiting. */
export interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/** What a matcher on another thread is made with: data only, since functions cannot go there. */
export interface MatcherWorkerOptions extends MatcherData, Cancellable {
  /**
   * Starts the thread. Where a bundler or another origin moves the script, say how:
   * `() => new Worker(new URL('@dongban/matcher/worker-thread', import.meta.url), { type: 'module' })`.
   *
   * @default the script beside this module
   */
  readonly worker?: () => Worker;
}

/** A matcher that does not keep the page waiting: the names of `Matcher`, each with a promise, each can be stopped. */
export interface MatcherWorker extends Record<Method, (...args: never[]) => Promise<unknown>> {
  /** Where it works: on a thread of its own or, where none is allowed, in the page. */
  readonly place: 'thread' | 'page';
  match(need: Need | string, options?: MatchOptions & Cancellable): Promise<MatchAnswer>;
  score(need: Need | string, id: string, options?: Cancellable): Promise<Match>;
  whyNot(need: Need | string, id: string, options?: MatchOptions & Cancellable): Promise<WhyNot>;
  setSignals(signals: Signals, options?: Cancellable): Promise<void>;
  add(record: CatalogRecord, options?: Cancellable): Promise<void>;
  remove(id: string, options?: Cancellable): Promise<boolean>;
  snapshot(options?: Cancellable): Promise<Uint8Array>;
  /** Ends the thread. What was asked and not answered is rejected. */
  close(): void;
}

type Call = (method: Method, args: readonly unknown[], signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Makes a matcher that works on a thread of its own. Where the page may not start one (its content security policy, a
 * script of another origin, an old browser), it works in the page, and takes the catalog, or writes a snapshot, in slices of a few milliseconds.
 * Both give the same answers.
 *
 * @param catalog a public catalog, or what `snapshot()` of a matcher gave, which opens many times faster.
 * @returns once the whole catalog is loaded.
 * @throws {ValidationError} where the rule set is not one; what `restoreMatcher` throws of a snapshot; the signal's reason where it
 * was stopped.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const matcher = await createMatcherWorker(samplePublicCatalog('2026-11-24T00:00:00Z'));
 * const { matches } = await matcher.match('진동시험', { limit: 5, signal: AbortSignal.timeout(60_000) });
 * matches.length; // → 5
 * matcher.close();
 */
export async function createMatcherWorker(catalog: PublicCatalog | Uint8Array, options: MatcherWorkerOptions = {}): Promise<MatcherWorker> {
  const calls = await openThread(catalog, options);
  if (calls === undefined) return inPage(catalog, options);
  try {
    if (!(catalog instanceof Uint8Array)) {
      // A clone takes time too, so the records go over in slices.
      await Promise.all(await inSlices(handingOver(catalog, calls, options.signal), options.signal));
      await calls.ask({ ask: 'make' }, options.signal);
    }
  } catch (error) {
    calls.close();
    throw error;
  }
  return matcherOf('thread', (method, args, signal) => calls.ask({ ask: 'call', method, args }, signal), () => calls.close());
}

function* handingOver(catalog: PublicCatalog, calls: ThreadCalls, signal: AbortSignal | undefined): Steps<Promise<unknown>[]> {
  const answers: Promise<unknown>[] = [];
  for (const kind of catalogKinds) {
    const records = catalog[collections[kind]];
    for (let first = 0; first < records.length; first += recordsAtOnce) {
      answers.push(calls.ask({ ask: 'load', kind, records: records.slice(first, first + recordsAtOnce) }, signal));
      yield;
    }
  }
  return answers;
}

/** A catalog without its records, which follow. */
function emptied(catalog: PublicCatalog): PublicCatalog {
  return { ...catalog, ...Object.fromEntries(catalogKinds.map((kind) => [collections[kind], []])) };
}

/** The thread, open and empty; none where the page may not have one. */
async function openThread(catalog: PublicCatalog | Uint8Array, { worker = besideThisModule, signal, ...options }: MatcherWorkerOptions): Promise<ThreadCalls | undefined> {
  const calls = startThread(worker);
  try {
    await calls?.ask(catalog instanceof Uint8Array ? { ask: 'restore', bytes: catalog, options } : { ask: 'open', catalog: emptied(catalog), options }, signal);
    return calls;
  } catch (error) {
    calls?.close();
    if (error instanceof ThreadError) return undefined;
    throw error;
  }
}

/** Some browsers throw where others tell by an event that the page may not have a thread. */
function startThread(worker: () => Worker): ThreadCalls | undefined {
  try {
    return new ThreadCalls(worker());
  } catch {
    return undefined;
  }
}

async function inPage(catalog: PublicCatalog | Uint8Array, { worker: _, signal, ...options }: MatcherWorkerOptions): Promise<MatcherWorker> {
  const matcher = catalog instanceof Uint8Array ? restoreMatcher(catalog, options) : await loadMatcher(catalog, { ...options, signal });
  const answer = (method: Method, args: readonly unknown[], stop: AbortSignal | undefined): unknown => {
    stop?.throwIfAborted();
    if (method === 'snapshot') return inSlices(saving(matcher), stop);
    // Typed by `MatcherWorker`; TypeScript cannot follow a name that is a variable.
    return (matcher[method] as (...given: readonly unknown[]) => unknown)(...args);
  };
  // One after the other, as a thread does it: a matcher that changes while it is saved would be torn.
  let last: Promise<unknown> = Promise.resolve();
  const call: Call = async (method, args, stop) => {
    const answered = last.then(() => answer(method, args, stop));
    last = answered.catch(() => undefined);
    return answered;
  };
  return matcherOf('page', call, () => undefined);
}

function matcherOf(place: MatcherWorker['place'], call: Call, close: () => void): MatcherWorker {
  return {
    place,
    match: (need, { signal, ...options } = {}) => call('match', [need, options], signal) as Promise<MatchAnswer>,
    score: (need, id, { signal } = {}) => call('score', [need, id], signal) as Promise<Match>,
    whyNot: (need, id, { signal, ...options } = {}) => call('whyNot', [need, id, options], signal) as Promise<WhyNot>,
    setSignals: (signals, { signal } = {}) => call('setSignals', [signals], signal) as Promise<void>,
    add: (record, { signal } = {}) => call('add', [record], signal) as Promise<void>,
    snapshot: ({ signal } = {}) => call('snapshot', [], signal) as Promise<Uint8Array>,
    remove: (id, { signal } = {}) => call('remove', [id], signal) as Promise<boolean>,
    close,
  };
}

function besideThisModule(): Worker {
  return new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' });
}
