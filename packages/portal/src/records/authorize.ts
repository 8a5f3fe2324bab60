import type { RouteName } from '@dongban/core/contract';
import type { Queryable } from '../database/database.ts';
import type { Call } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import type { Shelf } from './shelf.ts';

/**
 * The record, for the holder of its token. Whoever has no token is told the same as whoever asks for a record that there is not.
 *
 * @throws {ProblemError} `not-found`
 */
export async function openFor<T>({ id, header }: Pick<Call<RouteName>, 'header'> & { readonly id: string }, { tokens }: Desk, shelf: Shelf<T>, within: Queryable): Promise<T> {
  const token = /^Bearer +([\w-]+)$/i.exec(header('authorization') ?? '')?.[1] ?? '';
  const kept = await shelf.find(within, id);
  if (!tokens.opens(token, kept?.tokenHash) || kept === undefined) throw notFound(id);
  return kept.document;
}
