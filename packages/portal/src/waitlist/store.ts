import type { Agreement } from '@dongban/core/booking';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const waitlist = shelfOf<WaitlistEntry>('waitlist');

/** A place with what its requester agreed to. */
export interface NewEntry {
  readonly entry: WaitlistEntry;
  /** All that a booking would take. */
  readonly resources: readonly string[];
  readonly tokenHash: string;
  readonly agreements: readonly Agreement[];
  readonly verifyBy?: string | undefined;
}

/** A place in line, and the hold of what it is offered. */
export interface Place {
  readonly entry: WaitlistEntry;
  readonly resources: readonly string[];
  readonly hold: string | undefined;
}

export async function addEntry(within: Queryable, { entry, resources, tokenHash, agreements, verifyBy }: NewEntry): Promise<void> {
  await within.query(
    `insert into waitlist (id, document, agreements, token_hash, resources, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::text[], $6::timestamptz, $7::timestamptz)`,
    [entry.id, JSON.stringify(entry), JSON.stringify(agreements), tokenHash, resources, entry.createdAt, verifyBy ?? null],
  );
}

/** Keeps what became of a place, with the hold of its offer. */
export async function saveEntry(within: Queryable, entry: WaitlistEntry, hold: string | undefined, endedAt?: Temporal.Instant): Promise<void> {
  await within.query('update waitlist set document = $2::jsonb, hold = $3, ended_at = $4::timestamptz where id = $1', [entry.id, JSON.stringify(entry), hold ?? null, endedAt?.toString() ?? null]);
}

/** What is kept of a place beside what its requester sees: what holds the time of its offer, what a booking would take, what they agreed to. */
export async function keptFor(within: Queryable, id: string): Promise<{ readonly hold: string | undefined; readonly resources: readonly string[]; readonly agreements: readonly Agreement[] }> {
  const [row] = await within.query<{ hold: string | null; resources: string[]; agreements: string }>('select hold, resources, agreements::text as agreements from waitlist where id = $1', [id]);
  return { hold: row?.hold ?? undefined, resources: row?.resources ?? [], agreements: row === undefined ? [] : (JSON.parse(row.agreements) as Agreement[]) };
}

/**
 * Those who wait for any of these resources, or have an offer of one, the first in line first; and keeps others from changing
 * them until the transaction ends. Whoever is being changed is left out rather than waited for: whoever changes it waits for
 * the resources, which the caller has.
 */
export async function takeLine(within: Queryable, state: 'waiting' | 'offered', resources: readonly string[]): Promise<Place[]> {
  const rows = await within.query<{ document: string; resources: string[]; hold: string | null }>(
    `select document::text as document, resources, hold from waitlist
     where ended_at is null and verify_by is null and document ->> 'state' = $1 and resources && $2::text[]
     order by serial for update skip locked`,
    [state, resources],
  );
  return rows.map(({ document, resources: own, hold }) => ({ entry: JSON.parse(document) as WaitlistEntry, resources: own, hold: hold ?? undefined }));
}

/** How many were in line before, for the same resource. */
export async function countAhead(within: Queryable, id: string): Promise<number> {
  const [row] = await within.query<{ count: number }>(
    `select count(*)::integer as count from waitlist one join waitlist other on other.document ->> 'resource' = one.document ->> 'resource' and other.serial < one.serial
     where one.id = $1 and other.ended_at is null and other.verify_by is null and other.document ->> 'through' >= one.document ->> 'from' and other.document ->> 'from' <= one.document ->> 'through'`,
    [id],
  );
  return row?.count ?? 0;
}

/** What a person waits for now, unverified places included while their codes are good. */
export async function entriesOf(within: Queryable, email: string, now: Temporal.Instant): Promise<WaitlistEntry[]> {
  const rows = await within.query<{ document: string }>(
    `select document::text as document from waitlist
     where lower(document -> 'requester' ->> 'email') = $1 and ended_at is null and coalesce(verify_by, 'infinity') > $2::timestamptz`,
    [email.toLowerCase(), now.toString()],
  );
  return rows.map(({ document }) => JSON.parse(document) as WaitlistEntry);
}

/** Resources that somebody waits for, or has an offer of. */
export async function waitedFor(within: Queryable): Promise<string[]> {
  const rows = await within.query<{ resource: string }>('select distinct unnest(resources) as resource from waitlist where ended_at is null and verify_by is null order by 1');
  return rows.map(({ resource }) => resource);
}
