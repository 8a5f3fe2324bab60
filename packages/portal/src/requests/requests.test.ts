import { outputs } from '@dongban/core/contract-schemas';
import { etagOf, type Page } from '@dongban/core/contract';
import { requestTransitions, type Request, type RequestChange, type RequestInput, type RequestReceipt } from '@dongban/core/request';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../index.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { ask, now, samplePortal, send, staffKey, testLetters, withToken } from '../testing/portal.ts';
import { answerByFor } from './answer-by.ts';
import { step } from './step.ts';

const input: RequestInput = {
  type: 'commissioned-test',
  about: 'service_vibration-test',
  text: '인버터 진동시험을 맡기고 싶습니다',
  requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' },
  samples: [{ name: '인버터', count: 2, returnWanted: true }],
  agreements: [{ purpose: 'request', noticeVersion: 'sample-1' }],
};
const won = (amount: number) => ({ amount, currency: 'KRW' });
const quote = { lines: [{ label: { ko: '진동시험' }, quantity: 2, unit: 'sample', amount: won(600_000) }], subtotal: won(600_000), vat: won(60_000), total: won(660_000) };

describe('the promise of an answer', () => {
  const hub = { timeZone: 'Asia/Seoul', country: 'KR', closures: [] };
  const due = async (at: string) => (await answerByFor(Temporal.Instant.from(at), hub)).toZonedDateTimeISO('Asia/Seoul').toPlainDateTime().toString();

  it('is three working days, at the same time of day', async () => {
    expect(await due('2026-11-24T03:00:00Z')).toBe('2026-11-27T12:00:00');
    expect(await due('2026-11-26T03:00:00Z')).toBe('2026-12-01T12:00:00');
  });

  it('passes over holidays, and days on which the house is closed', async () => {
    expect(await due('2026-12-24T03:00:00Z')).toBe('2026-12-30T12:00:00');
    const closed = { ...hub, closures: [{ from: '2026-11-25', through: '2026-11-26', reason: { ko: '이사' } }] };
    expect((await answerByFor(now, closed)).toString()).toBe('2026-12-01T03:00:00Z');
  });
});

describe('a request', () => {
  it('never leaves a state by a change that does not come from it, and never one that is over', () => {
    const base = { ...input, id: 'request_a', state: 'submitted', samples: [], standards: [], confidential: false, answerBy: now.toString(), bookings: [], createdAt: now.toString(), history: [], sequence: 0 } as Request;
    const changes = Object.keys(requestTransitions) as RequestChange[];
    fc.assert(fc.property(fc.array(fc.constantFrom(...changes), { maxLength: 12 }), (steps) => {
      let request = base;
      for (const change of steps) {
        const { from, to } = requestTransitions[change];
        const isAllowed = (from as readonly string[]).includes(request.state);
        const isOver = ['declined', 'withdrawn', 'closed'].includes(request.state);
        if (isAllowed) request = step(request, change, now, undefined);
        else expect(() => step(request, change, now, undefined)).toThrow(expect.objectContaining({ code: 'wrong-state' }));
        expect(isAllowed && isOver).toBe(false);
        if (isAllowed) expect([request.state, request.history.at(-1)?.state]).toEqual([to, to]);
      }
      expect(request.sequence).toBe(request.history.length);
    }));
  });
});

