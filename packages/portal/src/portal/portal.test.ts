import { outputs } from '@dongban/core/contract-schemas';
import { routes, type Page, type ProblemDetails } from '@dongban/core/contract';
import type { RCard } from '@dongban/core/r-card';
import type { Service } from '@dongban/core/service';
import { collections } from '@dongban/core/kind';
import type { MatchAnswer, WhyNot } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, describe, expect, it } from 'vitest';
import { createPortal, openEmbeddedDatabase, type Incident } from '../index.ts';
import { analyzer, type Answered, ask, book, catalogWith, now, samplePortal, slotsOf, wish } from '../testing/portal.ts';

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
const portal = samplePortal(database);
const get = <T>(path: string, headers: Record<string, string> = {}) => ask<T>(portal.fetch, path, { headers });

describe('the catalog', () => {
  it('is sent once: an unchanged one is answered with 304', async () => {
    const first = await get<PublicCatalog>('/v1/catalog');
    expect(outputs['catalog.get'].safeParse(first.body).success).toBe(true);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect(await get('/v1/catalog', { 'if-none-match': asked })).toMatchObject({ status: 304, body: '' });
    }
    expect((await get('/v1/catalog', { 'if-none-match': '"other"' })).status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-cache');
  });

  it('holds nothing that publish left out', async () => {
    const { body } = await get<PublicCatalog>('/v1/catalog');
    const shown = new Set(body.cards.map(({ id }) => id));
    const hidden = sampleCatalog.cards.filter(({ id }) => !shown.has(id));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id } of hidden) {
      expect((await get(`/v1/cards/${id}`)).status).toBe(404);
      expect(JSON.stringify(body)).not.toContain(id);
    }
  });
});

describe('lists and records', () => {
  it.each(Object.values(collections))('%s: every record is in the list and can be asked for', async (name) => {
    const path = routes[`${name}.list`].path;
    const { body } = await get<Page<{ id: string }>>(`${path}?limit=100`);
    expect(outputs[`${name}.list`].safeParse(body).success).toBe(true);
    expect(body.items.length).toBeGreaterThan(0);
    const id = body.items[0]!.id;
    expect((await get(`${path}/${id}`)).body).toEqual(body.items[0]);
  });

  it('go through pages by their Link header, each record once, in the catalog’s order', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/v1/equipment?limit=7';
    while (path !== undefined) {
      const { body, headers }: Answered<Page<{ id: string }>> = await get(path);
      seen.push(...body.items.map(({ id }) => id));
      const link: string | undefined = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      expect(link === undefined).toBe(body.next === undefined);
      path = link === undefined ? undefined : new URL(link, 'http://portal.example.org/v1/equipment').href;
    }
    expect(seen).toEqual(sampleCatalog.equipment.map(({ id }) => id));
  });

  it('keep their filters from page to page', async () => {
    const { headers } = await get('/v1/services?area=reliability&limit=1');
    expect(headers.get('link')).toMatch(/^<\?area=reliability&limit=1&cursor=[\w-]+>; rel="next"$/);
  });

  it('filter by area and by hub', async () => {
    const services = (await get<Page<Service>>('/v1/services?area=reliability&hub=hub_changwon')).body.items;
    expect(services.map(({ id }) => id)).toEqual(sampleCatalog.services.filter(({ area, hubs }) => area === 'reliability' && hubs.includes('hub_changwon')).map(({ id }) => id));
    const cards = (await get<Page<RCard>>('/v1/cards?hub=hub_gwangju&limit=100')).body.items;
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.every(({ hub }) => hub === 'hub_gwangju')).toBe(true);
  });

  it('find what holds all words, spaced or not, in any language, and what is offered in a mode', async () => {
    const found = async (query: string) => (await get<Page<Service>>(`/v1/services?${query}`)).body.items.map(({ id }) => id);
    const all = await found('limit=100');
    const vibration = await found(`q=${encodeURIComponent('진동 충격')}`);
    expect(vibration).toContain('service_vibration-test');
    expect(vibration.length).toBeLessThan(all.length);
    expect(await found(`q=${encodeURIComponent('진동·충격 내구시험')}`)).toContain('service_vibration-test');
    expect(await found('q=VIBRATION')).toContain('service_vibration-test');
    expect(await found('q=service_vibration')).toEqual([]);
    const online = await found('mode=online&limit=100');
    expect(online).toEqual(sampleCatalog.services.filter(({ modes }) => modes.includes('online')).map(({ id }) => id));
  });

  it('do not give a record under another kind’s address', async () => {
    expect((await get('/v1/hubs/service_vibration-test')).status).toBe(404);
  });
});

