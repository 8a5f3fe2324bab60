import type { Queryable } from '../database/database.ts';

/** What a write came to: what its caller is told, now and on every repetition. */
export interface Written {
  /** Id of the record. */
  readonly record: string;
  /** The answer, without the token. */
  readonly body: object;
  /** A record was made: 201, with where it lies and the token that opens it. */
  readonly isNew: boolean;
  /** Where it lies, where that is not below its route. */
  readonly at?: string | undefined;
}

/** An answer under the key that a client made, with a fingerprint of what was asked. */
export interface KeptAnswer extends Written {
  readonly requestHash: string;
}

/** Whether nobody else is writing under the key; then nobody else will until the transaction ends. */
export async function takeTurn(within: Queryable, key: string): Promise<boolean> {
  const [turn] = await within.query<{ is_mine: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 1)) as is_mine', [key]);
  return turn?.is_mine === true;
}

/** The answer that was given under a key, where it is not too long ago. */
export async function findAnswer(within: Queryable, key: string, since: Temporal.Instant): Promise<KeptAnswer | undefined> {
  const [row] = await within.query<{ request_hash: string; record: string; body: string; is_new: boolean }>(
    'select request_hash, record, body::text as body, is_new from answers where key = $1 and created_at >= $2::timestamptz',
    [key, since.toString()],
  );
  return row === undefined ? undefined : { requestHash: row.request_hash, record: row.record, body: JSON.parse(row.body) as object, isNew: row.is_new };
}

/** Keeps an answer; one that was given too long ago under the same key goes. */
export async function addAnswer(within: Queryable, key: string, { requestHash, record, body, isNew }: KeptAnswer, now: Temporal.Instant): Promise<void> {
  await within.query(
    `insert into answers (key, request_hash, record, is_new, body, created_at) values ($1, $2, $3, $4, $5::json, $6::timestamptz)
     on conflict (key) do update set (request_hash, record, is_new, body, created_at) = (excluded.request_hash, excluded.record, excluded.is_new, excluded.body, excluded.created_at)`,
    [key, requestHash, record, isNew, JSON.stringify(body), now.toString()],
  );
}
