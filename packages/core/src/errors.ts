/** One problem of an input: where, what, and the facts for a sentence about it. */
export interface Problem {
  /** JSON pointer into the input: `/cards/3/works/0/title`. */
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

// Two copies of the package may meet on one page; the symbol is the same in both, the class is not.
const brand = Symbol.for('@dongban/error');

/** Base of every error that dongban throws. `code` is stable; the message is for developers, in English. */
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

/** An input that is not what its schema says; carries every problem found, not the first. */
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

/** A record that is not there, or not there for this caller. */
export class NotFoundError extends DongbanError {
  override readonly name = 'NotFoundError';

  constructor(id: string) {
    super('not-found', `There is no ${JSON.stringify(id)}.`, { params: { id } });
  }
}

/** Whether a value is an error of dongban's, from this or another copy of the package. */
export function isDongbanError(value: unknown): value is DongbanError {
  return value instanceof Error && brand in value;
}

/** Whether a value is a `ValidationError`, from this or another copy of the package. */
export function isValidationError(value: unknown): value is ValidationError {
  return isDongbanError(value) && value.name === 'ValidationError';
}
