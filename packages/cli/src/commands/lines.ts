import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe } from '@dongban/core/describe';
import type { BadLine, Line } from '@dongban/portal/administration';

const mostShown = 100;

/** The lines of a file, one at a time, however long it is; rejects with a sentence that names the file. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) yield { number: ++number, text };
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Every problem with its line, in a language, as editors take them: `bookings.jsonl:12 /start: …`. */
export function showBadLines(path: string, bad: readonly BadLine[], lang: string): void {
  for (const { line, problems } of bad.slice(0, mostShown)) {
    for (const problem of problems) console.error(`${path}:${line} ${problem.pointer || '/'}: ${describe(problem, lang)}`);
  }
  if (bad.length > mostShown) console.error(`${path}: ${bad.length - mostShown} more lines do not fit.`);
}
