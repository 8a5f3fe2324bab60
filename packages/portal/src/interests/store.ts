import type { Agreement } from '@dongban/core/booking';
import type { Interest } from '@dongban/core/interest';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const interests = shelfOf<Interest>('interests');

/** An interest with what its requester agreed to. */
export interface NewInterest {
  readonly interest: Interest;
  readonly tokenHash: string;
  readonly agreements: readonly Agreement[];
  /** Until when it waits for the code that shows whose it is. */
  readonly verifyBy?: string | undefined;
}

export async function addInterest(within: Queryable, { interest, tokenHash, agreements, verifyBy }: NewInterest): Promise<void> {
  await within.query('insert into interests (id, document, agreements, token_hash, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz, $6::timestamptz)', [
    interest.id, JSON.stringify(interest), JSON.stringify(agreements), tokenHash, interest.createdAt, verifyBy ?? null,
  ]);
}
