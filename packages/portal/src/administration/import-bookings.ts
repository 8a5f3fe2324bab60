import { claimsFor, type Claim, type Taken } from '@dongban/booking';
import { Booking } from '@dongban/core/booking';
import type { Problem } from '@dongban/core/errors';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { ResourceId } from '@dongban/core/slot';
import { findBookable, type Bookable } from '../bookings/bookable.ts';
import { hubFor, requestOf, takenFor, withTaken } from '../bookings/situation.ts';
import { addClaims, dropEnded, queueFor, type Window } from '../claims/claims.ts';
import { settle } from '../claims/settle.ts';
import type { Database, Queryable } from '../database/database.ts';
import { canonical } from '../records/canonical.ts';
import { createAccessTokens } from '../records/secrets.ts';
import { addRecord } from '../records/take-in.ts';
import { readLine, type BadLine, type ImportReport, type Line } from './lines.ts';

/** Where imported bookings go, and what they are held against. */
export interface BookingImport {
  readonly database: Database;
  /** Says how many places a resource has, and what has to stay free around a booking. */
  readonly catalog: PublicCatalog;
  /** The portal's secret, which tokens of the bookings are made from. */
  readonly secret: Uint8Array;
  readonly now: Temporal.Instant;
  /** Only says what would be done. */
  readonly isDry?: boolean | undefined;
  /** Hears how many lines are done. */
  readonly onProgress?: ((lines: number) => void) | undefined;
}

/** What a line came to. */
type Fate = 'added' | 'present' | readonly Problem[];

const around = { hours: 48 };
const progressEvery = 500;

/**
 * Takes over bookings of another system, or of an export: one JSON document a line. What lies ahead claims its time as any other
 * booking does, each line in a transaction of its own, and is refused where somebody has it; rules of policies do not count, since
 * somebody has agreed to it before. Nobody is written to. A file can be imported again, or from where it stopped: what is there
 * already, just so, is left as it is.
 *
 * @returns counts, and every line that was not taken over with its problems: a bad line stops nothing.
 * @example
 * import { openStore, secretOf } from '@dongban/portal/administration';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const now = Temporal.Instant.from('2026-11-24T03:00:00Z');
 * const work = { database, catalog: samplePublicCatalog(now.toString()), secret: await secretOf('.dongban/data'), now, isDry: true };
 * const report = await importBookings([{ number: 1, text: '{"id":' }], work);
 * report.bad.map(({ line, problems }) => [line, problems[0]?.code]); // → [[1, 'not-json']]
 * await close();
 */
export async function importBookings(lines: AsyncIterable<Line> | Iterable<Line>, work: BookingImport): Promise<ImportReport> {
  const bad: BadLine[] = [];
  let added = 0;
  let present = 0;
  // A dry run writes nothing, and yet what one line takes the next cannot have.
  const planned: Planned = new Map();
  let done = 0;
  for await (const line of lines) {
    const fate = line.text.trim() === '' ? 'present' : await importLine(line, work, planned);
    if (fate === 'added') added++;
    else if (fate === 'present') present += line.text.trim() === '' ? 0 : 1;
    else bad.push({ line: line.number, problems: fate });
    if (++done % progressEvery === 0) work.onProgress?.(done);
  }
  return { added, present, bad };
}

type Planned = Map<string, Taken[]>;

async function importLine(line: Line, work: BookingImport, planned: Planned): Promise<Fate> {
  const read = readLine(Booking, line);
  if ('problems' in read) return read.problems;
  const { start, end, createdAt } = read.record;
  const booking = { ...read.record, start: canonical(start), end: canonical(end), createdAt: canonical(createdAt) };
  if (booking.state === 'unverified') return [{ pointer: '/state', code: 'not-accepted', params: {} }];
  if (Temporal.Instant.compare(start, end) >= 0) return [{ pointer: '/end', code: 'ends-before-start', params: { start, end } }];
  const [resource] = booking.resources;
  const bookable = resource === undefined ? undefined : findBookable(work.catalog, resource, work.now.toString());
  const hub = bookable === undefined ? undefined : hubFor(bookable, booking.hub);
  if (bookable === undefined || hub === undefined) return [{ pointer: bookable === undefined ? '/resources/0' : '/hub', code: 'reference-to-nothing', params: { id: bookable === undefined ? resource : booking.hub } }];
  const placing: Placing = { booking, bookable, hub, now: work.now };
  if (work.isDry === true) return plan(placing, work.database, planned);
  const tokens = createAccessTokens(work.secret);
  const lost = new Error('Others were faster each time.');
  try {
    return await settle<Fate>(work.database, (within) => place(placing, within, tokens.hashOf(tokens.of(booking.id))), () => lost);
  } catch (error) {
    if (error === lost) return taken;
    throw error;
  }
}

