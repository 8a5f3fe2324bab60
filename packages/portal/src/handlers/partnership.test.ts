import type { Collaboration, Outcomes } from '@dongban/core/collaboration';
import type { Page } from '@dongban/core/contract';
import { outputs } from '@dongban/core/contract-schemas';
import type { Interest, InterestInput, InterestReceipt } from '@dongban/core/interest';
import { sampleCatalog } from '@dongban/sample-catalog';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { ask, book, samplePortal, send, staffKey, wish, withToken } from '../testing/portal.ts';

const sealed = sampleCatalog.partnerProfiles.find(({ disclosure }) => disclosure === 'anonymous')!;
const input: InterestInput = {
  profile: sealed.id, text: 'We make what you look for.', country: 'DE',
  requester: { name: 'Anna Weber', email: 'weber@example.org', organization: 'Example GmbH', lang: 'en' },
  agreements: [{ purpose: 'interest', noticeVersion: 'sample-1' }],
};
const contact = { organization: '예시소재(주)', name: '박도윤', email: 'park@example.org' };

await onEveryDatabase((database) => {
  beforeEach(() => emptied(database));
  const { fetch } = samplePortal(database);
  const express = (changes: Partial<InterestInput> = {}) => send<InterestReceipt>(fetch, '/v1/interests', { ...input, ...changes });
  const answer = async ({ id, sequence }: Interest, body: unknown) => send<Interest>(fetch, `/v1/interests/${id}/answer`, body, { ...(await staffKey(database)), 'if-match': `"${sequence}"` });

  describe('an expression of interest', () => {
    it('leaves the owner unnamed until they accept, and names both sides then', async () => {
      const { status, body: { interest, accessToken } } = await express();
      expect(status).toBe(201);
      const seen = () => ask<Interest>(fetch, `/v1/interests/${interest.id}`, { headers: withToken(accessToken) });
      expect((await seen()).body).not.toHaveProperty('contact');
      const accepted = await answer(interest, { contact, note: '만나고 싶습니다' });
      expect(outputs['interests.answer'].parse(accepted.body)).toEqual(accepted.body);
      expect((await seen()).body).toMatchObject({ state: 'accepted', contact, sequence: 1 });
      expect((await answer(accepted.body, {})).body.code).toBe('wrong-state');
    });

    it('that is declined says nothing of the owner', async () => {
      const { interest } = (await express()).body;
      const { body } = await answer(interest, { note: '지금은 어렵습니다' });
      expect(body.state).toBe('declined');
      expect(body).not.toHaveProperty('contact');
    });

    it('is for profiles that are there and open, and is opened by its token or by staff', async () => {
      expect((await express({ profile: 'partner-profile_nothing' })).status).toBe(404);
      const catalog = { ...sampleCatalog, partnerProfiles: sampleCatalog.partnerProfiles.map((profile) => ({ ...profile, deadline: '2026-11-01' })) };
      const late = await send(samplePortal(database, { catalog }).fetch, '/v1/interests', input);
      expect([late.status, late.body.code]).toEqual([409, 'closed-on']);
      const { interest } = (await express()).body;
      expect((await ask(fetch, `/v1/interests/${interest.id}`)).status).toBe(404);
      expect((await ask(fetch, '/v1/interests')).status).toBe(401);
      expect((await ask<Page<Interest>>(fetch, `/v1/interests?profile=${sealed.id}&state=submitted`, { headers: await staffKey(database) })).body.items).toEqual([interest]);
    });
  });

  describe('the ledger', () => {
    it('counts what came about for everyone, and shows it to staff', async () => {
      const empty = (await ask<Outcomes>(fetch, '/v1/outcomes')).body;
      expect(empty.counts).toEqual({ need: 0, match: 0, meeting: 0, booking: 0, contract: 0, outcome: 0 });
      expect(empty).not.toHaveProperty('since');
      const { booking } = (await book(fetch, wish())).body;
      await answer((await express()).body.interest, { contact });
      const staff = await staffKey(database);
      const key = { 'idempotency-key': 'meeting' };
      for (let time = 0; time < 2; time++) expect((await send<Collaboration>(fetch, '/v1/ledger', { event: 'meeting', subjects: [sealed.id], note: '화상 회의' }, { ...staff, ...key })).status).toBe(200);
      expect((await ask<Outcomes>(fetch, '/v1/outcomes')).body).toMatchObject({ counts: { match: 1, meeting: 1, booking: 1, outcome: 0 }, since: '2026-11-24T03:00:00Z' });
      const ledger = (await ask<Page<Collaboration>>(fetch, `/v1/ledger?subject=${booking.id}`, { headers: staff })).body;
      expect(ledger.items).toMatchObject([{ event: 'booking', subjects: [booking.id, ...booking.resources] }]);
      expect(JSON.stringify(await database.query('select * from collaborations'))).not.toMatch(/김하늘|weber|park@/);
    });

    it('is written and read by staff only', async () => {
      expect((await send(fetch, '/v1/ledger', { event: 'meeting', subjects: [sealed.id] })).status).toBe(401);
      expect((await ask(fetch, '/v1/ledger')).status).toBe(401);
      expect((await send(fetch, '/v1/ledger', { event: 'meeting', subjects: ['kim@example.org'] }, await staffKey(database))).status).toBe(422);
    });
  });

  it('a portal is ready while its database answers', async () => {
    expect(await ask(fetch, '/v1/ready')).toMatchObject({ status: 200, body: { status: 'ready', database: true } });
    const without = samplePortal({ ...database, query: () => Promise.reject(new Error('gone')) });
    expect(await ask(without.fetch, '/v1/ready')).toMatchObject({ status: 503, body: { status: 'not-ready', database: false } });
  });
});
