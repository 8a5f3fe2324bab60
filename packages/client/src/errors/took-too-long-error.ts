import { DongbanError, isDongbanError } from '@dongban/core/errors';

/** The whole answer was not there within the client's `timeout`. */
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
