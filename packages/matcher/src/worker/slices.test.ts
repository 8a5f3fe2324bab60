import { describe, expect, it } from 'vitest';
import { inSlices } from './slices.ts';

/** Takes the thread for longer than a slice may last. */
function work(): void {
  const end = performance.now() + 15;
  while (performance.now() < end);
}

describe('inSlices', () => {
  it('takes every step, in order, and gives what comes of them', async () => {
    const seen: number[] = [];
    const counting = function* () {
      for (let step = 0; step < 100; step++) {
        seen.push(step);
        yield;
      }
      return 'all';
    };
    expect(await inSlices(counting())).toBe('all');
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it('lets others have a turn between steps that take long', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; });
    await inSlices((function* () {
      for (let step = 0; step < 5; step++) {
        work();
        yield;
      }
    })());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('stops between steps, with the reason it was given', async () => {
    const stop = new AbortController();
    let steps = 0;
    const sliced = inSlices((function* () {
      for (;;) {
        steps += 1;
        stop.abort('enough');
        yield;
      }
    })(), stop.signal);
    await expect(sliced).rejects.toBe('enough');
    expect(steps).toBe(1);
  });
});
