import { DongbanError, isDongbanError, type Problem } from '@dongban/core/errors';

/**
 * The answer came with a status of success, yet it is not what a portal gives: a page of HTML, or JSON that breaks off. Its code is
 * `unreadable-answer`.
 *
 * @example
 * import { createClient, isUnreadableAnswerError } from '@dongban/client';
 *
 * const anotherSite = () => Promise.resolve(new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }));
 * const client = createClient({ endpoint: 'https://portal.example.org', fetch: anotherSite });
 * const error: unknown = await client.hubs.list().catch((reason: unknown) => reason);
 * isUnreadableAnswerError(error) && error.contentType; // → 'text/html'
 */
export class UnreadableAnswerError extends DongbanError {
  override readonly name = 'UnreadableAnswerError';
  readonly status: number;
  /** What the answer calls itself; empty where it does not say. */
  readonly contentType: string;
  /** What does not fit the schema, where the client was made with `validation`. */
  readonly problems: readonly Problem[];

  /** @param call what was asked for, such as `GET /v1/services`. */
  constructor(call: string, answer: { readonly status: number; readonly contentType: string; readonly problems?: readonly Problem[] }, cause?: unknown) {
    const what = answer.problems?.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ') ?? (answer.contentType || 'no content type');
    super('unreadable-answer', `${call} was answered with something a portal does not give (${what}): check the endpoint, and its version.`, { cause });
    this.status = answer.status;
    this.contentType = answer.contentType;
    this.problems = answer.problems ?? [];
  }
}

/** Whether a value is an `UnreadableAnswerError`, from this or another copy of the package. */
export function isUnreadableAnswerError(value: unknown): value is UnreadableAnswerError {
  return isDongbanError(value) && value.name === 'UnreadableAnswerError';
}
