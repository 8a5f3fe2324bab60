import type { AttendanceInput, Booking, BookingInput, BookingReceipt, CodeSent, MoveInput, NoteInput, ProposalInput, SendCodeInput, VerifyInput } from './booking.ts';
import type { Collaboration, CollaborationInput, Outcomes } from './collaboration.ts';
import type { Quote } from './common.ts';
import type { Problem } from './errors.ts';
import type { Hold, HoldInput, HoldReceipt, Price, PriceTerms } from './hold.ts';
import type { Interest, InterestAnswer, InterestInput, InterestReceipt } from './interest.ts';
import type { CatalogKind, Id } from './kind.ts';
import type { MatchAnswer, MatchInput, WhyNot, WhyNotInput } from './match.ts';
import type { Notice } from './notice.ts';
import type { PublicCatalog, RecordOf } from './public-catalog.ts';
import type { QuoteInput, Request, RequestInput, RequestReceipt, ResultInput } from './request.ts';
import type { Refusal, ResourceId, SlotList } from './slot.ts';
import type { WaitlistEntry, WaitlistInput, WaitlistReceipt } from './waitlist.ts';
import type { Area } from './vocabularies.ts';

/** One route of a portal. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Path with `{id}` where an id goes; begins with `/v1`. */
  readonly path: string;
  /** Open to everyone; to the holder of the record's access token and to staff; or to staff alone, by a secret key with the scope for it. */
  readonly auth: 'open' | 'token' | 'staff';
  /** What goes with it, beside the id in its path. A `page` is asked for with filters and a cursor, and answered with a `Page`. */
  readonly takes: 'nothing' | 'query' | 'page' | 'body';
  /** Media type of its answer; failures are `application/problem+json`. */
  readonly gives: 'application/json' | 'text/calendar' | 'text/vcard';
  /** It makes or changes a record: a client sends an `Idempotency-Key`, so that a retry does it once. */
  readonly writes: boolean;
  /** It changes a record that others change too: the caller says by `If-Match` which state of it they saw. */
  readonly versioned: boolean;
}

const get = <const Path extends string>(path: Path) =>
  ({ method: 'GET', path: `/v1/${path}`, auth: 'open', takes: 'nothing', gives: 'application/json', writes: false, versioned: false }) as const;
const list = <const Path extends string>(path: Path) => ({ ...get(path), takes: 'page' }) as const;
const post = <const Path extends string>(path: Path) => ({ ...get(path), method: 'POST', takes: 'body' }) as const;
const make = <const Path extends string>(path: Path) => ({ ...post(path), writes: true }) as const;
const own = { auth: 'token' } as const;
const staff = { auth: 'staff' } as const;
const change = <const Path extends string>(path: Path) => ({ ...make(path), versioned: true }) as const;

