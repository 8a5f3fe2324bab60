import type { Request, RequestInput } from '@dongban/core/request';
import { codeLifeMinutes } from '../access/one-time-codes.ts';
import type { Queryable } from '../database/database.ts';
import { askForCode } from '../notifications/booking-letters.ts';
import { tellRequestMade } from '../notifications/request-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { refuseMoreUnverified } from '../records/unverified.ts';
import { randomId } from '../records/secrets.ts';
import { noteInLedger } from '../ledger/store.ts';
import { addRequest } from './store.ts';
import { agreementsOf } from '../law/notices.ts';

/** A request that was made, and until when its code has to come back, where it needs one. */
export interface MadeRequest {
  readonly request: Request;
  readonly verifyBy?: string | undefined;
}

/** Takes in an application. */
export async function createRequest(input: RequestInput, answerBy: Temporal.Instant, within: Queryable, desk: Desk): Promise<MadeRequest> {
  const now = desk.clock();
  const request = requestOf(input, answerBy, now, desk.isVerifying);
  const verifyBy = desk.isVerifying ? now.add({ minutes: codeLifeMinutes }).toString() : undefined;
  const agreements = agreementsOf(input.agreements);
  if (verifyBy !== undefined) await refuseMoreUnverified(within, 'requests', request.requester.email, now);
  await addRequest(within, { request, tokenHash: desk.tokens.hashOf(desk.tokens.of(request.id)), agreements, verifyBy });
  if (verifyBy === undefined) await requestStands(request, within, desk);
  else await askForCode(desk, within, request, now, verifyBy);
  return verifyBy === undefined ? { request } : { request, verifyBy };
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
