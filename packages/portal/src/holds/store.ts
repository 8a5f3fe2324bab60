import type { Claim } from '@dongban/booking';
import type { Hold } from '@dongban/core/hold';
import { addClaims, dropClaims, type Freed } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const holds = shelfOf<Hold>('holds');

export interface NewHold {
  readonly hold: Hold;
  readonly tokenHash: string;
  /** Fingerprint of who holds it, without a name; left out where the portal itself does. */
  readonly visitor?: string | undefined;
}

/** Adds a hold with its claims. Where somebody has one of them, the database rejects with SQLSTATE 23P01. */
export async function addHold(within: Queryable, { hold, tokenHash, visitor }: NewHold, claims: readonly Claim[]): Promise<void> {
  await within.query('insert into holds (id, document, token_hash, visitor, expires_at, created_at) values ($1, $2::jsonb, $3, $4, $5::timestamptz, $6::timestamptz)', [
    hold.id, JSON.stringify(hold), tokenHash, visitor ?? null, hold.expiresAt, hold.createdAt,
  ]);
  await addClaims(within, { hold: hold.id }, claims);
}

export async function extendHold(within: Queryable, hold: Hold): Promise<void> {
  await within.query('update holds set document = $2::jsonb, expires_at = $3::timestamptz where id = $1', [hold.id, JSON.stringify(hold), hold.expiresAt]);
}

/** Lets go of a hold, and of the time that it claims. */
export async function dropHold(within: Queryable, id: string): Promise<readonly Freed[]> {
  const freed = await dropClaims(within, { hold: id });
  await within.query('delete from holds where id = $1', [id]);
  return freed;
}

/** What a visitor holds now. */
export async function holdsOf(within: Queryable, visitor: string, now: Temporal.Instant): Promise<number> {
  const [row] = await within.query<{ count: number }>('select count(*)::integer as count from holds where visitor = $1 and expires_at > $2::timestamptz', [visitor, now.toString()]);
  return row?.count ?? 0;
}

/** Minutes that people keep of a resource between two instants without having shown who they are, each seat by itself: holds, and bookings that wait for a code. */
export async function unverifiedMinutes(within: Queryable, resource: string, [from, to]: readonly [Temporal.Instant, Temporal.Instant], now: Temporal.Instant): Promise<number> {
  const [row] = await within.query<{ minutes: number }>(
    `select coalesce(sum(extract(epoch from upper(part) - lower(part)) / 60), 0)::double precision as minutes
     from (select during * tstzrange($2::timestamptz, $3::timestamptz) as part
           from booking_claims
           where resource = $1 and during && tstzrange($2::timestamptz, $3::timestamptz)
             and (hold in (select id from holds where visitor is not null and expires_at > $4::timestamptz) or booking in (select id from bookings where verify_by > $4::timestamptz))) as parts`,
    [resource, from.toString(), to.toString(), now.toString()],
  );
  return row?.minutes ?? 0;
}
