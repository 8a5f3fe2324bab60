import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseCatalog } from '@dongban/core/catalog';
import { DongbanError } from '@dongban/core/errors';
import { parseNotices, type Notice } from '@dongban/core/notice';
import { parse } from '@dongban/core/parse';
import { Records } from '@dongban/core/records';
import { createMailbox, type Mailbox } from './development/mailbox.ts';
import type { Database } from './database/database.ts';
import { openEmbeddedDatabase } from './database/embedded.ts';
import { openPostgresDatabase } from './database/postgres.ts';
import { purge } from './law/retention.ts';
import { sendBySmtp } from './notifications/smtp.ts';
import { createPortal } from './portal/create-portal.ts';
import type { LetterOptions } from './portal/letters.ts';
import type { Source } from './publication/publication.ts';
import { createClientAddress, type ClientAddress, type TrustedProxies } from './server/client-address.ts';
import type { DirectoryLock } from './server/directory-lock.ts';
import { lockOrFind } from './server/find-running.ts';
import { listen } from './server/listen.ts';
import { secretOf } from './server/secret.ts';
import { createSite, strictPolicy } from './server/site.ts';

/** What a portal serves, to whom and from where. */
export interface ServeOptions {
  /** Where bookings, the server's secret and the lock lie; made where it is missing. */
  readonly dataDirectory: string;
  /** A PostgreSQL server, 15 or later. Several portals may share it; each needs the same secret in its data directory. @default a database in the data directory */
  readonly databaseUrl?: string | undefined;
  /** A catalog document; checked before anything starts. */
  readonly catalog: unknown;
  /** A list of consents, likewise. */
  readonly consents: unknown;
  /** @default 4173, or the next port that is free; 0 for any */
  readonly port?: number | undefined;
  /** @default '127.0.0.1': this machine only */
  readonly host?: string | undefined;
  /** Folders of files to serve at `/`; the first that has a file counts. */
  readonly siteDirectories?: readonly string[] | undefined;
  /**
   * How letters leave. `development` keeps them in a mailbox at `/dev/mail`, which only this machine may see.
   *
   * @default none: nobody is written to
   */
  readonly mail?: MailSettings | 'development' | undefined;
  /**
   * Whether a booking needs a code from its requester's mail.
   *
   * @default 'code' where letters have a way to their readers, else 'none'
   */
  readonly verification?: 'none' | 'code' | undefined;
  /** Where people reach this portal from outside, for links in letters. @default where it listens */
  readonly publicUrl?: string | undefined;
  /**
   * What people agree to, a list of notices; checked before anything starts. The one of today is shown at `/notice`.
   *
   * @default one of the portal's own, shown and not asked for
   */
  readonly notices?: unknown;
  /** Proxies in front, whose `X-Forwarded-For` says who asks. @default none: who connects is who asks */
  readonly trustProxy?: TrustedProxies | undefined;
  /** `none` behind a gateway that limits how often anybody asks. @default 'per-minute' */
  readonly limits?: 'per-minute' | 'none' | undefined;
  /** `Content-Security-Policy` of those files. @default scripts, styles and data from here only */
  readonly contentSecurityPolicy?: string | undefined;
}

/** A mail server, and who writes to whom. */
export interface MailSettings extends Pick<LetterOptions, 'from' | 'hook' | 'staff'> {
  /** `smtp://user:password@mail.example.org:587`, or `smtps://`. */
  readonly server: string;
}

/** A portal that answers. */
export interface Serving {
  readonly url: string;
  /** Another process has this data open already, and answers at `url`; nothing was started. */
  readonly alreadyRunning: boolean;
  /** Answers what it has begun, then closes the database and frees the data directory. */
  readonly close: () => Promise<void>;
}

/** The port that `serve` takes where none is named and it is free. */
export const defaultPort = 4173;
const patienceMilliseconds = 60_000;
const purgeEveryMilliseconds = 5 * 60_000;

