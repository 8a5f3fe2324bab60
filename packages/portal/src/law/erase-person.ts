import type { Database, Queryable } from '../database/database.ts';
import type { Purged } from './retention.ts';

/** Whoever is erased is nobody from then on, in the form that records have. */
const nobody = { name: 'erased', email: 'erased@erased.invalid', lang: 'und' };

/**
 * Erases what a researcher changed of their card, and what they agreed to: the card itself stands in the institute's files.
 *
 * @param card its id.
 * @returns how many rows went, table by table.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * await eraseCard(database, 'r-card_sample-han-seoyun'); // → [{ table: 'outbox', rows: 0 }, { table: 'card_edits', rows: 0 }]
 * await close();
 */
export async function eraseCard(database: Database, card: string): Promise<Purged[]> {
  const letters = await database.query('delete from outbox where subject = $1 returning 1', [card]);
  const edits = await database.query('delete from card_edits where card = $1 returning 1', [card]);
  return [{ table: 'outbox', rows: letters.length }, { table: 'card_edits', rows: edits.length }];
}

/**
 * Erases a person whom a mail address names (PIPA 36, GDPR 17): their requests, their bookings that are still to come, their letters,
 * codes and the answers kept for retries. Of bookings that took place, the time and the price stay, which the institute has to
 * account for; who it was, and whether they came, does not. All of it happens, or nothing.
 *
 * @param email in whatever case.
 * @param isDry only counts.
 * @returns how many rows went, or would go, table by table.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const counted = await erasePerson(database, 'nobody@example.org', Temporal.Now.instant(), true);
 * counted.every(({ rows }) => rows === 0); // → true
 * await close();
 */
export async function erasePerson(database: Database, email: string, now: Temporal.Instant, isDry = false): Promise<Purged[]> {
  const rollback = new Error('A dry run ends without a trace.');
  let erased: Purged[] = [];
  try {
    await database.transaction(async (within) => {
      erased = await erase(within, email.trim().toLowerCase(), now);
      if (isDry) throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return erased;
}

const theirs = `lower(document -> 'requester' ->> 'email') = $1`;

async function erase(within: Queryable, email: string, now: Temporal.Instant): Promise<Purged[]> {
  const records = [...(await idsOf(within, 'bookings', email)), ...(await idsOf(within, 'requests', email)), ...(await idsOf(within, 'interests', email)), ...(await answeredBy(within, email)), ...(await idsOf(within, 'waitlist', email))];
  const count = async (table: string, sql: string, parameters: readonly unknown[]): Promise<Purged> => ({ table, rows: (await within.query(`${sql} returning 1`, parameters)).length });
  return [
    await count('bookings', `delete from bookings where ${theirs} and (document ->> 'start' > $2 or verify_by is not null)`, [email, now.toString()]),
    await count('bookings', `update bookings set agreements = '[]', token_hash = '', document = (document - 'note' - 'company' - 'reason' - 'proposal' - 'missedAt' - 'noShowFee') || jsonb_build_object('requester', $2::jsonb) where ${theirs}`, [email, JSON.stringify(nobody)]),
    await count('requests', `delete from requests where ${theirs}`, [email]),
    await count('interests', `delete from interests where ${theirs}`, [email]),
    await count('interests', `update interests set document = document - 'contact' where lower(document -> 'contact' ->> 'email') = $1`, [email]),
    await count('holds', `delete from holds where id in (select hold from waitlist where ${theirs})`, [email]),
    await count('waitlist', `delete from waitlist where ${theirs}`, [email]),
    await count('outbox', `delete from outbox where subject = any($2::text[]) or lower(payload -> 'to' ->> 'email') = $1`, [email, records]),
    await count('qualifications', 'delete from qualifications where holder = $1', [email]),
    await count('one_time_codes', 'delete from one_time_codes where subject = any($1::text[])', [records]),
    await count('answers', 'delete from answers where record = any($1::text[])', [records]),
  ];
}

/** Interests whose letters and answers name a person as the contact. */
async function answeredBy(within: Queryable, email: string): Promise<string[]> {
  return (await within.query<{ id: string }>(`select id from interests where lower(document -> 'contact' ->> 'email') = $1`, [email])).map(({ id }) => id);
}

async function idsOf(within: Queryable, table: 'bookings' | 'requests' | 'interests' | 'waitlist', email: string): Promise<string[]> {
  return (await within.query<{ id: string }>(`select id from ${table} where ${theirs}`, [email])).map(({ id }) => id);
}
