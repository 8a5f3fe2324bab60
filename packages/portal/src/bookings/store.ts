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
  /** Until when it keeps its time without the code that shows whose it is. */
  readonly verifyBy?: string | undefined;
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

/** Claims on a resource that end after an instant, in order; those of bookings whose code never came back are none. */
export async function takenOf(within: Queryable, resource: ResourceId, after: string, now: string): Promise<Taken[]> {
  const rows = await within.query<{ seat: number; start: string; end: string }>(
    `select seat, ${inUtc('lower(during)')} as start, ${inUtc('upper(during)')} as end
     from booking_claims where resource = $1 and during && tstzrange($2::timestamptz, null)
       and booking not in (select id from bookings where verify_by <= $3::timestamptz)
     order by lower(during), seat`,
    [resource, after, now],
  );
  return rows.map(({ seat, start, end }) => ({ start, end, seats: [seat] }));
}

/** Adds a booking with its claims. Where somebody holds one of them, the database rejects with SQLSTATE 23P01. */
export async function addBooking(within: Queryable, { booking, tokenHash, agreements, verifyBy }: NewBooking, claims: readonly Claim[]): Promise<void> {
  await within.query('insert into bookings (id, document, agreements, token_hash, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz, $6::timestamptz)', [
    booking.id, JSON.stringify(booking), JSON.stringify(agreements), tokenHash, booking.createdAt, verifyBy ?? null,
  ]);
  for (const { resource, seats, start, end } of claims) {
    await within.query(
      'insert into booking_claims (booking, resource, seat, during) select $1, $2, seat, tstzrange($4::timestamptz, $5::timestamptz) from unnest($3::integer[]) as seat',
      [booking.id, resource, seats, start, end],
    );
  }
}

export async function findBooking(within: Queryable, id: string): Promise<StoredBooking | undefined> {
  const [row] = await within.query<{ document: string; token_hash: string; verify_by: string | null }>(
    `select document::text as document, token_hash, ${inUtc('verify_by')} as verify_by from bookings where id = $1`, [id],
  );
  return row === undefined ? undefined : { booking: JSON.parse(row.document) as Booking, tokenHash: row.token_hash, verifyBy: row.verify_by === null ? undefined : Temporal.Instant.from(row.verify_by).toString() };
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

/** The same, kept from others who would change it until the transaction ends. */
export async function lockBooking(within: Queryable, id: string): Promise<StoredBooking | undefined> {
  await within.query('select id from bookings where id = $1 for update', [id]);
  return findBooking(within, id);
}

/** Writes a booking's next state. */
export async function replaceBooking(within: Queryable, booking: Booking): Promise<void> {
  await within.query('update bookings set document = $2::jsonb where id = $1', [booking.id, JSON.stringify(booking)]);
}

/** From now on a booking stands without a code. */
export async function markVerified(within: Queryable, id: string): Promise<void> {
  await within.query('update bookings set verify_by = null where id = $1', [id]);
}

/** Frees the time of bookings whose code never came back. Nothing of them is kept: nobody has shown that they wanted it. */
export async function forgetUnverified(within: Queryable, resources: readonly ResourceId[], now: string): Promise<void> {
  await within.query('delete from bookings where verify_by <= $2::timestamptz and id in (select booking from booking_claims where resource = any($1::text[]))', [resources, now]);
}

/** How many bookings wait for a code from one mail address; counted by one transaction at a time. */
export async function countUnverified(within: Queryable, email: string, now: string): Promise<number> {
  await within.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [email.toLowerCase()]);
  const [row] = await within.query<{ count: number }>(
    `select count(*)::integer as count from bookings where verify_by > $2::timestamptz and lower(document -> 'requester' ->> 'email') = $1`,
    [email.toLowerCase(), now],
  );
  return row?.count ?? 0;
}
