import type { Agreement } from '@dongban/core/booking';
import type { Interest } from '@dongban/core/interest';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const interests = shelfOf<Interest>('interests');

export async function addInterest(within: Queryable, interest: Interest, tokenHash: string, agreements: readonly Agreement[]): Promise<void> {
  await within.query('insert into interests (id, document, agreements, token_hash, created_at) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz)', [
    interest.id, JSON.stringify(interest), JSON.stringify(agreements), tokenHash, interest.createdAt,
  ]);
}
