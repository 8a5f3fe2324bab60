import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { Source, SourceAnswer } from '../../sources/source.ts';
import type { Question } from './question.ts';
import type * as drawing from './render-answer.ts';

/** The most results that are asked for: filters choose among them. */
export const resultLimit = 100;

/** An answer, with the code that draws it: nobody needs that before the first question. */
export interface Answer {
  readonly catalog: PublicCatalog;
  /** Missing where everything is listed without a question. */
  readonly match: SourceAnswer | undefined;
  readonly draw: typeof drawing;
}

/** Asks a source; without a question, for the whole catalog. */
export async function askSource(source: Source, question: Question | undefined, signal: AbortSignal): Promise<Omit<Answer, 'draw'>> {
  const [catalog, match] = await Promise.all([
    source.catalog(),
    question === undefined ? undefined : source.match({ ...question.changes, text: question.text }, { limit: resultLimit, signal }),
  ]);
  return { catalog, match };
}
