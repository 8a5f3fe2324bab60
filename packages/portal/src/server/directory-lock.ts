import { rename, rm, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The process that has a data directory open, as it says so itself. */
export interface Owner {
  readonly pid: number;
  readonly url: string;
  /** What its `/v1/health` answers with. */
  readonly instance: string;
}

/** Sole use of a data directory. */
export interface DirectoryLock {
  /** Tells others where this process answers. */
  announce(owner: Owner): Promise<void>;
  release(): Promise<void>;
}

const lockFile = 'lock';
const ownerFile = 'owner.json';
const sqliteBusy = 5;

/**
 * Takes a data directory for this process alone, or gives `undefined` where another has it.
 *
 * The lock is the operating system's, held through SQLite on an empty file. It ends with its process however that ends,
 * so that a dead owner's lock is no lock, a process number that was given out again means nothing, and of two that start
 * at once exactly one gets it. A file with a process number in it would need a guess for each of the three. Who owns the
 * directory stands beside it, for people and for a second start; nothing rests on that file being right.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock | undefined> {
  const held = tryToHold(join(directory, lockFile));
  if (held === undefined) return undefined;
  const ownerPath = join(directory, ownerFile);
  await rm(ownerPath, { force: true });
  return {
    async announce(owner) {
      const unfinished = `${ownerPath}.new`;
      await writeFile(unfinished, `${JSON.stringify(owner, null, 2)}\n`);
      await rename(unfinished, ownerPath);
    },
    async release() {
      await rm(ownerPath, { force: true });
      held.close();
    },
  };
}

/** What the owner of a directory says of itself; `undefined` while it is starting, or where nobody owns it. */
export async function readOwner(directory: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, ownerFile), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function tryToHold(path: string): DatabaseSync | undefined {
  const file = new DatabaseSync(path);
  try {
    // The journal would be a second file in the directory; nothing is ever written.
    file.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined;
    throw error;
  }
}
