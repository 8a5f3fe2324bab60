import type { Quote } from '@dongban/core/common';
import type { Message } from '@dongban/core/describe';
import { DongbanError, type Problem } from '@dongban/core/errors';
import type { PriceTerms } from '@dongban/core/hold';
import { httpProblemOf, toProblemDetails } from '@dongban/core/problem-details';
import type { Refusal } from '@dongban/core/slot';

/** What a problem carries beside its code. */
export interface ProblemExtras {
  readonly errors?: readonly Problem[];
  readonly refusals?: readonly Refusal[];
  readonly quote?: Quote | undefined;
  readonly terms?: PriceTerms | undefined;
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
  const { status, code, params, errors } = httpProblemOf(error);
  return code === 'internal' ? undefined : new ProblemError(status, { code, params } as Message, errors === undefined ? {} : { errors });
}

export function notFound(id: string): ProblemError {
  return new ProblemError(404, { code: 'not-found', params: { id } });
}

export function invalid(what: string, errors: readonly Problem[]): ProblemError {
  return new ProblemError(422, { code: 'invalid', params: { what, count: errors.length } }, { errors });
}

export function problemResponse(problem: ProblemError, locale: string): Response {
  const { status, code, params } = problem;
  const { errors, refusals, quote, terms, headers } = problem.extras;
  return new Response(JSON.stringify(toProblemDetails({ status, code, params, errors, refusals, quote, terms }, locale)), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': locale, 'cache-control': 'no-store', vary: 'Accept-Language', ...headers },
  });
}
