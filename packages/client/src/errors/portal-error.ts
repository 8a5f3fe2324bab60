import type { ProblemDetails } from '@dongban/core/contract';
import { DongbanError, isDongbanError, type Problem } from '@dongban/core/errors';

type Refusal = NonNullable<ProblemDetails['refusals']>[number];

/**
 * The portal answered that it cannot, or will not, do what was asked. `code` and `params` are the problem's own, so that
 * `describe(error, locale)` says it.
 *
 * @example
 * import { createClient, isPortalError } from '@dongban/client';
 * import { describe } from '@dongban/core';
 *
 * const client = createClient({ endpoint: 'https://portal.example.org' });
 * const error: unknown = await client.services.get('service_gone').catch((reason: unknown) => reason);
 * isPortalError(error) && [error.status, error.code]; // → [404, 'not-found']
 * isPortalError(error) && describe(error, 'en'); // → 'There is nothing here by that name. Check the address, or choose again from the list.'
 */
export class PortalError extends DongbanError {
  override readonly name = 'PortalError';
  readonly status: number;
  /** The whole answer (RFC 9457); made from the status where something in between, such as a proxy, answered instead. */
  readonly problem: ProblemDetails;
  /** What is wrong with the input, field by field. */
  readonly problems: readonly Problem[];
  /** Why the time cannot be booked, each with a remedy and the nearest time where there are some. */
  readonly refusals: readonly Refusal[];
  /** What it costs by now, where the price is another than the one that was shown. */
  readonly quote: ProblemDetails['quote'];
  /** What cancelling and not coming cost at that price. */
  readonly terms: ProblemDetails['terms'];

  /** @param call what was asked for, such as `GET /v1/services`. */
  constructor(call: string, problem: ProblemDetails) {
    super(problem.code, `${call} was answered with ${problem.status} ${problem.code}.`, { params: problem.params });
    this.status = problem.status;
    this.problem = problem;
    this.problems = problem.errors ?? [];
    this.refusals = problem.refusals ?? [];
    this.quote = problem.quote;
    this.terms = problem.terms;
  }
}

/** Whether a value is a `PortalError`, from this or another copy of the package. */
export function isPortalError(value: unknown): value is PortalError {
  return isDongbanError(value) && value.name === 'PortalError';
}