interface Placing {
  readonly booking: Booking;
  readonly bookable: Bookable;
  readonly hub: Bookable['hubs'][number];
  readonly now: Temporal.Instant;
}

const taken: readonly Problem[] = [{ pointer: '/start', code: 'slot-taken', params: {} }];

async function place(placing: Placing, within: Queryable, tokenHash: string): Promise<Fate> {
  const { booking, bookable, now } = placing;
  const { resources } = requestOf(bookable, booking);
  await queueFor(within, resources);
  const known = await fateOfKnown(booking, within);
  if (known !== undefined) return known;
  const claims = await claimsOf(placing, within, new Map());
  if (claims === undefined) return taken;
  // Of what ended by itself only what is in the way: the rest is the portal's to offer to whoever waits for it.
  const [first] = claims.map(({ start }) => start).toSorted();
  const last = claims.map(({ end }) => end).toSorted().at(-1);
  if (first !== undefined && last !== undefined) await dropEnded(within, resources, now, { from: Temporal.Instant.from(first), to: Temporal.Instant.from(last) });
  await addRecord(within, 'bookings', { record: booking, tokenHash, agreements: [] });
  await addClaims(within, { booking: booking.id }, claims);
  return 'added';
}

async function plan(placing: Placing, within: Queryable, planned: Planned): Promise<Fate> {
  const known = await fateOfKnown(placing.booking, within);
  if (known !== undefined) return known;
  const claims = await claimsOf(placing, within, planned);
  if (claims === undefined) return taken;
  for (const { resource, start, end, seats } of claims) planned.set(resource, [...(planned.get(resource) ?? []), { start, end, seats }]);
  return 'added';
}

async function fateOfKnown(booking: Booking, within: Queryable): Promise<Fate | undefined> {
  const [row] = await within.query<{ same: boolean }>('select document = $2::jsonb as same from bookings where id = $1', [booking.id, JSON.stringify(booking)]);
  if (row === undefined) return undefined;
  return row.same ? 'present' : [{ pointer: '/id', code: 'id-used-twice', params: { id: booking.id } }];
}

/** What a booking that lies ahead takes of its resources; `undefined` where there is too little left. What is over takes nothing. */
async function claimsOf({ booking, bookable, hub, now }: Placing, within: Queryable, planned: Planned): Promise<readonly Claim[] | undefined> {
  const isAhead = (booking.state === 'confirmed' || booking.state === 'requested') && Temporal.Instant.compare(booking.end, now) > 0;
  if (!isAhead) return [];
  const request = requestOf(bookable, booking);
  const window: Window = { from: Temporal.Instant.from(booking.start).subtract(around), to: Temporal.Instant.from(booking.end).add(around) };
  const { taken: known } = await takenFor(bookable, within, window, now);
  const all = new Map<ResourceId, readonly Taken[]>(request.resources.map((id) => [id, [...(known.get(id) ?? []), ...(planned.get(id) ?? [])]]));
  const policy = bookable.policy ?? { durationMinutes: 60, stepMinutes: 60 };
  const context = { now, timeZone: hub.timeZone, openingHours: [], closures: [], policy, modes: [booking.mode] };
  const claims = claimsFor(request, booking, withTaken({ ...bookable, policy }, { hub, context, warnings: [] }, all));
  const wanted = [booking.seats, ...bookable.along.map(({ seats }) => seats)];
  return claims.every(({ seats }, index) => seats.length === wanted[index]) ? claims : undefined;
}