/** Every route of a portal, by the name a client calls it. Paths only grow. */
export const routes = {
  'health.get': get('health'),
  'ready.get': get('ready'),
  'openapi.get': get('openapi'),
  'catalog.get': get('catalog'),
  'hubs.list': list('hubs'),
  'hubs.get': get('hubs/{id}'),
  'organizations.list': list('organizations'),
  'organizations.get': get('organizations/{id}'),
  'cards.list': list('cards'),
  'cards.get': get('cards/{id}'),
  'cards.vcard': { ...get('cards/{id}/vcard'), gives: 'text/vcard' },
  'services.list': list('services'),
  'services.get': get('services/{id}'),
  'equipment.list': list('equipment'),
  'equipment.get': get('equipment/{id}'),
  'technologies.list': list('technologies'),
  'technologies.get': get('technologies/{id}'),
  'programs.list': list('programs'),
  'programs.get': get('programs/{id}'),
  'partnerProfiles.list': list('partner-profiles'),
  'partnerProfiles.get': get('partner-profiles/{id}'),
  'notice.get': get('notice'),
  'match.create': post('match'),
  'match.whyNot': post('match/why-not'),
  'slots.list': { ...get('slots'), takes: 'query' },
  'quotes.create': post('quotes'),
  'holds.create': make('holds'),
  'holds.extend': { ...make('holds/{id}/extend'), ...own },
  'holds.release': { ...make('holds/{id}/release'), ...own },
  'bookings.create': make('bookings'),
  'bookings.verify': { ...make('bookings/{id}/verify'), ...own },
  'bookings.sendCode': { ...post('bookings/{id}/send-code'), ...own },
  'bookings.list': { ...list('bookings'), ...staff },
  'bookings.get': { ...get('bookings/{id}'), ...own },
  'bookings.calendar': { ...get('bookings/{id}/calendar'), ...own, gives: 'text/calendar' },
  'bookings.move': { ...change('bookings/{id}/move'), ...own },
  'bookings.cancel': { ...change('bookings/{id}/cancel'), ...own },
  'bookings.approve': { ...change('bookings/{id}/approve'), ...staff },
  'bookings.decline': { ...change('bookings/{id}/decline'), ...staff },
  'bookings.propose': { ...change('bookings/{id}/propose'), ...staff },
  'bookings.attendance': { ...change('bookings/{id}/attendance'), ...staff },
  'waitlist.join': make('waitlist'),
  'waitlist.verify': { ...make('waitlist/{id}/verify'), ...own },
  'waitlist.sendCode': { ...post('waitlist/{id}/send-code'), ...own },
  'waitlist.list': { ...list('waitlist'), ...staff },
  'waitlist.get': { ...get('waitlist/{id}'), ...own },
  'waitlist.accept': { ...change('waitlist/{id}/accept'), ...own },
  'waitlist.decline': { ...change('waitlist/{id}/decline'), ...own },
  'waitlist.leave': { ...change('waitlist/{id}/leave'), ...own },
  'requests.create': make('requests'),
  'requests.verify': { ...make('requests/{id}/verify'), ...own },
  'requests.sendCode': { ...post('requests/{id}/send-code'), ...own },
  'requests.list': { ...list('requests'), ...staff },
  'requests.get': { ...get('requests/{id}'), ...own },
  'requests.accept': { ...change('requests/{id}/accept'), ...staff },
  'requests.decline': { ...change('requests/{id}/decline'), ...staff },
  'requests.quote': { ...change('requests/{id}/quote'), ...staff },
  'requests.agree': { ...change('requests/{id}/agree'), ...own },
  'requests.start': { ...change('requests/{id}/start'), ...staff },
  'requests.deliver': { ...change('requests/{id}/deliver'), ...staff },
  'requests.close': { ...change('requests/{id}/close'), ...staff },
  'requests.withdraw': { ...change('requests/{id}/withdraw'), ...own },
  'interests.create': make('interests'),
  'interests.verify': { ...make('interests/{id}/verify'), ...own },
  'interests.sendCode': { ...post('interests/{id}/send-code'), ...own },
  'interests.list': { ...list('interests'), ...staff },
  'interests.get': { ...get('interests/{id}'), ...own },
  'interests.answer': { ...change('interests/{id}/answer'), ...staff },
  'ledger.list': { ...list('ledger'), ...staff },
  'ledger.append': { ...make('ledger'), ...staff },
  'outcomes.get': get('outcomes'),
} as const satisfies Record<string, Route>;

/** The name of a route, `services.list`: what the client calls it by, and what a portal's log says. */
export type RouteName = keyof typeof routes;

/**
 * The entity tag of a record's state, for `If-Match`: who changes it says which state they saw.
 *
 * @param record its `sequence` grows with every change; a whole number from 0.
 * @example
 * etagOf({ sequence: 3 }); // → '"3"'
 */
export function etagOf({ sequence }: { readonly sequence: number }): string {
  return `"${sequence}"`;
}

