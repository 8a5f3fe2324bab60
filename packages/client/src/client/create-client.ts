import { routes, type Page, type Route, type RouteName } from '@dongban/core/contract';
import type { Problem } from '@dongban/core/errors';
import type { AnswerCache, Attempt, Fetch } from './attempt.ts';
import { createSender } from './send.ts';
import type { CallOptions, ChangeOptions, DongbanClient, HolderOptions, StaffOptions } from './types.ts';

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
   * createClient({ endpoint, validation: () => import('@dongban/client/validation') });
   */
  readonly validation?: (() => Promise<Validation>) | undefined;
  /** Is told of each attempt, for a log: nothing in it is personal. What it throws is nobody's fault and not caught. */
  readonly onAttempt?: ((attempt: Attempt) => void) | undefined;
}

/** Finds what is wrong with answers: `@dongban/client/validation`. */
export interface Validation {
  problemsIn(route: RouteName, answer: unknown): readonly Problem[];
}

/**
 * A typed client of a portal, made from the table of its routes.
 *
 * Calls reject with a `PortalError` where the portal says no, an `UnreachableError`, `TookTooLongError` or
 * `UnreadableAnswerError` where it does not come to that, and the signal's reason where the caller ended the call.
 * `describe(error, locale)` of `@dongban/core/describe` makes a sentence of any of the four.
 *
 * @throws {TypeError} where `endpoint` is no http(s) address or `key` cannot stand in a header.
 * @example
 * const client = createClient({ endpoint: 'https://portal.example.org' });
 * const page = await client.services.list({ area: 'reliability' });
 * for await (const card of client.cards.all()) console.log(card.headline.ko);
 *
 * const receipt = await client.bookings.create(input);
 * const text = await client.bookings.calendar(receipt.booking.id, { accessToken: receipt.accessToken });
 */
export function createClient(options: ClientOptions): DongbanClient {
  const send = createSender(options);
  const client: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const [group = '', action = ''] = name.split('.');
    const calls = (client[group] ??= {});
    calls[action] = (...args: readonly unknown[]) => send(name, callOf(route, args));
    if (route.takes === 'page') {
      calls['all'] = (query?: object, settings?: CallOptions) =>
        everyItem((cursor) => send(name, { input: { ...query, cursor }, options: settings }) as Promise<Page<unknown>>);
    }
  }
  return client as unknown as DongbanClient;
}

/** What a call of a route was given. */
export interface Call {
  readonly id?: string | undefined;
  readonly input?: object | undefined;
  readonly options?: (Partial<ChangeOptions> & Partial<HolderOptions | StaffOptions>) | undefined;
}

function callOf(route: Route, args: readonly unknown[]): Call {
  const rest = [...args];
  return {
    id: route.path.includes('{id}') ? String(rest.shift()) : undefined,
    input: route.takes === 'nothing' ? undefined : (rest.shift() as Call['input']),
    options: rest.shift() as Call['options'],
  };
}

async function* everyItem<Item>(fetchPage: (cursor: string | undefined) => Promise<Page<Item>>): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const { items, next } = await fetchPage(cursor);
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}
