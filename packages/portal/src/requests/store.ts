import type { Agreement } from '@dongban/core/booking';
import type { Request } from '@dongban/core/request';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const requests = shelfOf<Request>('requests');

/** A request with what its requester agreed to. */
export interface NewRequest {
  readonly request: Request;
  readonly tokenHash: string;
  readonly agreements: readonly Agreement[];
  readonly verifyBy?: string | undefined;
}

export async function addRequest(within: Queryable, { request, tokenHash, agreements, verifyBy }: NewRequest): Promise<void> {
  await within.query('insert into requests (id, document, agreements, token_hash, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz, $6::timestamptz)', [
    request.id, JSON.stringify(request), JSON.stringify(agreements), tokenHash, request.createdAt, verifyBy ?? null,
  ]);
}
