import type { Database } from '../database/database.ts';

/** How long a table keeps what it holds of people, or why it holds nothing of them. */
export type Keeping =
  | {
      /** Days until a row goes. */
      readonly days: number;
      /** From which moment on the days count; what a person may be told. */
      readonly from: { readonly ko: string; readonly en: string };
      /** Rows that are over, where `$1` is the instant that is so many days ago. */
      readonly over: string;
    }
  | { readonly nobody: string };

const day = 1;
const year = 365;

/**
 * Every table of the portal. A table that is not here fails a test: whoever adds one decides how long it keeps what it knows.
 * Notices state these periods, so that what is promised is what is done.
 */
export const retention: Readonly<Record<string, Keeping>> = {
  // Instants are text in one form, so that they sort as times do.
  bookings: { days: year, from: { ko: '이용한 날부터', en: 'after the booked day' }, over: `document ->> 'start' < to_char($1::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')` },
  requests: { days: 3 * year, from: { ko: '신청한 날부터', en: 'after the day of the request' }, over: 'created_at < $1::timestamptz' },
  interests: { days: 2 * year, from: { ko: '의사를 밝힌 날부터', en: 'after the day of the interest' }, over: 'created_at < $1::timestamptz' },
  waitlist: { days: 30 * day, from: { ko: '대기가 끝난 날부터', en: 'after the wait ends' }, over: `least(ended_at, ((document ->> 'through')::date + 1)::timestamp at time zone 'UTC') < $1::timestamptz` },
  holds: { days: day, from: { ko: '끝난 때부터', en: 'after they end' }, over: 'expires_at < $1::timestamptz' },
  answers: { days: 2 * day, from: { ko: '답한 때부터', en: 'after they were given' }, over: 'created_at < $1::timestamptz' },
  one_time_codes: { days: day, from: { ko: '만료된 때부터', en: 'after they expire' }, over: 'expires_at < $1::timestamptz' },
  outbox: { days: 30 * day, from: { ko: '보낸 날부터', en: 'after they were sent' }, over: 'coalesce(ended_at, useless_after, due_at) < $1::timestamptz' },
  api_keys: { days: year, from: { ko: '폐기된 날부터', en: 'after they end' }, over: 'least(revoked_at, expires_at) < $1::timestamptz' },
  qualifications: { days: year, from: { ko: '만료된 날부터', en: 'after they expire' }, over: 'until < $1::timestamptz' },
  staff_access: { days: 2 * year, from: { ko: '열람한 날부터', en: 'after the look' }, over: 'at < $1::timestamptz' },
  // What is public of a card by its person's own word; it goes when they leave, by `erase-person`.
  card_edits: { nobody: 'What researchers made public themselves, and when they agreed to it; kept for as long as their cards.' },
  booking_claims: { nobody: 'Times of resources; they go with their booking or hold.' },
  collaborations: { nobody: 'Ids of records and kinds of events.' },
  schema_versions: { nobody: 'Numbers of steps.' },
};

/** Records that wait for a code keep their time for ten minutes; nothing of them stays. */
const waitingForCodes = ['bookings', 'requests', 'interests', 'waitlist'];

/** What went, or would go. */
export interface Purged {
  readonly table: string;
  readonly rows: number;
}

/**
 * Deletes what is over, as `retention` says. Meant to run every few minutes; what it deletes cannot be brought back.
 *
 * @param isDry only counts.
 * @returns how many rows went, or would go, table by table.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const counted = await purge(database, Temporal.Now.instant(), true);
 * counted.some(({ table }) => table === 'bookings'); // → true
 * await close();
 */
export async function purge(database: Database, now: Temporal.Instant, isDry = false): Promise<Purged[]> {
  const purged = new Map<string, number>();
  for (const table of waitingForCodes) await remove(database, table, 'verify_by <= $1::timestamptz', now, isDry, purged);
  for (const [table, keeping] of Object.entries(retention)) {
    if ('days' in keeping) await remove(database, table, keeping.over, now.subtract({ hours: 24 * keeping.days }), isDry, purged);
  }
  return Array.from(purged, ([table, rows]) => ({ table, rows }));
}

async function remove(database: Database, table: string, over: string, before: Temporal.Instant, isDry: boolean, purged: Map<string, number>): Promise<void> {
  const sql = isDry
    ? `select count(*)::integer as rows from ${table} where ${over}`
    : `with gone as (delete from ${table} where ${over} returning 1) select count(*)::integer as rows from gone`;
  const [row] = await database.query<{ rows: number }>(sql, [before.toString()]);
  purged.set(table, (purged.get(table) ?? 0) + (row?.rows ?? 0));
}
