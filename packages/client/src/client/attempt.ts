import type { RouteName } from '@dongban/core/contract';
import { UnreachableError } from '../errors/unreachable-error.ts';
import { secondsToWait } from './problem.ts';

/** What became of one attempt of a call, as it may be written to a log: no ids, no tokens, nothing that a person wrote. */
export interface Attempt {
  readonly route: RouteName;
  /** 1 for the first. */
  readonly attempt: number;
  /** Status of the answer; left out where none came. */
  readonly status?: number | undefined;
  /** Why no answer came: `ended` by a timeout or by the caller. */
  readonly failure?: 'unreachable' | 'ended' | undefined;
  readonly milliseconds: number;
}

/** Keeps answers of open routes: `@dongban/client/cache`. */
export interface AnswerCache {
  /** The request, with the tag of the answer that is kept for it. */
  asking(request: Request): Request;
  /** The answer itself, or the kept one where the portal says that it still holds. */
  answering(request: Request, response: Response): Promise<Response>;
}

export type Fetch = (request: Request) => Promise<Response>;

/** Sends the attempts of one call: each comes whole or not at all, and is told of. */
export function createAttempts(route: RouteName, fetch: Fetch, cache: AnswerCache | undefined, tell: ((attempt: Attempt) => void) | undefined): Fetch {
  let attempt = 0;
  return async (request) => {
    attempt++;
    const start = performance.now();
    const done = (result: Pick<Attempt, 'status' | 'failure'>) => tell?.({ route, attempt, ...result, milliseconds: performance.now() - start });
    try {
      const response = await fetchWhole(fetch, cache?.asking(request) ?? request);
      done({ status: response.status });
      return cache?.answering(request, response) ?? response;
    } catch (cause) {
      done({ failure: request.signal.aborted ? 'ended' : 'unreachable' });
      if (request.signal.aborted) throw cause;
      throw new UnreachableError(`${request.method} ${new URL(request.url).pathname}`, cause);
    }
  };
}

/** ky tries again only what fails before an answer begins; an answer that breaks off half-way is no better. */
async function fetchWhole(fetch: Fetch, request: Request): Promise<Response> {
  const response = await fetch(request);
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // In seconds, by the portal's own clock: the one here may be wrong by years.
  const seconds = secondsToWait(headers);
  if (seconds !== undefined) headers.set('retry-after', String(seconds));
  return new Response((await response.text()) || null, { status, statusText, headers });
}
