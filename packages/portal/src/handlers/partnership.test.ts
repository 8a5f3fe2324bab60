import type { Collaboration, Outcomes } from '@dongban/core/collaboration';
import type { Page } from '@dongban/core/contract';
import { outputs } from '@dongban/core/contract-schemas';
import type { CodeSent } from '@dongban/core/booking';
import type { Interest, InterestInput, InterestReceipt } from '@dongban/core/interest';
import type { NoticeItem } from '@dongban/core/notice';
import { sampleCatalog } from '@dongban/sample-catalog';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../notifications/compose-mail.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { erasePerson } from '../law/erase-person.ts';
import { purge } from '../law/retention.ts';
import { ask, book, now, samplePortal, send, staffKey, testLetters, wish, withToken } from '../testing/portal.ts';

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

  it('an expression of interest is refused without agreement to the institute’s notice of today, and nothing of it is kept', async () => {
    const item: NoticeItem = { purpose: 'interest', kind: 'collection', required: true, why: { ko: '관심 표명' }, items: [{ ko: '이름' }], retention: { ko: '2년' }, refusal: { ko: '거부할 수 있음' } };
    const portal = samplePortal(database, { notices: [{ version: 'v2', validFrom: '2026-11-01', controller: { ko: '예시' }, items: [item] }] });
    const agreed = (purpose: string, noticeVersion: string) => send(portal.fetch, '/v1/interests', { ...input, agreements: [{ purpose, noticeVersion }] }, { 'idempotency-key': `${purpose} ${noticeVersion}`.replace(' ', '-') });
    for (const [purpose, version] of [['interest', 'v1'], ['booking', 'v2']] as const) {
      expect(await agreed(purpose, version)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/agreements', code: 'agreement-missing', params: { version: 'v2' } }] } });
    }
    expect(await database.query('select 1 from interests')).toEqual([]);
    expect(JSON.stringify(await database.query('select * from answers'))).not.toContain('weber@');
    expect((await agreed('interest', 'v2')).status).toBe(201);
    expect(await database.query('select agreements from interests')).toEqual([{ agreements: [{ purpose: 'interest', noticeVersion: 'v2' }] }]);
  });

  describe('an expression of interest whose code is on its way', () => {
    const letters = (mails: Mail[], options = {}) => samplePortal(database, { letters: testLetters(mails), verification: 'code', ...options });
    const codeIn = (mails: readonly Mail[]) => /Your code: (\d{6})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';

    it('is nobody’s until it is back, and is heard of then', async () => {
      const mails: Mail[] = [];
      const portal = letters(mails);
      const { status, body: { interest, accessToken, verifyBy } } = await send<InterestReceipt>(portal.fetch, '/v1/interests', input);
      expect([status, interest.state, verifyBy]).toEqual([201, 'unverified', '2026-11-24T03:10:00Z']);
      const listed = async () => (await ask<Page<Interest>>(portal.fetch, '/v1/interests', { headers: await staffKey(database) })).body.items;
      expect((await answer(interest, { contact })).body.code).toBe('wrong-state');
      await portal.courier.deliver();
      expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([['weber@example.org', 'Your confirmation code']]);
      const code = codeIn(mails);
      const verify = (text: string) => send<Interest>(portal.fetch, `/v1/interests/${interest.id}/verify`, { code: text }, withToken(accessToken));
      expect((await verify(code === '000000' ? '000001' : '000000')).body.code).toBe('wrong-code');
      const stands = await verify(code);
      expect(outputs['interests.verify'].parse(stands.body)).toEqual({ ...interest, state: 'submitted', sequence: 1 });
      expect((await verify('000000')).body).toEqual(stands.body);
      expect(await listed()).toEqual([stands.body]);
      expect((await answer(stands.body, {})).body.state).toBe('declined');
    });

    it('gets another code, and goes where none comes back', async () => {
      const mails: Mail[] = [];
      let clock = now;
      const portal = letters(mails, { clock: () => clock });
      const { interest, accessToken } = (await send<InterestReceipt>(portal.fetch, '/v1/interests', input)).body;
      const again = () => send<CodeSent>(portal.fetch, `/v1/interests/${interest.id}/send-code`, {}, withToken(accessToken));
      expect(await again()).toMatchObject({ status: 200, body: { expiresAt: '2026-11-24T03:10:00Z' } });
      clock = now.add({ minutes: 10 });
      expect((await again()).status).toBe(404);
      expect((await ask<Page<Interest>>(portal.fetch, '/v1/interests', { headers: await staffKey(database) })).body.items).toEqual([]);
      await purge(database, clock);
      expect(await database.query('select 1 from interests')).toEqual([]);
    });

    it('is one of two at most from one address', async () => {
      const { fetch: strict } = letters([]);
      const statuses = [];
      for (let count = 0; count < 3; count++) statuses.push((await send(strict, '/v1/interests', input)).status);
      expect(statuses).toEqual([201, 201, 429]);
    });
  });

  describe('letters about an interest', () => {
    const mails: Mail[] = [];
    const portal = samplePortal(database, { letters: testLetters(mails) });
    beforeEach(async () => {
      mails.length = 0;
      await database.query('delete from outbox');
    });
    const made = async (lang: string) => (await send<InterestReceipt>(portal.fetch, '/v1/interests', { ...input, requester: { ...input.requester, lang } })).body.interest;
    const answered = async ({ id }: Interest, body: object) => send(portal.fetch, `/v1/interests/${id}/answer`, body, { ...(await staffKey(database)), 'if-match': '"0"' });

    it('say that it has arrived, and who the owner is once they accept', async () => {
      await answered(await made('en'), { contact, note: 'Let us talk in December.' });
      await portal.courier.deliver();
      expect(mails.map(({ subject }) => subject)).toEqual([`Received: ${sealed.title['en'] ?? ''}`, `Accepted: ${sealed.title['en'] ?? ''}`]);
      const [received, accepted] = mails.map(({ text }) => text);
      expect(received).not.toMatch(/park@|예시소재/);
      expect(accepted).toContain('Contact: 예시소재(주), 박도윤, park@example.org\nNote from the staff: Let us talk in December.');
      const link = /https:\/\/portal\.example\.org\/my\/interest\/\S+/.exec(accepted ?? '')?.[0] ?? '';
      const opened = await portal.fetch(new Request(link));
      expect([opened.status, opened.headers.get('location')]).toEqual([303, '/my/interest']);
      const page = await portal.fetch(new Request('https://portal.example.org/my/interest', { headers: { cookie: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'accept-language': 'en' } }));
      const html = await page.text();
      expect(html).toContain('>Accepted</span>');
      expect(html).toContain('mailto:park@example.org');
    });

    it('name nobody where the owner declines, in the requester’s language', async () => {
      await answered(await made('ko'), {});
      await portal.courier.deliver();
      expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['관심 표명 접수', '이번에는 어렵습니다']);
      expect(mails.map(({ text }) => text).join()).not.toMatch(/park@|연락처/);
    });

    it('go with an owner who is erased', async () => {
      await answered(await made('en'), { contact });
      const left = async () => JSON.stringify([await database.query('select document from interests'), await database.query('select payload from outbox'), await database.query('select body from answers')]);
      expect(await left()).toContain('park@example.org');
      await erasePerson(database, contact.email, now);
      expect(await left()).not.toContain('park@');
      expect(await left()).toContain('weber@example.org');
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
