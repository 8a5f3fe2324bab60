import type { RouteName } from '@dongban/core/contract';
import type { Problem } from '@dongban/core/errors';
import type { AnswerCache, Attempt, Fetch } from './attempt.ts';

/** How to reach a portal. */
export interface ClientOptions {
  /** Address of the portal, without `/v1`. In a page it may be relative to the page. */
  readonly endpoint: string | URL;
  /**
   * Key of a partner, or of staff; a function is asked before each call, for keys that are renewed. It travels in the `Authorization`
   * header: keep secret ones out of pages.
   */
  readonly key?: string | (() => string | Promise<string>) | undefined;
  /** Language of the portal's own sentences, BCP 47. */
  readonly locale?: string | undefined;
  /**
   * Milliseconds that one attempt may take until its answer is there whole.
   *
   * @default 10_000
   */
  readonly timeout?: number | undefined;
  /**
   * How often a call is tried again: after a broken connection, and after the statuses 408, 429, 500, 502, 503 and 504.
   * A call that writes is tried again after a timeout too, with the same key, since it may have been carried out.
   *
   * @default 2
   */
  readonly retry?: number | undefined;
  /**
   * Sends a request.
   *
   * @default the global `fetch`
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Keeps answers with an entity tag, so that what has not changed since is not sent again: `createAnswerCache` of
   * `@dongban/client/cache`.
   *
   * @default none: browsers do it by themselves, and programs that ask once need none
   */
  readonly cache?: AnswerCache | undefined;
  /**
   * Checks every answer by its schema; loaded when the first one comes. Give it where the portal may be of another version.
   *
   * @default answers are taken as the portal sends them
   * @example
   * import { createClient } from '@dongban/client';
   *
   * const options: ClientOptions = { endpoint: 'https://portal.example.org', validation: () => import('@dongban/client/validation') };
   * (await createClient(options).hubs.list()).items.length; // → 6
   */
  readonly validation?: (() => Promise<Validation>) | undefined;
  /** Is told of each attempt, for a log: nothing in it is personal. What it throws is nobody's fault and not caught. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** Finds what is wrong with answers: `@dongban/client/validation`. */
export interface Validation {
  problemsIn(route: RouteName, answer: unknown): readonly Problem[];
}
