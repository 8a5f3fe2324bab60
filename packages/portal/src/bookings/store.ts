import type { Claim } from '@dongban/booking';
import type { Agreement, Booking } from '@dongban/core/booking';
import { addClaims } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { shelfOf } from '../records/shelf.ts';

export const bookings = shelfOf<Booking>('bookings');

/** A booking with what its requester agreed to: the notice that was shown has to be shown to have been agreed to. */
export interface NewBooking {
  readonly booking: Booking;
  readonly tokenHash: string;
  readonly agreements: readonly Agreement[];
  /** Until when it keeps its time without the code that shows whose it is. */
  readonly verifyBy?: string | undefined;
}

/** Adds a booking with its claims. Where somebody holds one of them, the database rejects with SQLSTATE 23P01. */
export async function addBooking(within: Queryable, { booking, tokenHash, agreements, verifyBy }: NewBooking, claims: readonly Claim[]): Promise<void> {
  await within.query('insert into bookings (id, document, agreements, token_hash, created_at, verify_by) values ($1, $2::jsonb, $3::jsonb, $4, $5::timestamptz, $6::timestamptz)', [
    booking.id, JSON.stringify(booking), JSON.stringify(agreements), tokenHash, booking.createdAt, verifyBy ?? null,
  ]);
  await addClaims(within, { booking: booking.id }, claims);
}
