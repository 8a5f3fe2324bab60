import { etagOf } from '@dongban/core/contract';
import type { Interest, InterestInput } from '@dongban/core/interest';
import { findRecord } from '@dongban/core/public-catalog';
import { noteAccess } from '../access/access-log.ts';
import { addInterest, interests } from '../interests/store.ts';
import type { Handler } from '../http/handler.ts';
import { linkTo } from '../http/lists.ts';
import { ProblemError, notFound } from '../http/problem.ts';
import { noteInLedger } from '../ledger/store.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';
import { changing, wrongState } from '../records/change.ts';
import { once } from '../records/once.ts';
import { pageOf } from '../records/pages.ts';
import { randomId } from '../records/secrets.ts';

/** Takes in an expression of interest in a profile that is open. */
export function expressInterest(desk: Desk): Handler<'interests.create'> {
  return once(desk, ({ input }) => {
    const now = desk.clock();
    const profile = findRecord(desk.publication.current().catalog, input.profile, now.toString());
    if (profile === undefined) throw notFound(input.profile);
    const isOver = profile.deadline !== undefined && profile.deadline < now.toZonedDateTimeISO('UTC').toPlainDate().toString();
    if (isOver) throw new ProblemError(409, { code: 'closed-on', params: { date: profile.deadline ?? '' } });
    return Promise.resolve({
      async run(within) {
        const interest = interestOf(input, now);
        const agreements = input.agreements.map(({ purpose, noticeVersion }) => ({ purpose, noticeVersion }));
        await addInterest(within, interest, desk.tokens.hashOf(desk.tokens.of(interest.id)), agreements);
        return { record: interest.id, body: { interest }, isNew: true };
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

/** Lists interests for staff, the oldest first. */
export function listInterests({ database, clock }: Desk): Handler<'interests.list'> {
  return async ({ input, route, staff }) => {
    const { state, profile, limit, cursor } = input;
    const filters = [{ sql: "document ->> 'state' = ?", value: state }, { sql: "document ->> 'profile' = ?", value: profile }];
    const page = await pageOf<Interest>(database, { table: 'interests', by: 'createdAt', filters }, { limit, cursor });
    if (staff !== undefined) await noteAccess(database, staff, route, page.items.map(({ id }) => id), clock());
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

/** Answers for the owner of the profile. With a contact both sides know each other from now on; without one the owner stays unnamed. */
export function answerInterest(desk: Desk): Handler<'interests.answer'> {
  return changing(desk, interests, ({ input: { contact, note } }, interest) => {
    if (interest.state !== 'submitted') throw wrongState(stateLabels[interest.state]);
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
        return answered;
      },
    };
  });
}

const stateLabels = { accepted: { ko: '수락', en: 'Accepted' }, declined: { ko: '거절', en: 'Declined' } } as const;

/** Only the fields that an interest has: whatever else was sent is nobody's to keep. */
function interestOf({ profile, text, country, requester }: InterestInput, now: Temporal.Instant): Interest {
  const { name, email, organization, lang } = requester;
  return {
    id: randomId('interest'),
    profile, text, country,
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    state: 'submitted',
    createdAt: now.toString(),
    sequence: 0,
  };
}
