import type { Agreement, Requester } from '@dongban/core/booking';
import { codeLifeMinutes } from '../access/one-time-codes.ts';
import type { Queryable } from '../database/database.ts';
import { agreementsOf } from '../law/notices.ts';
import { askForCode } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { refuseMoreUnverified } from './unverified.ts';

/** Tables of what people send: each record with what they agreed to, since that has to be shown. */
type SentTable = 'bookings' | 'requests' | 'interests';

interface Sent {
  readonly id: string;
  readonly requester: Requester;
  readonly createdAt: string;
}

/** A record as it is kept first. */
export interface NewRecord<T extends Sent> {
  readonly record: T;
  readonly tokenHash: string;
  readonly agreements: readonly Agreement[];
  /** Until when it waits for the code that shows whose it is. */
  readonly verifyBy?: string | undefined;
}

/**
 * Keeps what somebody sent. Where the portal asks for codes, one is on its way to their mail then.
 *
 * @returns until when the code has to come back; `undefined` where the record stands at once.
 * @throws {ProblemError} `too-many-unverified`
 */
export async function takeIn<T extends Sent>(table: SentTable, record: T, agreements: readonly Agreement[], within: Queryable, desk: Desk): Promise<string | undefined> {
  const now = desk.clock();
  const verifyBy = desk.isVerifying ? now.add({ minutes: codeLifeMinutes }).toString() : undefined;
  if (verifyBy !== undefined) await refuseMoreUnverified(within, table, record.requester.email, now);
  await addRecord(within, table, { record, tokenHash: desk.tokens.hashOf(desk.tokens.of(record.id)), agreements: agreementsOf(agreements), verifyBy });
  if (verifyBy !== undefined) await askForCode(desk, within, record, now, verifyBy);
  return verifyBy;
}

export async function addRecord<T extends Sent>(within: Queryable, table: SentTable, { record, tokenHash, agreements, verifyBy }: NewRecord<T>): Promise<void> {
  await within.query(`insert into ${table} (id, document, agreements, token_hash, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz, $6::timestamptz)`, [
    record.id, JSON.stringify(record), JSON.stringify(agreements), tokenHash, record.createdAt, verifyBy ?? null,
  ]);
}
