import { randomUUID } from 'node:crypto';
import type { RouteName } from '@dongban/core/contract';
import { createCardEdits } from '../cards/edits.ts';
import { createApp, type Sender } from '../http/create-app.ts';
import type { Handlers } from '../http/handler.ts';
import type { Incident } from '../http/incident.ts';
import { listOf, recordOf } from '../http/lists.ts';
import { bookSlot, bookingCalendar, cancelBooking, moveBooking, openBooking } from '../handlers/bookings.ts';
import { cardFile } from '../handlers/card-file.ts';
import { extendHeld, holdSlot, releaseHeld } from '../handlers/holds.ts';
import { quoteTime } from '../handlers/quotes.ts';
import { approveBooking, declineBooking, listBookings, noteAttendance, proposeTime } from '../handlers/staff-bookings.ts';
import { listSlots } from '../handlers/slots.ts';
import { description, readiness } from '../handlers/about-itself.ts';
import { answerInterest, expressInterest, listInterests, openInterest } from '../handlers/interests.ts';
import { appendToLedger, listLedger, outcomes } from '../handlers/ledger.ts';
import { applyFor, deliverResult, listRequests, openRequest, quoteRequest, stepRequest } from '../handlers/requests.ts';
import { sendCode, sendEntryCode, sendInterestCode, sendRequestCode, verifyBooking, verifyEntry, verifyInterest, verifyRequest } from '../handlers/verification.ts';
import { acceptOffer, declineOffer, joinWaitlist, leaveWaitlist, listWaitlist, openEntry } from '../handlers/waitlist.ts';
import { createOneTimeCodes } from '../access/one-time-codes.ts';
import { createGate } from '../access/caller.ts';
import { createRateLimiter, noLimits } from '../access/rate-limiter.ts';
import { createLinks } from '../access/links.ts';
import type { Courier } from '../notifications/courier.ts';
import { createPost } from '../notifications/post.ts';
import { channelsOf, courierFor, type LetterOptions } from './letters.ts';
import { createKeyBook } from '../records/key-book.ts';
import { createAccessTokens, randomId } from '../records/secrets.ts';
import type { Database } from '../database/database.ts';
import { createPublication, type Source } from '../publication/publication.ts';
import { createPages, isPage } from '../pages/create-pages.ts';
import { createDispatch } from '../pages/dispatch.ts';
import type { Notice } from '@dongban/core/notice';
import { showNotice } from '../handlers/notice.ts';
import { createCaretaker, type Caretaker } from '../waitlist/caretaker.ts';
import type { Desk } from './desk.ts';

export interface PortalOptions extends Source {
  /** Where bookings are kept. */
  readonly database: Database;
  /** At least 32 random bytes that access tokens are made from; keep them for as long as the bookings, apart from the database. */
  readonly secret: Uint8Array;
  /**
   * `code`: a booking stands once a code from the requester's mail has come back; letters need a way to leave then.
   *
   * @default 'none'
   */
  readonly verification?: 'none' | 'code' | undefined;
  /**
   * What people read before they give their data; a booking or request then has to name what its requester agreed to. The latest that
   * is valid is shown.
   *
   * @default one of the portal's own, shown and not asked for
   */
  readonly notices?: readonly Notice[] | undefined;
  /** How the portal writes to people. @default it writes to nobody */
  readonly letters?: LetterOptions | undefined;
  /** `none` for a portal behind a gateway that limits how often anybody asks. @default 'per-minute' */
  readonly limits?: 'per-minute' | 'none' | undefined;
  /** @default the system's clock */
  readonly clock?: (() => Temporal.Instant) | undefined;
  /** Makes ids of bookings; they must not be guessable. @default 96 random bits */
  readonly newBookingId?: (() => `booking_${string}`) | undefined;
  /** What `/v1/health` calls this start of the portal. @default a random id */
  readonly instance?: string | undefined;
  /** Takes note of faults. Incidents hold nothing personal. @default writes a line to the error output */
  readonly log?: ((incident: Incident) => void) | undefined;
}

