import type { HeldTime } from '@dongban/core/booking';
import type { Hold } from '@dongban/core/hold';
import type { Queryable } from '../database/database.ts';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { dropHold, holds } from './store.ts';

/**
 * Takes over a hold for a booking: its time is free for what follows in the transaction, and for nobody else. A hold that has
 * ended is no hindrance, for the time may still be free.
 *
 * @returns the hold, while there is one.
 * @throws {ProblemError} `not-found` where the token is not the hold's.
 */
export async function takeOver(held: HeldTime | undefined, within: Queryable, { tokens }: Desk): Promise<Hold | undefined> {
  if (held === undefined) return undefined;
  const kept = await holds.find(within, held.id);
  if (kept === undefined) return undefined;
  if (!tokens.opens(held.accessToken, kept.tokenHash)) throw notFound(held.id);
  await dropHold(within, held.id);
  return kept.document;
}
