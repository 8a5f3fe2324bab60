import type { RouteName } from '@dongban/core/contract';
import { noteAccess } from '../access/access-log.ts';
import type { Asker } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import type { Shelf } from './shelf.ts';

/** Who asks for which record, and for what. */
export interface RecordCall extends Asker {
  readonly id: string;
  readonly route: RouteName;
}

/**
 * The record, for the holder of its token, and for staff, of whom it is noted. Everyone else is told the same as whoever
 * asks for a record that there is not.
 *
 * @throws {ProblemError} `not-found`
 */
export async function openFor<T>({ id, route, token, staff }: RecordCall, { database, tokens, clock }: Desk, shelf: Shelf<T>): Promise<T> {
  const kept = await shelf.find(database, id);
  const isTheirs = tokens.opens(token, kept?.tokenHash);
  if (kept === undefined || (!isTheirs && staff === undefined)) throw notFound(id);
  if (staff !== undefined) await noteAccess(database, staff, route, [id], clock());
  return kept.document;
}