/** A portal: answers requests to `/v1/…`, and to its own pages at `/staff` and `/my`. */
export interface Portal {
  /** Answers a request; what any server or edge runtime that speaks `fetch` takes. */
  readonly fetch: (request: Request, sender?: Sender) => Promise<Response>;
  /** Shows another catalog, or acts on other consents, from the next request on. */
  readonly replace: (source: Source) => void;
  /** Takes the portal's letters to those whom they are for: `start` it, or call `deliver` from time to time. */
  readonly courier: Courier;
  /** Passes on what ended by itself to whoever waits for it: `start` it, or call `look` from time to time. */
  readonly caretaker: Caretaker;
}

const shortestSecret = 32;

/**
 * Makes a portal over a catalog and a database. Public routes see the part of the catalog that a live basis covers at the
 * very moment of the request, and nothing else.
 *
 * @throws {RangeError} where the secret is too short.
 * @throws {TypeError} where codes are asked for and there is no way to send them.
 * @example
 * const portal = createPortal({ catalog, consents, database: await openEmbeddedDatabase(), secret: crypto.getRandomValues(new Uint8Array(32)) });
 * const response = await portal.fetch(new Request('https://portal.example.org/v1/health'));
 */
export function createPortal(options: PortalOptions): Portal {
  if (options.secret.length < shortestSecret) throw new RangeError(`createPortal: \`secret\` needs at least ${shortestSecret} bytes.`);
  if (options.verification === 'code' && options.letters === undefined) throw new TypeError('createPortal: `verification: \'code\'` needs `letters` to send the codes by.');
  const clock = options.clock ?? Temporal.Now.instant;
  const publication = createPublication(options, clock);
  const desk: Desk = {
    publication,
    clock,
    database: options.database,
    tokens: createAccessTokens(options.secret),
    keys: createKeyBook(),
    codes: createOneTimeCodes(options.secret),
    post: createPost(channelsOf(options.letters), options.letters?.staff),
    isVerifying: options.verification === 'code',
    notices: options.notices,
    newBookingId: options.newBookingId ?? (() => randomId('booking')),
    instance: options.instance ?? randomUUID(),
  };
  const limiter = options.limits === 'none' ? noLimits : createRateLimiter(() => performance.now());
  const gate = createGate(options.database, clock, limiter);
  const handlers = handlersOf(desk);
  const links = createLinks(options.secret);
  const log = options.log ?? writeLine;
  const isSecure = () => options.letters?.publicUrl().startsWith('https:') ?? false;
  const cards = createCardEdits(options, options.database, publication);
  const app = createApp(handlers, gate, log, () => cards.refresh());
  const pages = createPages({ desk, gate, links, cards, isSecure, dispatch: createDispatch(handlers), secret: options.secret }, log);
  return {
    // Pages are nobody's but their reader's: what the routes allow to pages of others is not for them.
    fetch: async (request, sender = {}) => (isPage(request) ? pages : app).fetch(request, sender),
    replace: (source) => cards.replace(source),
    caretaker: createCaretaker(desk),
    courier: courierFor(options.letters, { ...desk, links }),
  };
}

