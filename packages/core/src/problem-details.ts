import type { ProblemDetails } from './contract.ts';
import type { Quote } from './common.ts';
import { describe } from './describe.ts';
import { isDongbanError, isValidationError, type Problem } from './errors.ts';
import type { PriceTerms } from './hold.ts';
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
  /** What it costs by now. */
  readonly quote?: Quote | undefined;
  /** What cancelling and not coming cost at that price. */
  readonly terms?: PriceTerms | undefined;
}

/** Codes that a portal answers with, by HTTP status. */
const codes: Readonly<Record<number, readonly string[]>> = {
  400: ['not-json'],
  401: ['unauthorized'],
  403: ['forbidden', 'origin-not-allowed'],
  404: ['not-found'],
  409: ['slot-not-free', 'price-changed', 'key-in-flight', 'wrong-state', 'already-begun', 'not-begun', 'too-many-holds', 'time-is-free', 'already-waiting', 'too-many-waiting', 'offer-over'],
  410: ['code-expired'],
  412: ['changed-meanwhile'],
  413: ['too-large'],
  422: ['invalid', 'key-reused', 'need-empty', 'need-too-long', 'wrong-code'],
  428: ['version-needed'],
  429: ['too-many-requests', 'no-more-codes', 'too-many-unverified'],
  500: ['internal'],
};
const statuses: ReadonlyMap<string, number> = new Map(Object.entries(codes).flatMap(([status, of]) => of.map((code) => [code, Number(status)])));

/**
 * The problem that an error is to a caller. What is no error of dongban's, or has a code that callers are not told, is
 * `internal` with status 500: a fault's own words may hold what is nobody's business.
 *
 * @example
 * import { NotFoundError } from '@dongban/core';
 *
 * httpProblemOf(new NotFoundError('service_gone')); // → { status: 404, code: 'not-found', params: { id: 'service_gone' } }
 * httpProblemOf(new Error('password of the database: …')); // → { status: 500, code: 'internal', params: {} }
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
 * import { httpProblemOf, NotFoundError } from '@dongban/core';
 *
 * const details = toProblemDetails(httpProblemOf(new NotFoundError('service_gone')), 'ko');
 * const response = new Response(JSON.stringify(details), { status: details.status, headers: { 'content-type': 'application/problem+json' } });
 * response.status; // → 404
 * details.type; // → 'urn:dongban:problem:not-found'
 */
export function toProblemDetails({ status, code, params, errors, refusals, quote, terms }: HttpProblem, locale: string): ProblemDetails {
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
    ...(quote === undefined ? {} : { quote }),
    ...(terms === undefined ? {} : { terms }),
  };
}
