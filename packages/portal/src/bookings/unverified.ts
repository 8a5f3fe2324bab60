import type { Queryable } from '../database/database.ts';

/** Until when a booking keeps its time without the code that shows whose it is; `undefined` where it needs none. */
export async function verifyByOf(within: Queryable, id: string): Promise<Temporal.Instant | undefined> {
  const [row] = await within.query<{ at: number | null }>('select (extract(epoch from verify_by) * 1000)::double precision as at from bookings where id = $1', [id]);
  return row === undefined || row.at === null ? undefined : Temporal.Instant.fromEpochMilliseconds(Math.floor(row.at));
}

/** From now on a booking stands without a code. */
export async function markVerified(within: Queryable, id: string): Promise<void> {
  await within.query('update bookings set verify_by = null where id = $1', [id]);
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
