import type { Steps } from '../retrieval/steps.ts';

/** A page answers within 50 ms to feel at once; work stops well before that, since the page may do some of its own. */
const sliceMilliseconds = 8;

/** Does work in slices, and lets the page do its own between them: a slice ends with the first step after some milliseconds. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (let started = performance.now(); ; ) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < sliceMilliseconds) continue;
    await turn();
    started = performance.now();
  }
}

/**
 * Resolves once whatever else waits for the thread has had its turn. `scheduler.yield` would come back before timers and answers
 * of servers do, and a timer late.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
