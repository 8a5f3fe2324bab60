import { routes, type Page, type Route } from '@dongban/core/contract';
import { createSender } from './send.ts';
import type { CallOptions, ChangeOptions, DongbanClient } from './types.ts';

/** How to reach a portal. */
export interface ClientOptions {
  /** Address of the portal, without `/v1`. In a page it may be relative to the page. */
  readonly endpoint: string | URL;
  /** Key of a partner. It travels in the `Authorization` header: keep it out of pages. */
  readonly key?: string | undefined;
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
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
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
  for (const [name, route] of Object.entries<Route>(routes)) {
    const [group = '', action = ''] = name.split('.');
    const calls = (client[group] ??= {});
    calls[action] = (...args: readonly unknown[]) => send(route, callOf(route, args));
    if (route.takes === 'page') {
      calls['all'] = (query?: object, settings?: CallOptions) =>
        everyItem((cursor) => send(route, { input: { ...query, cursor }, options: settings }) as Promise<Page<unknown>>);
    }
  }
  return client as unknown as DongbanClient;
}

/** What a call of a route was given. */
export interface Call {
  readonly id?: string | undefined;
  readonly input?: object | undefined;
  readonly options?: (Partial<ChangeOptions> & { readonly accessToken?: string | undefined }) | undefined;
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