describe('a card as a file', () => {
  const id = 'r-card_sample-han-seoyun';

  it('is a vCard named after the person, in the language that was asked for', async () => {
    const { status, headers, body } = await get<string>(`/v1/cards/${id}/vcard`, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}.vcf"; filename*=UTF-8''${encodeURIComponent('한서윤')}.vcf`);
    expect(body).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/);
    expect(body).toContain('TITLE:Principal researcher');
    expect((await get<string>(`/v1/cards/${id}/vcard`)).body).toContain('TITLE:책임연구원');
  });

  it('says no more than the public card does, and is gone with it', async () => {
    const ofSubject = sampleConsents.filter(({ subject }) => subject === id);
    const fewer = ofSubject.map((consent) => ({ ...consent, fields: consent.fields.filter((field) => field !== 'contact') }));
    const others = sampleConsents.filter(({ subject }) => subject !== id);
    const { fetch, replace } = samplePortal(database, { consents: [...others, ...fewer] });
    expect((await ask<string>(fetch, `/v1/cards/${id}/vcard`)).body).not.toMatch(/^(EMAIL|TEL)/m);
    replace({ catalog: sampleCatalog, consents: others });
    expect((await ask(fetch, `/v1/cards/${id}/vcard`)).status).toBe(404);
  });
});

it('describes itself in OpenAPI, every route of it', async () => {
  const { body } = await get<{ openapi: string; paths: Record<string, object> }>('/v1/openapi');
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(Object.values(routes).map(({ path }) => path)));
});

