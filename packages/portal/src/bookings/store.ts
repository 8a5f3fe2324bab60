import type { Taken } from '@dongban/booking';
import type { Agreement, Booking } from '@dongban/core/booking';
import type { Interval, ResourceId } from '@dongban/core/slot';
import type { Queryable } from '../database/database.ts';

/** Time of one resource that a booking keeps from others, buffers included. */
export interface Claim extends Interval {
  readonly resource: ResourceId;
  readonly seats: readonly number[];
}

/** A booking as it is kept: the token itself is not, so that whoever reads the database cannot open a booking. */
export interface StoredBooking {
  readonly booking: Booking;
  readonly tokenHash: string;
}

/** A booking with what its requester agreed to: the notice that was shown has to be shown to have been agreed to. */
export interface NewBooking extends StoredBooking {
  readonly agreements: readonly Agreement[];
}

/** What was asked for under a key that a client made, and the booking that came of it. */
export interface UsedKey {
  readonly requestHash: string;
  readonly booking: string;
}

/** PostgreSQL's own text of an instant differs between drivers and settings. */
const inUtc = (expression: string): string => `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Waits until no other transaction books any of the resources. Claims are exclusive without it; yet many that insert claims at
 * once wait for each other in circles, which the database takes a second each to break.
 */
export async function queueFor(within: Queryable, resources: readonly ResourceId[]): Promise<void> {
  // In one order for all, or they would wait for each other here.
  for (const resource of resources.toSorted()) await within.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [resource]);
}

/** Claims on a resource that end after an instant, in order. */
export async function takenOf(within: Queryable, resource: ResourceId, after: string): Promise<Taken[]> {
  const rows = await within.query<{ seat: number; start: string; end: string }>(
    `select seat, ${inUtc('lower(during)')} as start, ${inUtc('upper(during)')} as end
     from booking_claims where resource = $1 and during && tstzrange($2::timestamptz, null) order by lower(during), seat`,
    [resource, after],
  );
  return rows.map(({ seat, start, end }) => ({ start, end, seats: [seat] }));
}

/** Adds a booking with its claims. Where somebody holds one of them, the database rejects with SQLSTATE 23P01. */
export async function addBooking(within: Queryable, { booking, tokenHash, agreements }: NewBooking, claims: readonly Claim[]): Promise<void> {
  await within.query('insert into bookings (id, document, agreements, token_hash, created_at) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz)', [
    booking.id, JSON.stringify(booking), JSON.stringify(agreements), tokenHash, booking.createdAt,
  ]);
  for (const { resource, seats, start, end } of claims) {
    await within.query(
      'insert into booking_claims (booking, resource, seat, during) select $1, $2, seat, tstzrange($4::timestamptz, $5::timestamptz) from unnest($3::integer[]) as seat',
      [booking.id, resource, seats, start, end],
    );
  }
}

export async function findBooking(within: Queryable, id: string): Promise<StoredBooking | undefined> {
  const [row] = await within.query<{ document: string; token_hash: string }>('select document::text as document, token_hash from bookings where id = $1', [id]);
  return row === undefined ? undefined : { booking: JSON.parse(row.document) as Booking, tokenHash: row.token_hash };
}

export async function findKey(within: Queryable, key: string): Promise<UsedKey | undefined> {
  const [row] = await within.query<{ request_hash: string; booking: string }>('select request_hash, booking from idempotency_keys where key = $1', [key]);
  return row === undefined ? undefined : { requestHash: row.request_hash, booking: row.booking };
}

export async function addKey(within: Queryable, key: string, { requestHash, booking }: UsedKey, at: string): Promise<void> {
  await within.query('insert into idempotency_keys (key, request_hash, booking, created_at) values ($1, $2, $3, $4::timestamptz)', [key, requestHash, booking, at]);
}

export async function forgetKeys(within: Queryable, before: string): Promise<void> {
  await within.query('delete from idempotency_keys where created_at < $1::timestamptz', [before]);
}
