import type { Collaboration } from '@dongban/core/collaboration';
import type { Queryable } from '../database/database.ts';
import { randomId } from '../records/secrets.ts';

/** Writes what happened into the ledger, in the transaction in which it happens. Subjects are ids of records, never people. */
export async function noteInLedger(within: Queryable, event: Collaboration['event'], subjects: readonly (string | undefined)[], at: Temporal.Instant): Promise<void> {
  const known = subjects.filter((subject) => subject !== undefined);
  await addToLedger(within, { id: randomId('collaboration'), at: at.toString(), event, subjects: known });
}

export async function addToLedger(within: Queryable, entry: Collaboration): Promise<void> {
  await within.query('insert into collaborations (id, event, document, at) values ($1, $2, $3::jsonb, $4::timestamptz)', [entry.id, entry.event, JSON.stringify(entry), entry.at]);
}

/** How many events of each sort there are, and when the first of each happened. */
export async function countEvents(within: Queryable): Promise<readonly { readonly event: string; readonly count: number; readonly first: string }[]> {
  return within.query("select event, count(*)::integer as count, min(document ->> 'at') as first from collaborations group by event");
}