describe('a basis that ends', () => {
  const subject = 'r-card_sample-han-seoyun';
  const ofSubject = sampleConsents.filter((consent) => consent.subject === subject);
  const others = sampleConsents.filter((consent) => consent.subject !== subject);
  const seesCard = async (fetch: (request: Request) => Promise<Response>) => {
    const texts = await Promise.all(['/v1/catalog', '/v1/cards?limit=100', `/v1/cards/${subject}`, '/v1/services?limit=100'].map((path) => ask(fetch, path)));
    const match = await ask<MatchAnswer>(fetch, '/v1/match', { method: 'POST', body: JSON.stringify({ need: { text: '한서윤 진동시험' }, kinds: ['r-card'], limit: 100 }) });
    const slots = await slotsOf(fetch, { resource: subject, from: '2026-12-01', through: '2026-12-01' });
    return [...texts.map(({ status, body }) => status === 200 && JSON.stringify(body).includes(subject)), match.body.matches.some(({ id }) => id === subject), 'slots' in slots];
  };

  it('by expiry takes the card from every answer at that instant', async () => {
    let time = now;
    const consents = [...others, ...ofSubject.map((consent) => ({ ...consent, expiresAt: '2026-11-24T04:00:00Z' }))];
    const { fetch } = samplePortal(database, { consents, clock: () => time });
    expect(await seesCard(fetch)).toEqual([true, true, true, true, true, true]);
    time = Temporal.Instant.from('2026-11-24T04:00:00Z');
    expect(await seesCard(fetch)).toEqual([false, false, false, false, false, false]);
  });

  it('by withdrawal takes the card from every answer at once', async () => {
    const { fetch, replace } = samplePortal(database);
    expect((await seesCard(fetch)).includes(false)).toBe(false);
    const etag = (await ask(fetch, '/v1/catalog')).headers.get('etag');
    replace({ catalog: sampleCatalog, consents: [...others, ...ofSubject.map((consent) => ({ ...consent, withdrawnAt: now.toString() }))] });
    expect((await seesCard(fetch)).includes(true)).toBe(false);
    expect((await ask(fetch, '/v1/catalog', { headers: { 'if-none-match': etag! } })).status).toBe(200);
  });

  it('and one that begins later shows the card from then on', async () => {
    let time = now;
    const consents = [...others, ...ofSubject.map((consent) => ({ ...consent, grantedAt: '2026-11-24T04:00:00Z' }))];
    const { fetch } = samplePortal(database, { consents, clock: () => time });
    expect((await ask(fetch, `/v1/cards/${subject}`)).status).toBe(404);
    time = Temporal.Instant.from('2026-11-24T04:00:00Z');
    expect((await ask(fetch, `/v1/cards/${subject}`)).status).toBe(200);
  });

  it('takes any record that is past its time out of the catalog', async () => {
    let time = now;
    const catalog = { ...sampleCatalog, programs: sampleCatalog.programs.map((program) => ({ ...program, visibleUntil: '2026-11-24T04:00:00Z' })) };
    const { fetch } = samplePortal(database, { catalog, clock: () => time });
    expect((await ask<PublicCatalog>(fetch, '/v1/catalog')).body.programs).toHaveLength(catalog.programs.length);
    time = time.add({ hours: 1 });
    expect((await ask<PublicCatalog>(fetch, '/v1/catalog')).body.programs).toEqual([]);
  });
});

