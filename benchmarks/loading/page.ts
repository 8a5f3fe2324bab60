import type { PublicCatalog } from '@dongban/core';
import { createMatcher, loadMatcher, restoreMatcher } from '@dongban/matcher';
import { createMatcherWorker } from '@dongban/matcher/worker';

/** How long it took, and the longest time for which nothing else had its turn. */
export interface Loading {
  readonly milliseconds: number;
  readonly longestBlock: number;
}

/** Loads a catalog in each way, and gives the first answer. */
export async function loadings(catalog: PublicCatalog, bytes: Uint8Array, worker?: () => Worker): Promise<Record<string, Loading>> {
  const need = '인버터 진동시험';
  return {
    'nothing, for two seconds': await watched(() => new Promise((resolve) => setTimeout(resolve, 2000))),
    'createMatcher': await watched(() => createMatcher(catalog).match(need)),
    'loadMatcher, in slices': await watched(async () => (await loadMatcher(catalog)).match(need)),
    'restoreMatcher': await watched(() => restoreMatcher(bytes).match(need)),
    ...(worker === undefined ? {} : {
      'createMatcherWorker, of a catalog': await watched(async () => (await createMatcherWorker(catalog, { worker })).match(need)),
      'createMatcherWorker, of a snapshot': await watched(async () => (await createMatcherWorker(bytes, { worker })).match(need)),
    }),
  };
}

/** Takes turns with some work, and looks how long each turn was waited for. */
async function watched(work: () => unknown): Promise<Loading> {
  let isDone = false;
  let longestBlock = 0;
  const started = performance.now();
  const turns = (async () => {
    for (let last = performance.now(); !isDone; ) {
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(0);
      });
      const now = performance.now();
      longestBlock = Math.max(longestBlock, now - last);
      last = now;
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 20));
  longestBlock = 0;
  await work();
  const milliseconds = performance.now() - started - 20;
  await new Promise((resolve) => setTimeout(resolve));
  isDone = true;
  await turns;
  return { milliseconds, longestBlock };
}
