import { randomUUID } from 'node:crypto';
import type { Notice } from '@dongban/core/notice';
import { createGate } from '../access/caller.ts';
import { createLinks } from '../access/links.ts';
import { createOneTimeCodes } from '../access/one-time-codes.ts';
import { createRateLimiter, noLimits } from '../access/rate-limiter.ts';
import { createCardEdits } from '../cards/edits.ts';
import type { Database } from '../database/database.ts';
import { createApp, type Sender } from '../http/create-app.ts';
import type { Incident } from '../http/incident.ts';
import type { Courier } from '../notifications/courier.ts';
import { createPost } from '../notifications/post.ts';
import { createPages, isPage } from '../pages/create-pages.ts';
import { createDispatch } from '../pages/dispatch.ts';
import { createPublication, type Source } from '../publication/publication.ts';
import { createKeyBook } from '../records/key-book.ts';
import { createAccessTokens, randomId } from '../records/secrets.ts';
import { createCaretaker, type Caretaker } from '../waitlist/caretaker.ts';
import type { Desk } from './desk.ts';
import { handlersOf } from './handlers.ts';
import { channelsOf, courierFor, type LetterOptions } from './letters.ts';

/** What a portal is made of. */
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
 * import { openEmbeddedDatabase } from '@dongban/portal';
 * import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
 *
 * const database = await openEmbeddedDatabase();
 * const secret = crypto.getRandomValues(new Uint8Array(32));
 * const portal = createPortal({ catalog: sampleCatalog, consents: sampleConsents, database, secret });
 * const response = await portal.fetch(new Request('https://portal.example.org/v1/health'));
 * response.status; // → 200
 * await database.close();
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

function writeLine({ id, route, error, at }: Incident): void {
  console.error(`dongban: incident ${id} in ${route}: ${error}\n  ${at.join('\n  ')}`);
}