/**
 * Starts a portal with an embedded database. The first start in a directory sets the database up, which takes seconds.
 *
 * @throws {ValidationError} where the catalog or the consents do not fit; nothing has been started then.
 * @throws {DongbanError} `not-a-network` where `trustProxy` cannot be read, `data-in-use` where another process holds the data directory and does not answer,
 * `data-in-site` where a site directory would give the data away.
 * @example
 * import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
 *
 * const { url, close } = await serve({ dataDirectory: '.dongban/served', catalog: sampleCatalog, consents: sampleConsents, port: 0 });
 * (await fetch(`${url}v1/health`)).status; // → 200
 * await close();
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const source = sourceOf(options);
  const notices = options.notices === undefined ? undefined : parseNotices(options.notices);
  const clientAddress = createClientAddress(options.trustProxy ?? 0);
  const directory = resolve(options.dataDirectory);
  const sites = (options.siteDirectories ?? []).map((site) => resolve(site));
  for (const site of sites) refuseToGiveAway(directory, site);

  await mkdir(directory, { recursive: true });
  const found = await lockOrFind(directory, patienceMilliseconds);
  if (found === undefined) {
    throw new DongbanError('data-in-use', `Another process holds ${directory} and does not answer. End it, or use another data directory.`, { params: { directory } });
  }
  if ('running' in found) return { url: found.running, alreadyRunning: true, close: () => Promise.resolve() };
  return start(found.lock, directory, { source, notices, sites, clientAddress }, options);
}

/** What was checked before anything starts. */
interface Prepared {
  readonly source: Source;
  readonly notices: readonly Notice[] | undefined;
  readonly sites: readonly string[];
  readonly clientAddress: ClientAddress;
}

/** Opens one thing after the other; what was opened is closed again, the last first, at the end or where a later one fails. */
async function start(lock: DirectoryLock, directory: string, { source, notices, sites, clientAddress }: Prepared, options: ServeOptions): Promise<Serving> {
  const opened: (() => Promise<void>)[] = [() => lock.release()];
  const close = async () => {
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) await last();
  };
  try {
    const database = await (options.databaseUrl === undefined ? openEmbeddedDatabase(join(directory, 'database')) : openPostgresDatabase(options.databaseUrl));
    opened.push(() => database.close());
    const instance = randomUUID();
    let address = options.publicUrl;
    const { letters, mailbox } = lettersFor(options, () => address ?? '');
    const verification = options.verification ?? (letters === undefined ? 'none' : 'code');
    const portal = createPortal({ ...source, database, instance, letters, verification, notices, limits: options.limits, secret: await secretOf(directory) });
    const site = createSite(portal, sites, options.contentSecurityPolicy ?? strictPolicy, mailbox?.pages);
    const server = await listen((request, { address: peer }) => site.fetch(request, { address: clientAddress(peer, request.headers.get('x-forwarded-for') ?? undefined) }), options.host ?? '127.0.0.1', options.port ?? defaultPort);
    opened.push(() => server.close());
    address ??= server.url;
    portal.courier.start();
    opened.push(() => portal.courier.stop());
    portal.caretaker.start();
    opened.push(() => portal.caretaker.stop());
    opened.push(startPurging(database));
    await lock.announce({ pid: process.pid, url: server.url, instance });
    return { url: server.url, alreadyRunning: false, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Deletes what is over, from time to time; what fails is tried again the next time. Gives what ends it. */
function startPurging(database: Database): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = purge(database, Temporal.Now.instant()).then(() => undefined, () => undefined);
  };
  run();
  const timer = setInterval(run, purgeEveryMilliseconds);
  return () => {
    clearInterval(timer);
    return running;
  };
}

/** @throws {DongbanError} `mailbox-in-public` where others could read a development mailbox. */
function lettersFor({ mail, host = '127.0.0.1' }: ServeOptions, publicUrl: () => string): { letters?: LetterOptions; mailbox?: Mailbox } {
  if (mail === undefined) return {};
  if (mail !== 'development') {
    const { server, ...rest } = mail;
    return { letters: { ...rest, publicUrl, send: (letter) => sendBySmtp(letter, { url: server }) } };
  }
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new DongbanError('mailbox-in-public', `A development mailbox shows everybody's mail: it goes with 127.0.0.1 only, not with ${host}.`, { params: { host } });
  }
  const mailbox = createMailbox();
  return { mailbox, letters: { from: { name: 'dongban', address: 'portal@example.org' }, publicUrl, send: mailbox.send } };
}

function sourceOf({ catalog, consents }: ServeOptions): Source {
  return { catalog: parseCatalog(catalog), consents: parse(Records.shape.consents, consents, 'The list of consents') };
}

/** Files whose path has a hidden part are never served; any others below a site directory are. */
function refuseToGiveAway(directory: string, site: string): void {
  const path = relative(site, directory);
  const isInside = path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && !isAbsolute(path));
  if (!isInside || path.split(sep).some((part) => part.startsWith('.'))) return;
  throw new DongbanError('data-in-site', `The data directory ${directory} lies within ${site}, which everyone may read. Put it elsewhere.`, { params: { directory, site } });
}
