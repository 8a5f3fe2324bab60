import { etagOf } from '@dongban/core/contract';
import type { Request, RequestChange } from '@dongban/core/request';
import { noteAccess } from '../access/access-log.ts';
import { offeredPrice } from '../bookings/staff-price.ts';
import type { Handler } from '../http/handler.ts';
import { linkTo } from '../http/lists.ts';
import { tellRequestStep } from '../notifications/request-letters.ts';
import { noteInLedger } from '../ledger/store.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';
import { changing, type Change } from '../records/change.ts';
import { refuseWithoutAgreements } from './notice.ts';
import { once } from '../records/once.ts';
import { pageOf } from '../records/pages.ts';
import { answerByFor } from '../requests/answer-by.ts';
import { createRequest } from '../requests/create-request.ts';
import { step } from '../requests/step.ts';
import { requests } from '../requests/store.ts';

/** Takes in an application, with the promise of an answer. */
export function applyFor(desk: Desk): Handler<'requests.create'> {
  return once(desk, async ({ input }) => {
    refuseWithoutAgreements(desk, ['request'], input.agreements);
    const [house] = desk.publication.current().catalog.hubs;
    const answerBy = await answerByFor(desk.clock(), house ?? { timeZone: 'UTC', country: '', closures: [] });
    return {
      async run(within) {
        const made = await createRequest(input, answerBy, within, desk);
        return { record: made.request.id, body: made, isNew: true };
      },
    };
  });
}

/** Gives a request to the holder of its token, or to staff. */
export function openRequest(desk: Desk): Handler<'requests.get'> {
  return async (call) => {
    const request = await openFor(call, desk, requests);
    return { body: request, headers: { etag: etagOf(request) } };
  };
}

/** Lists requests for staff, those first whose answer is due first. What waits for a code is nobody's request yet. */
export function listRequests({ database, clock }: Desk): Handler<'requests.list'> {
  return async ({ input, route, staff }) => {
    const { state, type, overdue, limit, cursor } = input;
    const now = clock();
    const page = await pageOf<Request>(database, {
      table: 'requests',
      by: 'answerBy',
      filters: [
        { sql: "coalesce(verify_by, 'infinity') > ?::timestamptz", value: now.toString() },
        { sql: "document ->> 'state' = ?", value: state },
        { sql: "document ->> 'type' = ?", value: type },
        { sql: "document ->> 'state' = 'submitted' and document ->> 'answerBy' < ?", value: overdue && now.toString() },
      ],
    }, { limit, cursor });
    if (staff !== undefined) await noteAccess(database, staff, route, page.items.map(({ id }) => id), now);
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

type PlainStep = 'requests.accept' | 'requests.decline' | 'requests.agree' | 'requests.start' | 'requests.close' | 'requests.withdraw';

/** Takes a request one step on, where no more than a remark goes with it. */
export function stepRequest<Name extends PlainStep>(desk: Desk, change: RequestChange): Handler<Name> {
  return changing<Name, Request>(desk, requests, ({ input }, request) => stepped(desk, step(request, change, desk.clock(), (input as { note?: string }).note), (input as { note?: string }).note));
}

/** Makes a quote, or another one while the first is not agreed to, with the terms for cancelling of what it is about. */
export function quoteRequest(desk: Desk): Handler<'requests.quote'> {
  return changing(desk, requests, ({ input: { quote, note } }, request) => {
    const { terms: _, ...next } = step(request, 'quote', desk.clock(), note);
    return stepped(desk, { ...next, ...offeredPrice(quote, request.about, desk) }, note);
  });
}

/** Hands over what came of it, or a better version. */
export function deliverResult(desk: Desk): Handler<'requests.deliver'> {
  return changing(desk, requests, ({ input: { result, note } }, request) => stepped(desk, { ...step(request, 'deliver', desk.clock(), note), result }, note));
}

/** What the ledger calls the states that it knows. */
const events = { agreed: 'contract', closed: 'outcome' } as const satisfies Partial<Record<Request['state'], string>>;

function stepped(desk: Desk, next: Request, note: string | undefined): Change<Request> {
  return {
    async run(within) {
      const now = desk.clock();
      await tellRequestStep(desk, within, next, now, note);
      const { state } = next;
      if (state === 'agreed' || state === 'closed') await noteInLedger(within, events[state], [next.id, next.about, ...next.bookings], now);
      return next;
    },
  };
}