await onEveryDatabase((database) => {
  beforeEach(() => emptied(database));
  const portal = samplePortal(database);
  const apply = async (changes: Partial<RequestInput> = {}, fetch = portal.fetch) => send<RequestReceipt>(fetch, '/v1/requests', { ...input, ...changes });
  const advance = (verb: string, request: Request, headers: Record<string, string>, body: unknown = {}) =>
    send<Request>(portal.fetch, `/v1/requests/${request.id}/${verb}`, body, { 'if-match': etagOf(request), ...headers });
  const ledger = async () => (await database.query<{ event: string }>('select event from collaborations order by at, event')).map(({ event }) => event);

  describe('an application', () => {
    it('comes back with the promise of an answer, and opens with its token', async () => {
      const { status, headers, body } = await apply();
      expect(status).toBe(201);
      expect(outputs['requests.create'].parse(body)).toEqual(body);
      expect(headers.get('location')).toBe(`/v1/requests/${body.request.id}`);
      expect(body.request).toMatchObject({ state: 'submitted', answerBy: '2026-11-27T03:00:00Z', samples: input.samples, sequence: 0 });
      const path = `/v1/requests/${body.request.id}`;
      expect(await ask(portal.fetch, path, { headers: withToken(body.accessToken) })).toMatchObject({ status: 200, body: body.request });
      expect((await ask(portal.fetch, path)).status).toBe(404);
    });

    it('goes from the question to the result: each side takes its steps, and the requester hears of each', async () => {
      const letters: Mail[] = [];
      const { fetch, courier } = samplePortal(database, { letters: testLetters(letters) });
      const { request: first, accessToken } = (await apply({}, fetch)).body;
      const staff = await staffKey(database);
      const own = withToken(accessToken);
      const steps: readonly [string, Record<string, string>, unknown][] = [
        ['accept', staff, { note: '시료를 보내 주세요' }], ['quote', staff, { quote }], ['agree', own, {}], ['start', staff, {}],
        ['deliver', staff, { result: '이상 없음' }], ['close', staff, {}],
      ];
      let request = first;
      for (const [verb, headers, body] of steps) {
        const answer = await send<Request>(fetch, `/v1/requests/${request.id}/${verb}`, body, { ...headers, 'if-match': etagOf(request) });
        expect([verb, answer.status]).toEqual([verb, 200]);
        request = answer.body;
      }
      expect(request).toMatchObject({ state: 'closed', quote: { total: won(660_000) }, result: '이상 없음', sequence: 6 });
      expect(request.history.map(({ state }) => state)).toEqual(['submitted', 'accepted', 'quoted', 'agreed', 'under-way', 'delivered', 'closed']);
      expect(request.history[1]?.note).toBe('시료를 보내 주세요');
      await courier.deliver();
      expect(letters.map(({ to }) => to.address)).toEqual(Array.from({ length: 4 }, () => 'kim@example.org'));
      expect(await ledger()).toEqual(['contract', 'need', 'outcome']);
    });

    it('is quoted and agreed to by those whose part it is', async () => {
      const { request, accessToken } = (await apply()).body;
      expect((await advance('accept', request, withToken(accessToken))).status).toBe(401);
      const accepted = (await advance('accept', request, await staffKey(database))).body;
      expect((await advance('agree', accepted, withToken(accessToken))).body.code).toBe('wrong-state');
      expect((await advance('quote', accepted, await staffKey(database), { quote: { ...quote, total: { amount: 0.5, currency: 'KRW' } } })).status).toBe(422);
      expect((await advance('withdraw', accepted, withToken(accessToken), { note: '다른 곳에서 했어요' })).body).toMatchObject({ state: 'withdrawn' });
    });

    it('that two members of staff answer at once is answered by one', async () => {
      const { request } = (await apply()).body;
      const staff = await staffKey(database);
      const answers = await Promise.all(['accept', 'decline', 'accept', 'decline'].map((verb) => advance(verb, request, staff)));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412]);
    });

    it('waits for the code from the requester’s mail where the portal asks for one', async () => {
      const letters: Mail[] = [];
      const { fetch, courier } = samplePortal(database, { letters: testLetters(letters), verification: 'code' });
      const { request, accessToken, verifyBy } = (await apply({}, fetch)).body;
      expect([request.state, verifyBy]).toEqual(['unverified', '2026-11-24T03:10:00Z']);
      expect((await ask<Page<Request>>(fetch, '/v1/requests?state=submitted', { headers: await staffKey(database) })).body.items).toEqual([]);
      await courier.deliver();
      const code = /\d{6}/.exec(letters[0]?.text ?? '')?.[0];
      const verified = await send<Request>(fetch, `/v1/requests/${request.id}/verify`, { code }, withToken(accessToken));
      expect(verified.body).toMatchObject({ state: 'submitted', sequence: 1 });
      expect(await ledger()).toEqual(['need']);
    });

    it.each([{ text: '' }, { text: 'x'.repeat(8001) }, { type: 'lunch' }, { agreements: [] }, { samples: [{ name: '', count: 0 }] }, { neededBy: '2026-02-30' }])('is refused where it does not fit: %j', async (changes) => {
      expect((await apply(changes as never)).status).toBe(422);
    });
  });

  describe('the queue of staff', () => {
    it('begins with what is due first, and shows what is overdue', async () => {
      const staff = await staffKey(database);
      const later = samplePortal(database, { clock: () => now.add({ hours: 24 }) });
      const second = (await apply({}, later.fetch)).body.request;
      const first = (await apply()).body.request;
      const list = async (query: string, fetch = portal.fetch) => (await ask<Page<Request>>(fetch, `/v1/requests?${query}`, { headers: staff })).body.items.map(({ id }) => id);
      expect(await list('')).toEqual([first.id, second.id]);
      expect(await list('overdue=true')).toEqual([]);
      const afterwards = samplePortal(database, { clock: () => now.add({ hours: 24 * 3 + 1 }) });
      expect(await list('overdue=true', afterwards.fetch)).toEqual([first.id]);
      await advance('accept', first, staff);
      expect(await list('overdue=true', afterwards.fetch)).toEqual([]);
      expect(await list('type=incubation')).toEqual([]);
      expect((await ask(portal.fetch, '/v1/requests')).status).toBe(401);
    });
  });
});
