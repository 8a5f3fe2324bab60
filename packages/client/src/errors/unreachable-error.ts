import { DongbanError, isDongbanError } from '@dongban/core/errors';

/**
 * No answer came: no network, an unknown host, a refused or broken connection, or a portal that does not admit this page's origin.
 * Its code is `unreachable`, and `cause` is what `fetch` said.
 *
 * @example
 * import { createClient, isUnreachableError } from '@dongban/client';
 *
 * const client = createClient({ endpoint: 'http://127.0.0.1:9', retry: 0 }); // where nobody listens
 * const error: unknown = await client.hubs.list().catch((reason: unknown) => reason);
 * isUnreachableError(error) && error.code; // → 'unreachable'
 */
export class UnreachableError extends DongbanError {
  override readonly name = 'UnreachableError';

  /** @param call what was asked for, such as `GET /v1/services`. */
  constructor(call: string, cause: unknown) {
    super('unreachable', `${call} got no answer: check the endpoint and the network, and in a page also which origins the portal admits.`, { cause });
  }
}

/** Whether a value is an `UnreachableError`, from this or another copy of the package. */
export function isUnreachableError(value: unknown): value is UnreachableError {
  return isDongbanError(value) && value.name === 'UnreachableError';
}
