import type { Queryable } from '../database/database.ts';
import { ProblemError } from '../http/problem.ts';

/** Tables whose records may wait for a code from their requester's mail. */
export type VerifiedTable = 'bookings' | 'requests' | 'interests' | 'waitlist';

/** How many records of a sort one mail address may leave waiting for their codes. */
const mostUnverified = 2;

/** Until when a record waits for the code that shows whose it is; `undefined` where it needs none. */
export async function verifyByOf(within: Queryable, table: VerifiedTable, id: string): Promise<Temporal.Instant | undefined> {
  const [row] = await within.query<{ at: number | null }>(`select (extract(epoch from verify_by) * 1000)::double precision as at from ${table} where id = $1`, [id]);
  return row === undefined || row.at === null ? undefined : Temporal.Instant.fromEpochMilliseconds(Math.floor(row.at));
}

/** From now on a record stands without a code. */
export async function markVerified(within: Queryable, table: VerifiedTable, id: string): Promise<void> {
  await within.query(`update ${table} set verify_by = null where id = $1`, [id]);
}

/**
 * Nobody keeps much from others, or has many letters sent, with an address that may not be theirs.
 *
 * @throws {ProblemError} `too-many-unverified`
 */
export async function refuseMoreUnverified(within: Queryable, table: VerifiedTable, email: string, now: Temporal.Instant): Promise<void> {
  // Counted by one transaction at a time.
  await within.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [email.toLowerCase()]);
  const [row] = await within.query<{ count: number }>(
    `select count(*)::integer as count from ${table} where verify_by > $2::timestamptz and lower(document -> 'requester' ->> 'email') = $1`,
    [email.toLowerCase(), now.toString()],
  );
  if ((row?.count ?? 0) >= mostUnverified) throw new ProblemError(429, { code: 'too-many-unverified', params: { limit: mostUnverified } });
}