function handlersOf(desk: Desk): Handlers {
  const { publication, clock, instance } = desk;
  return {
    'health.get': () => ({ body: { status: 'ok', instance }, headers: { 'cache-control': 'no-store' } }),
    'ready.get': readiness(desk),
    'openapi.get': description(),
    'catalog.get': () => {
      const { catalog, text, etag } = publication.current();
      return { body: catalog, text, headers: { etag } };
    },
    'hubs.list': listOf('hub', publication),
    'hubs.get': recordOf('hub', publication, clock),
    'organizations.list': listOf('organization', publication),
    'organizations.get': recordOf('organization', publication, clock),
    'cards.list': listOf('r-card', publication),
    'cards.get': recordOf('r-card', publication, clock),
    'cards.vcard': cardFile(publication, clock),
    'services.list': listOf('service', publication),
    'services.get': recordOf('service', publication, clock),
    'equipment.list': listOf('equipment', publication),
    'equipment.get': recordOf('equipment', publication, clock),
    'technologies.list': listOf('technology', publication),
    'technologies.get': recordOf('technology', publication, clock),
    'programs.list': listOf('program', publication),
    'programs.get': recordOf('program', publication, clock),
    'partnerProfiles.list': listOf('partner-profile', publication),
    'partnerProfiles.get': recordOf('partner-profile', publication, clock),
    'notice.get': showNotice(desk),
    ...matchHandlers(desk),
    'slots.list': listSlots(desk),
    ...holdHandlers(desk),
    'bookings.create': bookSlot(desk),
    'bookings.verify': verifyBooking(desk),
    'bookings.sendCode': sendCode(desk),
    'bookings.get': openBooking(desk),
    'bookings.list': listBookings(desk),
    'bookings.calendar': bookingCalendar(desk),
    'bookings.move': moveBooking(desk),
    'bookings.cancel': cancelBooking(desk),
    'bookings.approve': approveBooking(desk),
    'bookings.decline': declineBooking(desk),
    'bookings.propose': proposeTime(desk),
    'bookings.attendance': noteAttendance(desk),
    ...waitlistHandlers(desk),
    ...requestHandlers(desk),
    ...partnershipHandlers(desk),
  };
}

function matchHandlers({ publication }: Desk): Pick<Handlers, Extract<RouteName, `match.${string}`>> {
  return {
    'match.create': ({ input: { need, limit, kinds, hub } }) => ({
      body: publication.current().matcher.match(need, { ...(limit === undefined ? {} : { limit }), ...(kinds === undefined ? {} : { kinds }), ...(hub === undefined ? {} : { hub }) }),
    }),
    'match.whyNot': ({ input: { need, id, hub } }) => ({ body: publication.current().matcher.whyNot(need, id, hub === undefined ? {} : { hub }) }),
  };
}

function holdHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `holds.${string}` | 'quotes.create'>> {
  return { 'quotes.create': quoteTime(desk), 'holds.create': holdSlot(desk), 'holds.extend': extendHeld(desk), 'holds.release': releaseHeld(desk) };
}

function waitlistHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `waitlist.${string}`>> {
  return {
    'waitlist.join': joinWaitlist(desk),
    'waitlist.verify': verifyEntry(desk),
    'waitlist.sendCode': sendEntryCode(desk),
    'waitlist.list': listWaitlist(desk),
    'waitlist.get': openEntry(desk),
    'waitlist.accept': acceptOffer(desk),
    'waitlist.decline': declineOffer(desk),
    'waitlist.leave': leaveWaitlist(desk),
  };
}

function requestHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `requests.${string}`>> {
  return {
    'requests.create': applyFor(desk),
    'requests.verify': verifyRequest(desk),
    'requests.sendCode': sendRequestCode(desk),
    'requests.list': listRequests(desk),
    'requests.get': openRequest(desk),
    'requests.accept': stepRequest(desk, 'accept'),
    'requests.decline': stepRequest(desk, 'decline'),
    'requests.quote': quoteRequest(desk),
    'requests.agree': stepRequest(desk, 'agree'),
    'requests.start': stepRequest(desk, 'start'),
    'requests.deliver': deliverResult(desk),
    'requests.close': stepRequest(desk, 'close'),
    'requests.withdraw': stepRequest(desk, 'withdraw'),
  };
}

function partnershipHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `interests.${string}` | `ledger.${string}` | `outcomes.${string}`>> {
  return {
    'interests.create': expressInterest(desk),
    'interests.verify': verifyInterest(desk),
    'interests.sendCode': sendInterestCode(desk),
    'interests.list': listInterests(desk),
    'interests.get': openInterest(desk),
    'interests.answer': answerInterest(desk),
    'ledger.list': listLedger(desk),
    'ledger.append': appendToLedger(desk),
    'outcomes.get': outcomes(desk),
  };
}

function writeLine({ id, route, error, at }: Incident): void {
  console.error(`dongban: incident ${id} in ${route}: ${error}\n  ${at.join('\n  ')}`);
}
