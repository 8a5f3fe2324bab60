import { brand } from './brand.ts';

/** One problem of an input: where, what, and the facts for a sentence about it. */
export interface Problem {
  /** JSON pointer into the input: `/cards/3/works/0/title`. */
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Base of every error that dongban throws. `code` is stable; the message is for developers, in English. For people,
 * `describe(error, locale)` makes a sentence of `code` and `params`.
 *
 * @example
 * import { describe } from '@dongban/core';
 *
 * const error = new DongbanError('too-soon', 'The slot begins in 3 hours; the policy asks for 24.', { params: { noticeHours: 24 } });
 * error.code; // → 'too-soon'
 * describe(error, 'en'); // → 'Book at least 24 hours ahead.'
 */
export class DongbanError extends Error {
  override readonly name: string = 'DongbanError';
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly [brand] = true;

  constructor(code: string, message: string, options: { params?: Readonly<Record<string, unknown>>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = options.params ?? {};
  }
}

/**
 * An input that is not what its schema says; carries every problem found, not the first. Its code is `invalid`.
 *
 * @example
 * import { isValidationError, parseCatalog } from '@dongban/core';
 *
 * try {
 *   parseCatalog({ schemaVersion: 99 });
 * } catch (error) {
 *   isValidationError(error) && error.problems[0]; // → { pointer: '/schemaVersion', code: 'unknown-version', params: { version: 99, known: 1 } }
 * }
 */
export class ValidationError extends DongbanError {
  override readonly name = 'ValidationError';
  readonly problems: readonly Problem[];

  constructor(what: string, problems: readonly Problem[]) {
    const lines = problems.slice(0, 10).map((problem) => `  ${problem.pointer || '/'}: ${problem.code} ${JSON.stringify(problem.params)}`);
    const more = problems.length > 10 ? `\n  … and ${problems.length - 10} more` : '';
    super('invalid', `${what} has ${problems.length} problem(s):\n${lines.join('\n')}${more}`, { params: { what, count: problems.length } });
    this.problems = problems;
  }
}

/**
 * A record that is not there, or not there for this caller: the two look the same, so that ids cannot be tried out. Its code is
 * `not-found`.
 *
 * @example
 * new NotFoundError('service_gone').params; // → { id: 'service_gone' }
 */
export class NotFoundError extends DongbanError {
  override readonly name = 'NotFoundError';

  constructor(id: string) {
    super('not-found', `There is no ${JSON.stringify(id)}.`, { params: { id } });
  }
}
