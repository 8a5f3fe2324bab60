import type { Booking, BookingInput, BookingReceipt } from './booking.ts';
import type { Problem } from './errors.ts';
import type { CatalogKind, Id } from './kind.ts';
import type { MatchAnswer, MatchInput } from './match.ts';
import type { PublicCatalog, RecordOf } from './public-catalog.ts';
import type { Refusal, ResourceId, SlotList } from './slot.ts';
import type { Area } from './vocabularies.ts';

/** One route of a portal. `auth`: open to everyone, or only to the holder of a booking's access token. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Path with `{id}` where an id goes; begins with `/v1`. */
  readonly path: string;
  readonly auth: 'open' | 'token';
}

const get = (path: string, auth: Route['auth'] = 'open'): Route => ({ method: 'GET', path: `/v1/${path}`, auth });
const post = (path: string): Route => ({ method: 'POST', path: `/v1/${path}`, auth: 'open' });

/** Every route of a portal, by the name a client calls it. Paths only grow. */
export const routes = {
  'health.get': get('health'),
  'catalog.get': get('catalog'),
  'hubs.list': get('hubs'),
  'hubs.get': get('hubs/{id}'),
  'organizations.list': get('organizations'),
  'organizations.get': get('organizations/{id}'),
  'cards.list': get('cards'),
  'cards.get': get('cards/{id}'),
  'services.list': get('services'),
  'services.get': get('services/{id}'),
  'equipment.list': get('equipment'),
  'equipment.get': get('equipment/{id}'),
  'technologies.list': get('technologies'),
  'technologies.get': get('technologies/{id}'),
  'programs.list': get('programs'),
  'programs.get': get('programs/{id}'),
  'partnerProfiles.list': get('partner-profiles'),
  'partnerProfiles.get': get('partner-profiles/{id}'),
  'match.create': post('match'),
  'slots.list': get('slots'),
  'bookings.create': post('bookings'),
  'bookings.get': get('bookings/{id}', 'token'),
  'bookings.calendar': get('bookings/{id}/calendar', 'token'),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Filters and paging of a list. */
export interface ListQuery {
  readonly area?: Area | undefined;
  readonly hub?: Id<'hub'> | undefined;
  /** 1 to 100; 50 where left out. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

/** A page of a list; `next` is there while more follow. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Which times of a resource to look at: whole days in the hub's zone, both ends included, at most 62. */
export interface SlotQuery {
  readonly resource: ResourceId;
  /** Calendar date, `2026-11-26`. */
  readonly from: string;
  readonly through: string;
  readonly mode?: 'onsite' | 'online' | undefined;
  /** Length of the wanted time; the resource's own where left out. */
  readonly minutes?: number | undefined;
}

/** What a portal says of itself. `instance` changes with every start. */
export interface Health {
  readonly status: 'ok';
  readonly instance: string;
}

/** A problem as it goes over HTTP (RFC 9457), `application/problem+json`. */
export interface ProblemDetails {
  /** `urn:dongban:problem:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What is wrong with the input, field by field. */
  readonly errors?: readonly Problem[] | undefined;
  /** Why the time cannot be booked, and what can. */
  readonly refusals?: readonly Refusal[] | undefined;
}

interface Records<K extends CatalogKind> {
  list: { query: ListQuery; response: Page<RecordOf<K>> };
  get: { id: Id<K>; response: RecordOf<K> };
}

/** What each route takes and gives. */
export interface Contract {
  'health.get': { response: Health };
  'catalog.get': { response: PublicCatalog };
  'hubs.list': Records<'hub'>['list'];
  'hubs.get': Records<'hub'>['get'];
  'organizations.list': Records<'organization'>['list'];
  'organizations.get': Records<'organization'>['get'];
  'cards.list': Records<'r-card'>['list'];
  'cards.get': Records<'r-card'>['get'];
  'services.list': Records<'service'>['list'];
  'services.get': Records<'service'>['get'];
  'equipment.list': Records<'equipment'>['list'];
  'equipment.get': Records<'equipment'>['get'];
  'technologies.list': Records<'technology'>['list'];
  'technologies.get': Records<'technology'>['get'];
  'programs.list': Records<'program'>['list'];
  'programs.get': Records<'program'>['get'];
  'partnerProfiles.list': Records<'partner-profile'>['list'];
  'partnerProfiles.get': Records<'partner-profile'>['get'];
  'match.create': { body: MatchInput; response: MatchAnswer };
  'slots.list': { query: SlotQuery; response: SlotList };
  'bookings.create': { body: BookingInput; response: BookingReceipt };
  'bookings.get': { id: Id<'booking'>; response: Booking };
  /** iCalendar text. */
  'bookings.calendar': { id: Id<'booking'>; response: string };
}
