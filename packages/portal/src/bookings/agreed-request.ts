import type { AgreedRequest, Booking } from '@dongban/core/booking';
import type { Request } from '@dongban/core/request';
import type { ResourceId } from '@dongban/core/slot';
import { requestStates } from '@dongban/core/vocabularies';
import type { Queryable } from '../database/database.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { wrongState } from '../records/change.ts';
import { requests } from '../requests/store.ts';
import type { AgreedPrice } from './staff-price.ts';
import { bookings } from './store.ts';

/** States of a request in which what was agreed on can be booked. */
const bookable: readonly Request['state'][] = ['agreed', 'under-way'];
/** States of a booking in which it has its price to itself. */
const standing: readonly Booking['state'][] = ['requested', 'confirmed'];

/**
 * The request that a booking is for, opened by its token.
 *
 * @throws {ProblemError} `not-found` where the token is not the request's; `wrong-state` where no quote was agreed on.
 */
export async function openAgreed({ id, accessToken }: AgreedRequest, { database, tokens }: Desk): Promise<Request> {
  const kept = await requests.find(database, id);
  if (kept === undefined || !tokens.opens(accessToken, kept.tokenHash)) throw notFound(id);
  refuseUnlessAgreed(kept.document);
  return kept.document;
}

/**
 * Writes a booking into its request, and gives what it costs: what was agreed on, with its terms. The price is for all of the request:
 * as long as one booking that stands has it, others cost nothing more.
 *
 * @throws {ProblemError} `invalid` where the request is about something else.
 */
export async function bookFor(id: Request['id'], booking: Booking['id'], resource: ResourceId, within: Queryable): Promise<AgreedPrice> {
  const request = await requests.take(within, id);
  if (request === undefined) throw notFound(id);
  refuseUnlessAgreed(request);
  if (request.about !== resource) throw invalid('The booking', [{ pointer: '/request', code: 'not-accepted', params: { why: 'the request is about something else' } }]);
  const isPaidAlready = await isPaid(request, within);
  await requests.save(within, { ...request, bookings: [...request.bookings, booking], sequence: request.sequence + 1 });
  const { quote, terms } = request;
  return isPaidAlready ? {} : { quote, ...(terms === undefined ? {} : { terms }) };
}

async function isPaid({ bookings: ids }: Request, within: Queryable): Promise<boolean> {
  for (const id of ids) {
    const kept = await bookings.find(within, id);
    if (kept?.document.quote !== undefined && standing.includes(kept.document.state)) return true;
  }
  return false;
}

function refuseUnlessAgreed({ state }: Request): void {
  if (!bookable.includes(state)) throw wrongState(requestStates.term(state)?.label ?? {});
}