/** Which page of a list. */
export interface PageQuery {
  /** 1 to 100; 50 where left out. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

/** Filters and paging of a list. */
export interface ListQuery extends PageQuery {
  readonly area?: Area | undefined;
  readonly hub?: Id<'hub'> | undefined;
  /** On the spot, or from afar. */
  readonly mode?: 'onsite' | 'online' | undefined;
  /** Words that a record's text holds all of, in any language it has; spacing and case do not count. */
  readonly q?: string | undefined;
}

/** Which bookings staff look at, by the start of their time. */
export interface BookingQuery extends PageQuery {
  readonly state?: Booking['state'] | undefined;
  readonly resource?: ResourceId | undefined;
  readonly hub?: Id<'hub'> | undefined;
  /** Instants between which they start, the second left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
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
  /** Where the resource is offered at several hubs; the first of them where left out. */
  readonly hub?: Id<'hub'> | undefined;
  /** Length of the wanted time; the resource's own where left out. */
  readonly minutes?: number | undefined;
}

/** Which requests staff look at, by when an answer is due. */
export interface RequestQuery extends PageQuery {
  readonly state?: Request['state'] | undefined;
  readonly type?: Request['type'] | undefined;
  /** `true`: those only whose answer is overdue. */
  readonly overdue?: 'true' | undefined;
}

/** Which places on waitlists staff look at, the oldest first. */
export interface WaitlistQuery extends PageQuery {
  readonly state?: WaitlistEntry['state'] | undefined;
  readonly resource?: ResourceId | undefined;
}

/** The body of a call that says all by its path: `{}`. */
export type NoInput = Readonly<Record<never, never>>;

/** What a portal says of itself. `instance` changes with every start. */
export interface Health {
  readonly status: 'ok';
  readonly instance: string;
}

/** Whether a portal can do its work right now. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  /** Whether the database answers. */
  readonly database: boolean;
}

/** Which expressions of interest staff look at, the oldest first. */
export interface InterestQuery extends PageQuery {
  readonly state?: Interest['state'] | undefined;
  readonly profile?: Id<'partner-profile'> | undefined;
}

/** Which events of the ledger, in the order in which they happened. */
export interface LedgerQuery extends PageQuery {
  readonly event?: Collaboration['event'] | undefined;
  /** Id of a record that took part. */
  readonly subject?: string | undefined;
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
  /** What it costs by now, where the price is another than the one that was shown. */
  readonly quote?: Quote | undefined;
  /** What cancelling and not coming cost at that price; left out where the policy has no terms for it. */
  readonly terms?: PriceTerms | undefined;
}

interface Records<K extends CatalogKind> {
  list: { query: ListQuery; response: Page<RecordOf<K>> };
  get: { id: Id<K>; response: RecordOf<K> };
}

