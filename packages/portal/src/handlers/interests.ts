import { etagOf } from '@dongban/core/contract';
import type { Interest } from '@dongban/core/interest';
import { findRecord } from '@dongban/core/public-catalog';
import { interestStates } from '@dongban/core/vocabularies';
import { noteAccess } from '../access/access-log.ts';
import { createInterest } from '../interests/create-interest.ts';
import { interests } from '../interests/store.ts';
import type { Handler } from '../http/handler.ts';
import { linkTo } from '../http/lists.ts';
import { ProblemError, notFound } from '../http/problem.ts';
import { tellInterestAnswered } from '../notifications/interest-letters.ts';
import { noteInLedger } from '../ledger/store.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';
import { changing, wrongState } from '../records/change.ts';
import { once } from '../records/once.ts';
import { pageOf } from '../records/pages.ts';
import { refuseWithoutAgreements } from './notice.ts';

/** Takes in an expression of interest in a profile that is open. */
export function expressInterest(desk: Desk): Handler<'interests.create'> {
  return once(desk, ({ input }) => {
    refuseWithoutAgreements(desk, ['interest'], input.agreements);
    const now = desk.clock();
    const profile = findRecord(desk.publication.current().catalog, input.profile, now.toString());
    if (profile === undefined) throw notFound(input.profile);
    const isOver = profile.deadline !== undefined && profile.deadline < now.toZonedDateTimeISO('UTC').toPlainDate().toString();
    if (isOver) throw new ProblemError(409, { code: 'closed-on', params: { date: profile.deadline ?? '' } });
    return Promise.resolve({
      async run(within) {
        const made = await createInterest(input, within, desk);
        return { record: made.interest.id, body: made, isNew: true };
      },
    });
  });
}

/** Gives an interest to the holder of its token, or to staff. */
export function openInterest(desk: Desk): Handler<'interests.get'> {
  return async (call) => {
    const interest = await openFor(call, desk, interests);
    return { body: interest, headers: { etag: etagOf(interest) } };
  };
}

/** Lists interests for staff, the oldest first. What waits for a code is nobody's interest yet. */
export function listInterests({ database, clock }: Desk): Handler<'interests.list'> {
  return async ({ input, route, staff }) => {
    const { state, profile, limit, cursor } = input;
    const now = clock();
    const filters = [{ sql: "coalesce(verify_by, 'infinity') > ?::timestamptz", value: now.toString() }, { sql: "document ->> 'state' = ?", value: state }, { sql: "document ->> 'profile' = ?", value: profile }];
    const page = await pageOf<Interest>(database, { table: 'interests', by: 'createdAt', filters }, { limit, cursor });
    if (staff !== undefined) await noteAccess(database, staff, route, page.items.map(({ id }) => id), now);
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

/** Answers for the owner of the profile. With a contact both sides know each other from now on; without one the owner stays unnamed. */
export function answerInterest(desk: Desk): Handler<'interests.answer'> {
  return changing(desk, interests, ({ input: { contact, note } }, interest) => {
    if (interest.state !== 'submitted') throw wrongState(interestStates.term(interest.state)?.label ?? {});
    return {
      async run(within) {
        const answered: Interest = {
          ...interest,
          state: contact === undefined ? 'declined' : 'accepted',
          ...(contact === undefined ? {} : { contact: { organization: contact.organization, name: contact.name, email: contact.email } }),
          ...(note === undefined || note === '' ? {} : { note }),
          sequence: interest.sequence + 1,
        };
        if (answered.state === 'accepted') await noteInLedger(within, 'match', [interest.id, interest.profile], desk.clock());
        await tellInterestAnswered(desk, within, answered, desk.clock());
        return answered;
      },
    };
  });
}