describe('matching', () => {
  const match = (body: unknown, headers = {}) => ask<MatchAnswer & ProblemDetails>(portal.fetch, '/v1/match', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

  it('answers a need with reasons', async () => {
    const { status, body } = await match({ need: { text: '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다' }, limit: 3, kinds: ['service', 'equipment'] });
    expect(status).toBe(200);
    expect(outputs['match.create'].safeParse(body).success).toBe(true);
    expect(body.matches[0]?.id).toMatch(/vibration/);
    expect(body.matches.length).toBeLessThanOrEqual(3);
  });

  it('keeps to the hub that the caller asks for, and says what that left out', async () => {
    const { body } = await match({ need: { text: '진동시험' }, hub: 'hub_gwangju' });
    expect(body.matches.map(({ id }) => id)).not.toContain('service_vibration-test');
    expect(body.blocked).toContainEqual(expect.objectContaining({ id: 'service_vibration-test', blocks: [expect.objectContaining({ code: 'other-hub' })] }));
  });

  it('says of a record why it is not first, as the matcher does, and of one that is left out which place it would have', async () => {
    const whyNot = (body: object) => ask<WhyNot & ProblemDetails>(portal.fetch, '/v1/match/why-not', { method: 'POST', body: JSON.stringify(body) });
    const need = { text: '서울에서 진동시험' };
    const { body: { matches } } = await match({ need });
    const low = matches[1]!;
    const { status, body } = await whyNot({ need, id: low.id });
    expect(status).toBe(200);
    expect(outputs['match.whyNot'].parse(body)).toEqual(body);
    expect(body).toMatchObject({ id: low.id, score: low.score, blocks: [] });
    expect([body.rank, body.change?.code, body.change?.params['rank']]).toEqual([2, 'would-rank', 1]);
    expect((await whyNot({ need: { text: '인버터 진동시험' }, id: 'technology_clamp-fixture' })).body.missing).toEqual({ code: 'not-mentioned', params: { terms: ['인버터'] } });
    expect((await whyNot({ need, id: 'service_vibration-test', hub: 'hub_gwangju' })).body).toMatchObject({ rank: 2, blocks: [{ code: 'other-hub' }] });
    expect((await whyNot({ need, id: 'service_nowhere' })).status).toBe(404);
    expect((await whyNot({ need: { text: ' ' }, id: low.id })).body.code).toBe('need-empty');
  });

  it.each([
    [{ need: { text: '' } }, 'need-empty', '무엇이 필요한지'],
    [{ need: { text: ' \n ' } }, 'need-empty', '무엇이 필요한지'],
    [{ need: {} }, 'need-empty', '무엇이 필요한지'],
    [{ need: { text: '가'.repeat(4001) } }, 'need-too-long', '4,001자'],
  ])('asks for a need that can be read: %#', async (body, code, sentence) => {
    const answer = await match(body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.title).toContain(sentence);
  });

  it('reads a need of the greatest length', async () => {
    expect((await match({ need: { text: '진'.repeat(4000) } })).status).toBe(200);
  });
});

describe('slots', () => {
  it('tell what is free and why the rest is not', async () => {
    const list = await slotsOf(portal.fetch, { from: '2026-11-24', through: '2026-11-27' });
    expect(outputs['slots.list'].parse(list)).toEqual(list);
    expect(list).toMatchObject({ resource: analyzer, timeZone: 'Asia/Seoul', duration: 'PT120M' });
    expect(list.refused.map(({ refusals }) => refusals[0]?.code)).toContain('too-soon');
  });

  it('leave out holidays, by the almanac where the hub does not list them', async () => {
    const catalog = { ...sampleCatalog, hubs: sampleCatalog.hubs.map((hub) => ({ ...hub, closures: [] })) };
    const { slots, refused } = await slotsOf(samplePortal(database, { catalog }).fetch, { from: '2026-12-25', through: '2026-12-25' });
    expect(slots).toEqual([]);
    expect(refused[0]?.refusals).toMatchObject([{ code: 'closed-day', params: { reason: { ko: '기독탄신일', en: 'Christmas Day' } } }]);
  });

  it('warn of a year whose holidays nobody knows yet', async () => {
    const warned = await slotsOf(samplePortal(database, { catalog: catalogWith({ durationMinutes: 60, stepMinutes: 60 }) }).fetch, { from: '2090-01-02', through: '2090-01-03' });
    expect(warned.warnings).toEqual([{ code: 'holidays-unknown', params: { year: 2090 } }]);
    expect(warned.slots.length).toBeGreaterThan(0);
    expect(await slotsOf(portal.fetch, {})).not.toHaveProperty('warnings');
  });

  it('of days that are long past are none, and each says why', async () => {
    const { slots, refused } = await slotsOf(portal.fetch, { from: '2026-01-05', through: '2026-01-05' });
    expect(slots).toEqual([]);
    expect(new Set(refused.flatMap(({ refusals }) => refusals.map(({ code }) => code)))).toEqual(new Set(['in-the-past']));
  });

  it('of a person lie within their own hours and those of the hub', async () => {
    const list = await slotsOf(portal.fetch, { resource: 'r-card_sample-han-seoyun', from: '2026-12-01', through: '2026-12-01' });
    expect(list.slots.map(({ start }) => start.slice(11, 16))).toEqual(['01:00', '01:30', '02:00', '02:30']);
  });

  it('carry no personal data of those who booked', async () => {
    await book(portal.fetch, wish());
    const text = JSON.stringify(await slotsOf(portal.fetch, {}));
    expect(text).toContain('slot-taken');
    expect(text).not.toMatch(/김하늘|kim@example\.org|booking_/);
  });
});

describe('what cannot be answered', () => {
  const without = <K extends keyof ReturnType<typeof wish>>(...fields: K[]) => Object.fromEntries(Object.entries(wish()).filter(([field]) => !fields.includes(field as K)));
  const badBookings: [string, unknown, number, string, string?][] = [
    ['no JSON', '{', 400, 'not-json'],
    ['nothing', '', 400, 'not-json'],
    ['a list', '[]', 422, 'invalid', ''],
    ['null', 'null', 422, 'invalid', ''],
    ['no requester', without('requester'), 422, 'invalid', '/requester'],
    ['no agreement', { ...wish(), agreements: [] }, 422, 'invalid', '/agreements'],
    ['a bad address', { ...wish(), requester: { ...wish().requester, email: 'kim' } }, 422, 'invalid', '/requester/email'],
    ['an empty name', { ...wish(), requester: { ...wish().requester, name: ' ' } }, 422, 'invalid', '/requester/name'],
    ['a resource of another kind', { ...wish(), resource: 'hub_seongnam' }, 422, 'invalid', '/resource'],
    ['a time without a zone', { ...wish(), start: '2026-11-26T14:00:00' }, 422, 'invalid', '/start'],
    ['a day that is none', { ...wish(), start: '2026-02-30T05:00:00Z' }, 422, 'invalid', '/start'],
    ['half a seat', { ...wish(), seats: 0.5 }, 422, 'invalid', '/seats'],
    ['a mode that is none', { ...wish(), mode: 'phone' }, 422, 'invalid', '/mode'],
    ['a NUL character', { ...wish(), note: 'a\0b' }, 422, 'invalid', '/note'],
    ['half a surrogate pair', JSON.stringify({ ...wish(), note: 'x' }).replace('"x"', String.raw`"\ud800"`), 422, 'invalid', '/note'],
    ['an end before the start', { ...wish(), end: wish().start }, 409, 'slot-not-free'],
    ['a resource that is not there', { ...wish(), resource: 'equipment_nothing' }, 404, 'not-found'],
    ['too much', { ...wish(), note: 'x'.repeat(70_000) }, 413, 'too-large'],
  ];
  it.each(badBookings)('a booking with %s', async (_, input, status, code, pointer) => {
    const answer = await book(portal.fetch, input);
    expectProblem(answer, status, code);
    if (pointer !== undefined) expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  const badPaths: [string, number, string, string?][] = [
    ['/v1/services/service_nothing', 404, 'not-found'],
    ['/v1/services/%00', 404, 'not-found'],
    ['/v1/services/%E0%A4%A', 404, 'not-found'],
    ['/v1/nothing', 404, 'not-found'],
    ['/v1/bookings/booking_nothing', 404, 'not-found'],
    ['/v1/services?limit=0', 422, 'invalid', '/limit'],
    ['/v1/services?limit=101', 422, 'invalid', '/limit'],
    ['/v1/services?limit=ten', 422, 'invalid', '/limit'],
    ['/v1/services?area=cooking', 422, 'invalid', '/area'],
    ['/v1/services?cursor=x', 422, 'invalid', '/cursor'],
    [`/v1/slots?resource=${analyzer}&from=2026-11-26`, 422, 'invalid', '/through'],
    [`/v1/slots?resource=${analyzer}&from=2026-11-26&through=2026-11-25`, 422, 'invalid', '/through'],
    [`/v1/slots?resource=${analyzer}&from=2026-11-26&through=2027-01-27`, 422, 'invalid', '/through'],
    [`/v1/slots?resource=${analyzer}&from=2026-11-26&through=2026-11-26&hub=hub_seoul`, 422, 'invalid', '/hub'],
    [`/v1/slots?resource=${analyzer}&from=2026-13-26&through=2026-11-26`, 422, 'invalid', '/from'],
    ['/v1/slots?resource=equipment_nothing&from=2026-11-26&through=2026-11-26', 404, 'not-found'],
    ['/v1/slots?resource=equipment_battery-cycler-5v&from=2026-11-26&through=2026-11-26', 409, 'slot-not-free'],
  ];
  it.each(badPaths)('%s', async (path, status, code, pointer) => {
    const answer = await get<ProblemDetails>(path);
    expectProblem(answer, status, code);
    if (pointer !== undefined) expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s on what can only be read', async (method) => {
    expectProblem(await ask<ProblemDetails>(portal.fetch, '/v1/catalog', { method }), 404, 'not-found');
  });

  it.each([
    ['en', 'en', 'There is nothing here'],
    ['en-GB,ko;q=0.9', 'en', 'There is nothing here'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko', '찾으시는 항목이'],
    ['fr, ko;q=0.5', 'ko', '찾으시는 항목이'],
    ['fr', 'en', 'There is nothing here'],
    ['en;q=0, *', 'ko', '찾으시는 항목이'],
    ['', 'ko', '찾으시는 항목이'],
  ])('is said in the language of the caller: %s', async (wanted, locale, sentence) => {
    const { body, headers } = await get<ProblemDetails>('/v1/nothing', { 'accept-language': wanted });
    expect(headers.get('content-language')).toBe(locale);
    expect(body.title).toContain(sentence);
  });

  it('is said in the requester’s language where the browser states none', async () => {
    const { body } = await book(portal.fetch, wish({ resource: 'equipment_nothing', requester: { ...wish().requester, lang: 'en-US' } }));
    expect(body.title).toContain('There is nothing here');
  });

  function expectProblem({ status, headers, body }: { status: number; headers: Headers; body: ProblemDetails }, wantedStatus: number, code: string): void {
    expect([status, body.status, body.code, body.type]).toEqual([wantedStatus, wantedStatus, code, `urn:dongban:problem:${code}`]);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(body.title).toMatch(/[가-힣]/);
    expect(body.detail).toMatch(/[가-힣]/);
  }
});

describe('a fault of the portal', () => {
  it('is told without details, and noted without personal data under the id that the caller has', async () => {
    const broken = await openEmbeddedDatabase();
    // The claims that are missing make the database complain with every value it was given.
    await broken.query('drop table booking_claims');
    await broken.query('alter table bookings add constraint never check (id is null)');
    await broken.query('create table booking_claims (booking text, hold text, resource text, seat integer, during tstzrange)');
    const incidents: Incident[] = [];
    const { status, body, headers } = await book(samplePortal(broken, { log: (incident) => incidents.push(incident) }).fetch, wish());
    await broken.close();
    expect([status, body.code, body.params]).toEqual([500, 'internal', {}]);
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'params', 'status', 'title', 'type']);
    expect(incidents).toMatchObject([{ id: headers.get('dongban-incident'), route: 'bookings.create', error: 'error 23514' }]);
    expect(JSON.stringify(incidents)).not.toMatch(/김하늘|kim@example/);
  });

  it('is one at once where the secret is too short to keep anything', () => {
    expect(() => createPortal({ catalog: sampleCatalog, consents: [], database, secret: new Uint8Array(8) })).toThrow(RangeError);
  });
});

describe('pages of other sites', () => {
  it('may ask from anywhere, without credentials', async () => {
    const { status, headers } = await ask(portal.fetch, '/v1/bookings', { method: 'OPTIONS', headers: { origin: 'https://partner.example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' } });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('idempotency-key');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(headers.has('set-cookie')).toBe(false);
  });

  it('may read the headers that a client needs', async () => {
    expect((await get('/v1/health')).headers.get('access-control-expose-headers')).toBe('ETag,Link,Location,Retry-After');
  });
});

describe('the routes', () => {
  it('are those of the table: each answers, and none is missing', async () => {
    for (const [name, { method, path }] of Object.entries(routes)) {
      const { status, body } = await ask<ProblemDetails>(portal.fetch, path.replace('{id}', 'x'), { method });
      expect([name, status === 404 && body.params['id'] === path]).toEqual([name, false]);
    }
  });

  it('say which start of the portal answers', async () => {
    const { body } = await ask(samplePortal(database, { instance: 'this-one' }).fetch, '/v1/health');
    expect(outputs['health.get'].parse(body)).toEqual({ status: 'ok', instance: 'this-one' });
  });
});