/** What each route takes and gives. */
export interface Contract {
  'health.get': { response: Health };
  /** Answered with 503 where the portal cannot do its work. */
  'ready.get': { response: Readiness };
  /** This contract as OpenAPI 3.1. */
  'openapi.get': { response: object };
  'catalog.get': { response: PublicCatalog };
  'hubs.list': Records<'hub'>['list'];
  'hubs.get': Records<'hub'>['get'];
  'organizations.list': Records<'organization'>['list'];
  'organizations.get': Records<'organization'>['get'];
  'cards.list': Records<'r-card'>['list'];
  'cards.get': Records<'r-card'>['get'];
  /** The card as a vCard file, for an address book. */
  'cards.vcard': { id: Id<'r-card'>; response: string };
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
  'notice.get': { response: Notice };
  'match.create': { body: MatchInput; response: MatchAnswer };
  'match.whyNot': { body: WhyNotInput; response: WhyNot };
  'slots.list': { query: SlotQuery; response: SlotList };
  'quotes.create': { body: HoldInput; response: Price };
  'holds.create': { body: HoldInput; response: HoldReceipt };
  'holds.extend': { id: Id<'hold'>; body: NoInput; response: Hold };
  'holds.release': { id: Id<'hold'>; body: NoInput; response: Hold };
  'bookings.create': { body: BookingInput; response: BookingReceipt };
  'bookings.verify': { id: Id<'booking'>; body: VerifyInput; response: Booking };
  'bookings.sendCode': { id: Id<'booking'>; body: SendCodeInput; response: CodeSent };
  'bookings.list': { query: BookingQuery; response: Page<Booking> };
  'bookings.get': { id: Id<'booking'>; response: Booking };
  /** iCalendar text. */
  'bookings.calendar': { id: Id<'booking'>; response: string };
  'bookings.move': { id: Id<'booking'>; body: MoveInput; response: Booking };
  'bookings.cancel': { id: Id<'booking'>; body: NoteInput; response: Booking };
  'bookings.approve': { id: Id<'booking'>; body: NoteInput; response: Booking };
  'bookings.decline': { id: Id<'booking'>; body: NoteInput; response: Booking };
  'bookings.propose': { id: Id<'booking'>; body: ProposalInput; response: Booking };
  'bookings.attendance': { id: Id<'booking'>; body: AttendanceInput; response: Booking };
  'waitlist.join': { body: WaitlistInput; response: WaitlistReceipt };
  'waitlist.verify': { id: Id<'waitlist'>; body: VerifyInput; response: WaitlistEntry };
  'waitlist.sendCode': { id: Id<'waitlist'>; body: SendCodeInput; response: CodeSent };
  'waitlist.list': { query: WaitlistQuery; response: Page<WaitlistEntry> };
  'waitlist.get': { id: Id<'waitlist'>; response: WaitlistEntry };
  /** Books the time that is offered. */
  'waitlist.accept': { id: Id<'waitlist'>; body: NoInput; response: BookingReceipt };
  /** Lets this time go to the next, and goes on waiting. */
  'waitlist.decline': { id: Id<'waitlist'>; body: NoInput; response: WaitlistEntry };
  'waitlist.leave': { id: Id<'waitlist'>; body: NoInput; response: WaitlistEntry };
  'requests.create': { body: RequestInput; response: RequestReceipt };
  'requests.verify': { id: Id<'request'>; body: VerifyInput; response: Request };
  'requests.sendCode': { id: Id<'request'>; body: SendCodeInput; response: CodeSent };
  'requests.list': { query: RequestQuery; response: Page<Request> };
  'requests.get': { id: Id<'request'>; response: Request };
  'requests.accept': { id: Id<'request'>; body: NoteInput; response: Request };
  'requests.decline': { id: Id<'request'>; body: NoteInput; response: Request };
  'requests.quote': { id: Id<'request'>; body: QuoteInput; response: Request };
  'requests.agree': { id: Id<'request'>; body: NoteInput; response: Request };
  'requests.start': { id: Id<'request'>; body: NoteInput; response: Request };
  'requests.deliver': { id: Id<'request'>; body: ResultInput; response: Request };
  'requests.close': { id: Id<'request'>; body: NoteInput; response: Request };
  'requests.withdraw': { id: Id<'request'>; body: NoteInput; response: Request };
  'interests.create': { body: InterestInput; response: InterestReceipt };
  'interests.verify': { id: Id<'interest'>; body: VerifyInput; response: Interest };
  'interests.sendCode': { id: Id<'interest'>; body: SendCodeInput; response: CodeSent };
  'interests.list': { query: InterestQuery; response: Page<Interest> };
  'interests.get': { id: Id<'interest'>; response: Interest };
  'interests.answer': { id: Id<'interest'>; body: InterestAnswer; response: Interest };
  'ledger.list': { query: LedgerQuery; response: Page<Collaboration> };
  'ledger.append': { body: CollaborationInput; response: Collaboration };
  'outcomes.get': { response: Outcomes };
}
