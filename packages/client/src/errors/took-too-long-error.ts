import { DongbanError, isDongbanError } from '@dongban/core/errors';

/**
 * The whole answer was not there within the client's `timeout`. Its code is `took-too-long`. A write may have been carried out: try
 * again with the same idempotency key.
 *
 * @example
 * import { createClient, isTookTooLongError } from '@dongban/client';
 *
 * const silent = () => new Promise<Response>(() => {}); // a portal that never answers
 * const client = createClient({ endpoint: 'https://portal.example.org', timeout: 20, retry: 0, fetch: silent });
 * const error: unknown = await client.hubs.list().catch((reason: unknown) => reason);
 * isTookTooLongError(error) && error.code; // → 'took-too-long'
 */
export class TookTooLongError extends DongbanError {
  override readonly name = 'TookTooLongError';

  /** @param call what was asked for, such as `GET /v1/services`. */
  constructor(call: string) {
    super('took-too-long', `${call} was not answered within the timeout of the client.`);
  }
}

/** Whether a value is a `TookTooLongError`, from this or another copy of the package. */
export function isTookTooLongError(value: unknown): value is TookTooLongError {
  return isDongbanError(value) && value.name === 'TookTooLongError';
}
