import type { ProblemDetails } from '@dongban/core/contract';
import { describe, type Message } from '@dongban/core/describe';
import { DongbanError, isDongbanError, isValidationError, type Problem } from '@dongban/core/errors';
import type { Refusal } from '@dongban/core/slot';

/** What a problem carries beside its code. */
export interface ProblemExtras {
  readonly errors?: readonly Problem[];
  readonly refusals?: readonly Refusal[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that cannot be answered, as it will be told over HTTP (RFC 9457). */
export class ProblemError extends DongbanError {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly extras: ProblemExtras;

  constructor(status: number, message: Message, extras: ProblemExtras = {}) {
    super(message.code, `${status} ${message.code}`, { params: { ...message.params }, cause: extras.cause });
    this.status = status;
    this.extras = extras;
  }
}

/** Errors that mean something to the caller; `undefined` for a fault of ours. */
export function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (isValidationError(error)) {
    return new ProblemError(422, { code: 'invalid', params: { what: String(error.params['what']), count: error.problems.length } }, { errors: error.problems });
  }
  if (isDongbanError(error) && error.code === 'not-found') return notFound(String(error.params['id']));
  return undefined;
}

export function notFound(id: string): ProblemError {
  return new ProblemError(404, { code: 'not-found', params: { id } });
}

export function invalid(what: string, errors: readonly Problem[]): ProblemError {
  return new ProblemError(422, { code: 'invalid', params: { what, count: errors.length } }, { errors });
}

export function problemResponse(problem: ProblemError, locale: string): Response {
  const { status, code, params } = problem;
  const { errors, refusals, headers } = problem.extras;
  const title = describe({ code, params }, locale);
  const details: ProblemDetails = {
    type: `urn:dongban:problem:${code}`,
    title,
    status,
    detail: sentences(problem, locale) || title,
    code,
    params,
    ...(errors === undefined ? {} : { errors }),
    ...(refusals === undefined ? {} : { refusals }),
  };
  return new Response(JSON.stringify(details), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': locale, 'cache-control': 'no-store', vary: 'Accept-Language', ...headers },
  });
}

function sentences({ extras: { errors = [], refusals = [] } }: ProblemError, locale: string): string {
  return [...refusals.map((refusal) => describe(refusal, locale)), ...errors.map((error) => `${error.pointer || '/'}: ${describe(error, locale)}`)].join(' ');
}
