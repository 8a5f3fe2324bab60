import { notFound } from './problem.ts';

const writtenLike = /^[a-z-]{1,40}_[a-z0-9-]{1,200}$/;

/**
 * The id in an address, as it may be looked for: what is not written like an id is the id of nothing, and no database is asked for it.
 *
 * @throws {ProblemError} `not-found`
 */
export function recordId(text: string): string {
  if (!writtenLike.test(text)) throw notFound(text);
  return text;
}
