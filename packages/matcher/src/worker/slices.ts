/** A page answers within 50 ms to feel at once; work stops well before that. */
const sliceMilliseconds = 12;
/** How often the time is looked at. */
const recordsBetweenLooks = 16;

/**
 * Hands out a list in pieces, and lets the page do its own work between them: a slice ends once what was done with it has
 * taken some milliseconds.
 */
export async function inSlices<T>(items: readonly T[], use: (slice: readonly T[]) => void, signal?: AbortSignal): Promise<void> {
  let started = performance.now();
  for (let first = 0; first < items.length; first += recordsBetweenLooks) {
    signal?.throwIfAborted();
    use(items.slice(first, first + recordsBetweenLooks));
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
