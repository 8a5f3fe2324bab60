import type { Claim, Taken } from '@dongban/booking';
import type { Interval, ResourceId } from '@dongban/core/slot';
import type { Queryable } from '../database/database.ts';

/** Whose claims they are: a booking's, or a hold's, which end with the hold. */
export type Owner = { readonly booking: string } | { readonly hold: string };

/** Time of a resource that nobody has any more. */
export interface Freed extends Interval {
  readonly resource: string;
}

/** Milliseconds since the epoch: read from the database in a fraction of the time of a text. */
const epoch = (expression: string): string => `(extract(epoch from ${expression}) * 1000)::double precision`;
const instantOf = (milliseconds: number): string => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();

/** PostgreSQL's own text of an instant differs between drivers and settings. */
const inUtc = (expression: string): string => `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const freedColumns = `resource, ${inUtc('lower(during)')} as start, ${inUtc('upper(during)')} as "end"`;

/**
 * Waits until no other transaction is at work on any of these: resources, visitors, organizations. Claims are exclusive
 * without it; yet many that insert claims at once wait for each other in circles, which the database takes a second each to
 * break, and what is counted must not change before it is acted on.
 */
export async function queueFor(within: Queryable, things: readonly string[]): Promise<void> {
  // In one order for all, or they would wait for each other here.
  await within.query('select pg_advisory_xact_lock(hashtextextended(thing, 0)) from unnest($1::text[]) as thing', [[...new Set(things)].toSorted()]);
}

/** Between which instants claims are looked for. */
export interface Window {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Time of resources that is gone. */
export interface Claimed {
  readonly taken: ReadonlyMap<ResourceId, readonly Taken[]>;
  /** Somebody's claims have ended by themselves and are still there, in the way of new ones: `dropEnded` clears them away. */
  readonly hasEnded: boolean;
}

/**
 * Claims on resources within a window. What an ended hold claims is free, and so is what a booking claims whose code never came
 * back: there are few of both at any time, and looking for those is quicker than looking at each claim's owner.
 */
export async function takenOf(within: Queryable, resources: readonly ResourceId[], { from, to }: Window, now: Temporal.Instant): Promise<Claimed> {
  const rows = await within.query<{ resource: ResourceId; seat: number; start: number; end: number; has_ended: boolean | null }>(
    `select resource, seat, ${epoch('lower(during)')} as start, ${epoch('upper(during)')} as "end",
       hold in (select id from holds where expires_at <= $4::timestamptz) or booking in (select id from bookings where verify_by <= $4::timestamptz) as has_ended
     from booking_claims
     where resource = any($1::text[]) and during && tstzrange($2::timestamptz, $3::timestamptz)`,
    [resources, from.toString(), to.toString(), now.toString()],
  );
  const taken = new Map(resources.map((resource): [ResourceId, Taken[]] => [resource, []]));
  for (const { resource, seat, start, end, has_ended: hasEnded } of rows) {
    if (hasEnded !== true) taken.get(resource)?.push({ start: instantOf(start), end: instantOf(end), seats: [seat] });
  }
  return { taken, hasEnded: rows.some(({ has_ended: hasEnded }) => hasEnded === true) };
}

/** Claims time for an owner. Where somebody else has it, the database rejects with SQLSTATE 23P01. */
export async function addClaims(within: Queryable, owner: Owner, claims: readonly Claim[]): Promise<void> {
  const booking = 'booking' in owner ? owner.booking : null;
  const hold = 'hold' in owner ? owner.hold : null;
  const places = claims.flatMap(({ seats, ...claim }) => seats.map((seat) => ({ ...claim, seat })));
  await within.query(
    `insert into booking_claims (booking, hold, resource, seat, during)
     select $1, $2, resource, seat, tstzrange(start, "end") from unnest($3::text[], $4::integer[], $5::timestamptz[], $6::timestamptz[]) as place (resource, seat, start, "end")`,
    [booking, hold, places.map(({ resource }) => resource), places.map(({ seat }) => seat), places.map(({ start }) => start), places.map(({ end }) => end)],
  );
}

/** Gives an owner's time back. */
export async function dropClaims(within: Queryable, owner: Owner): Promise<readonly Freed[]> {
  const [column, id] = 'booking' in owner ? ['booking', owner.booking] : ['hold', owner.hold];
  return within.query<Freed>(`delete from booking_claims where ${column} = $1 returning ${freedColumns}`, [id]);
}

/**
 * Frees the time of ended holds, and of bookings whose code never came back, on these resources. Nothing of either is kept:
 * nobody has shown that they wanted it. Call it in the transaction that claims. What another transaction is freeing already
 * is left to it: whoever claims the same time waits for that one's end.
 *
 * @param overlapping frees nothing but what stands in the way of this window; the rest is left to whoever comes next.
 * @returns the time that is free by that, for whoever waits for it.
 */
export async function dropEnded(within: Queryable, resources: readonly string[], now: Temporal.Instant, overlapping?: Window): Promise<readonly Freed[]> {
  const freed: Freed[] = [];
  for (const [table, owner, end] of [['holds', 'hold', 'expires_at'], ['bookings', 'booking', 'verify_by']] as const) {
    const ended = await within.query<{ id: string }>(
      `select id from ${table}
       where ${end} <= $1::timestamptz and exists (select from booking_claims where ${owner} = ${table}.id and resource = any($2::text[]) and during && tstzrange($3::timestamptz, $4::timestamptz))
       for update skip locked`,
      [now.toString(), resources, overlapping?.from.toString() ?? null, overlapping?.to.toString() ?? null],
    );
    if (ended.length === 0) continue;
    const ids = ended.map(({ id }) => id);
    freed.push(...(await within.query<Freed>(`delete from booking_claims where ${owner} = any($1::text[]) returning ${freedColumns}`, [ids])));
    await within.query(`delete from ${table} where id = any($1::text[])`, [ids]);
  }
  return freed;
}
