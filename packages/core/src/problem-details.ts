import type { ProblemDetails } from './contract.ts';
import { describe } from './describe.ts';
import { isDongbanError, isValidationError, type Problem } from './errors.ts';
import type { Refusal } from './slot.ts';

/** What goes wrong between a client and a portal, before it is put into words. */
export interface HttpProblem {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What is wrong with the input, field by field. */
  readonly errors?: readonly Problem[] | undefined;
  /** Why a time cannot be booked, and what can. */
  readonly refusals?: readonly Refusal[] | undefined;
}

/** HTTP status of each code that a portal answers with. */
const statuses: ReadonlyMap<string, number> = new Map(Object.entries({
  'not-json': 400, unauthorized: 401, forbidden: 403, 'origin-not-allowed': 403, 'not-found': 404, 'slot-not-free': 409, 'key-in-flight': 409, 'code-expired': 410, 'too-large': 413,
  invalid: 422, 'key-reused': 422, 'need-empty': 422, 'need-too-long': 422, 'wrong-code': 422, 'too-many-requests': 429, 'no-more-codes': 429, 'too-many-unverified': 429, internal: 500,
}));

/**
 * The problem that an error is to a caller. What is no error of dongban's, or has a code that callers are not told, is
 * `internal`: a fault's own words may hold what is nobody's business.
 */
export function httpProblemOf(error: unknown): HttpProblem {
  if (isDongbanError(error)) {
    const status = statuses.get(error.code);
    const { code, params } = error;
    if (status !== undefined) return { status, code, params, ...(isValidationError(error) ? { errors: error.problems } : {}) };
  }
  return { status: 500, code: 'internal', params: {} };
}

/**
 * A problem as it goes over HTTP (RFC 9457), in a language: the title says what happened, the detail why.
 *
 * @example
 * const details = toProblemDetails(httpProblemOf(error), 'ko');
 * new Response(JSON.stringify(details), { status: details.status, headers: { 'content-type': 'application/problem+json' } });
 */
export function toProblemDetails({ status, code, params, errors, refusals }: HttpProblem, locale: string): ProblemDetails {
  const title = describe({ code, params }, locale);
  const reasons = [...(refusals ?? []).map((refusal) => describe(refusal, locale)), ...(errors ?? []).map((error) => `${error.pointer || '/'}: ${describe(error, locale)}`)];
  return {
    type: `urn:dongban:problem:${code}`,
    title,
    status,
    detail: reasons.join(' ') || title,
    code,
    params,
    ...(errors === undefined ? {} : { errors }),
    ...(refusals === undefined ? {} : { refusals }),
  };
}
