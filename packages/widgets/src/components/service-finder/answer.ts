import type { Source } from '../../sources/source.ts';
import { resultLimit } from './filters.ts';
import type { Answered } from './findings.ts';
import type { Question } from './question.ts';
import type * as drawing from './render-answer.ts';

/** An answer, with the code that draws it: nobody needs that before the first question. */
export interface Answer extends Answered {
  readonly draw: typeof drawing;
}

/** Asks a source; without a question, for the whole catalog. */
export async function askSource(source: Source, question: Question | undefined, signal: AbortSignal): Promise<Answered> {
  const [catalog, match] = await Promise.all([
    source.catalog(),
    question === undefined ? undefined : source.match({ ...question.changes, text: question.text }, { limit: resultLimit, signal }),
  ]);
  return { catalog, match };
}
