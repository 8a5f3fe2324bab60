import { routes, type Page, type Route, type RouteName } from '@dongban/core/contract';
import type { ClientOptions } from './options.ts';
import { createSender, type Call } from './send.ts';
import type { CallOptions, DongbanClient } from './types.ts';

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
 * const page = await client.services.list({ area: 'reliability', limit: 2 });
 * page.items.length; // → 2
 * for await (const card of client.cards.all({ hub: 'hub_changwon' })) card.hub; // every page, one after the other
 *
 * const { booking, accessToken } = await client.bookings.create({
 *   resource: 'equipment_vector-network-analyzer-67g', start: '2026-11-26T05:00:00Z', end: '2026-11-26T07:00:00Z', mode: 'onsite',
 *   requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }],
 * });
 * booking.state; // → 'confirmed'
 * const file = await client.bookings.calendar(booking.id, { accessToken });
 * file.startsWith('BEGIN:VCALENDAR'); // → true
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
