import { setTimeout as pause } from 'node:timers/promises';
import type { Health } from '@dongban/core/contract';
import { lockDirectory, readOwner, type DirectoryLock } from './directory-lock.ts';

const healthTimeoutMilliseconds = 2_000;
const pauseMilliseconds = 100;

/**
 * The directory for this process, or the address of the process that has it and answers. While the other one is still
 * starting, or is just ending, this waits.
 *
 * @returns `undefined` where the other neither answered nor let go in time.
 */
export async function lockOrFind(directory: string, patienceMilliseconds: number): Promise<{ lock: DirectoryLock } | { running: string } | undefined> {
  const deadline = performance.now() + patienceMilliseconds;
  while (true) {
    const lock = await lockDirectory(directory);
    if (lock !== undefined) return { lock };
    const owner = await readOwner(directory);
    // Another portal may answer at an address that was left behind: only the instance tells.
    if (owner !== undefined && (await instanceAt(owner.url)) === owner.instance) return { running: owner.url };
    if (performance.now() > deadline) return undefined;
    await pause(pauseMilliseconds);
  }
}

async function instanceAt(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('/v1/health', url), { signal: AbortSignal.timeout(healthTimeoutMilliseconds) });
    const { instance } = (await response.json()) as Partial<Health>;
    return instance;
  } catch {
    return undefined;
  }
}
