import type { Request, RequestInput } from '@dongban/core/request';
import type { Queryable } from '../database/database.ts';
import { tellRequestMade } from '../notifications/request-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { randomId } from '../records/secrets.ts';
import { takeIn } from '../records/take-in.ts';
import { noteInLedger } from '../ledger/store.ts';

/** A request that was made, and until when its code has to come back, where it needs one. */
export interface MadeRequest {
  readonly request: Request;
  readonly verifyBy?: string | undefined;
}

/** Takes in an application. */
export async function createRequest(input: RequestInput, answerBy: Temporal.Instant, within: Queryable, desk: Desk): Promise<MadeRequest> {
  const request = requestOf(input, answerBy, desk.clock(), desk.isVerifying);
  const verifyBy = await takeIn('requests', request, input.agreements, within, desk);
  if (verifyBy !== undefined) return { request, verifyBy };
  await requestStands(request, within, desk);
  return { request };
}

/** It is known who asks: they hear of it, and so does the ledger. */
export async function requestStands(request: Request, within: Queryable, desk: Desk): Promise<void> {
  const now = desk.clock();
  await tellRequestMade(desk, within, request, now);
  await noteInLedger(within, 'need', [request.id, request.about], now);
}

/** Only the fields that a request has: whatever else was sent is nobody's to keep. */
function requestOf(input: RequestInput, answerBy: Temporal.Instant, now: Temporal.Instant, isVerifying: boolean): Request {
  const { type, about, text, neededBy, samples = [], standards = [], confidential = false, requester } = input;
  const { name, email, organization, lang } = requester;
  const state = isVerifying ? 'unverified' : 'submitted';
  return {
    id: randomId('request'),
    type, state, text,
    ...(about === undefined ? {} : { about }),
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    ...(neededBy === undefined ? {} : { neededBy }),
    samples: samples.map(({ name: what, count, hazard, returnWanted }) => ({ name: what, count, returnWanted, ...(hazard === undefined ? {} : { hazard }) })),
    standards: [...standards],
    confidential,
    answerBy: answerBy.toString(),
    bookings: [],
    createdAt: now.toString(),
    history: [{ state, at: now.toString() }],
    sequence: 0,
  };
}
