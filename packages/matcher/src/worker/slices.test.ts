import { describe, expect, it } from 'vitest';
import { inSlices } from './slices.ts';

const items = Array.from({ length: 100 }, (_, index) => index);

/** Takes the thread for longer than a slice may last. */
function work(): void {
  const end = performance.now() + 15;
  while (performance.now() < end);
}

describe('inSlices', () => {
  it('hands out everything, in order', async () => {
    const seen: number[] = [];
    await inSlices(items, (slice) => seen.push(...slice));
    expect(seen).toEqual(items);
    await inSlices([], () => expect.unreachable());
  });

  it('lets others have a turn between slices that take long', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; });
    await inSlices(items, work);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('stops between slices, with the reason it was given', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const sliced = inSlices(items, (slice) => { seen.push(...slice); stop.abort('enough'); }, stop.signal);
    await expect(sliced).rejects.toBe('enough');
    expect(seen.length).toBeLessThan(items.length);
  });
});
