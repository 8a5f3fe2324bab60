import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const onlyTheOwner = 0o600;

/** Writes a file that is there as a whole or not at all: a disk that fills up leaves the one that was there before. */
export async function writeWhole(path: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const unfinished = `${path}.new`;
  try {
    await pipeline(Readable.from(texts), createWriteStream(unfinished, { mode: onlyTheOwner }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Texts as lines; counts them. */
export async function* asLines(texts: AsyncIterable<string> | Iterable<string>, onLine: (lines: number) => void = () => undefined): AsyncGenerator<string> {
  let lines = 0;
  for await (const text of texts) {
    yield `${text}\n`;
    onLine(++lines);
  }
}
