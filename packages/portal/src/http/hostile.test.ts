import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../index.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import { mimeOf } from '../notifications/mime.ts';
import { createBrowser } from '../testing/browser.ts';
import { ask, book, samplePortal, send, staffKey, testLetters, wish } from '../testing/portal.ts';
import type { Incident } from './incident.ts';

/* What somebody sends who means harm, or whose program is broken: it is refused as what it is, and is no fault of the portal's. */

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
const faults: Incident[] = [];
const mails: Mail[] = [];
const portal = samplePortal(database, { letters: testLetters(mails), log: (incident) => faults.push(incident) });
const { fetch } = portal;
beforeEach(async () => {
  faults.length = 0;
  mails.length = 0;
  for (const table of ['outbox', 'bookings', 'answers']) await database.query(`delete from ${table}`);
});

describe('a body', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each([
    ['nested thirty thousand deep', nested(30_000)],
    ['nested deep beside what is asked for', `{"need":{"text":"진동시험"},"more":${nested(20_000)}}`],
    ['nested deep within it', `{"need":${'{"text":'.repeat(6_000)}1${'}'.repeat(6_000)}}`],
    ['that gives itself a prototype', '{"__proto__":{"need":{"text":"진동시험"}}}'],
    ['with half a character', '{"need":{"text":"\\ud83d"}}'],
    ['with a NUL in a name', '{"need":{"text":"x"},"limit":1,"hub":"hub_\\u0000"}'],
  ])('%s is refused', async (_, body) => {
    const { status } = await send(fetch, '/v1/match', body);
    expect([status, faults]).toEqual([422, []]);
  });

  it('of more than 64 kB is not read to its end, whether it says how long it is or not', async () => {
    let isAsked = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        isAsked += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(32));
      },
    });
    const response = await fetch(new Request('http://portal.example.org/v1/match', { method: 'POST', body: endless, duplex: 'half' } as RequestInit));
    expect([response.status, faults]).toEqual([413, []]);
    expect(isAsked).toBeLessThan(20);
    const declared = await send(fetch, '/v1/match', '{}', { 'content-length': '70000' });
    expect(declared.status).toBe(413);
  });

  it('is JSON whatever it is called, and nothing else is taken for it', async () => {
    const need = JSON.stringify({ need: { text: '진동시험' }, limit: 1 });
    for (const type of ['application/json', 'text/plain', 'application/vnd.api+json; charset=utf-8', 'x/y']) expect((await send(fetch, '/v1/match', need, { 'content-type': type })).status).toBe(200);
    for (const body of ['need=x', '<need/>', '', '{"need":', 'NaN']) expect((await send(fetch, '/v1/match', body)).status).toBe(400);
  });
});

describe('an address', () => {
  const strange = ['%00', 'a%00b', '%E2%80%AE', 'booking_%00', 'booking_A', '%0d%0aset-cookie:x', '__proto__', 'constructor', '..', "booking_1'--", `booking_${'a'.repeat(5_000)}`];

  it.each(strange)('with the id %s is that of nothing, for everybody', async (id) => {
    for (const headers of [{}, { authorization: 'Bearer x' }, await staffKey(database)]) {
      for (const path of ['bookings', 'requests', 'waitlist', 'interests', 'cards', 'equipment']) {
        const { status, headers: given } = await ask(fetch, `/v1/${path}/${id}`, { headers });
        // Two dots are gone before anybody hears of them.
        expect([path, id === '..' || status === 404, given.get('set-cookie')]).toEqual([path, true, null]);
      }
      for (const path of [`bookings/${id}/cancel`, `bookings/${id}/send-code`, `holds/${id}/release`, `requests/${id}/agree`]) {
        const { status } = await send(fetch, `/v1/${path}`, {}, { 'if-match': '"0"', ...headers });
        expect([path, status]).toEqual([path, 404]);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(['/v1/equipment?cursor=%00', '/v1/equipment?limit=1e9', '/v1/equipment?limit=-1', '/v1/equipment?limit=0x10', '/v1/equipment?q=%00', '/v1/slots?resource=__proto__&from=2026-11-26&through=2026-11-26', '/v1/slots?resource=equipment_x&from=2026-11-26&through=999999-01-01'])('%s is refused', async (path) => {
    const { status } = await ask(fetch, path);
    expect([status, faults]).toEqual([422, []]);
  });
});

describe('a header', () => {
  it.each([
    ['accept-language', '*;q=x, ;;;, -,=' ], ['accept-language', 'ko,'.repeat(3_000)], ['if-none-match', '"a",'.repeat(3_000)], ['authorization', `Bearer ${'a.'.repeat(4_000)}`], ['authorization', 'Basic eDp5'], ['origin', 'null'],
  ])('%s of %s changes nothing of what is public', async (name, value) => {
    const { status } = await ask(fetch, '/v1/equipment', { headers: { [name]: value } });
    expect([status, faults]).toEqual([200, []]);
  });
});

describe('a form', () => {
  it.each([
    ['too long', new URLSearchParams({ key: 'a'.repeat(70_000) }), {}, 413],
    ['broken in its parts', '--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }, 401],
    ['without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 401],
    ['that is JSON', '{"key":"x"}', { 'content-type': 'application/json' }, 401],
    ['with a NUL', new URLSearchParams({ key: 'dbs_\0' }), {}, 401],
  ] as const)('%s lets nobody in', async (_, body, headers, status) => {
    const response = await fetch(new Request('https://portal.example.org/staff/log-in', { method: 'POST', body, headers }));
    expect([response.status, response.headers.getSetCookie().filter((cookie) => cookie.startsWith('dongban_staff')), faults]).toEqual([status, [], []]);
  });

  it('of staff about an id that is none finds nothing', async () => {
    const key = (await staffKey(database))['authorization']?.slice('Bearer '.length) ?? '';
    const member = createBrowser(fetch);
    await member.submit((await member.open('/staff')).html, '/staff/log-in', { key });
    for (const path of ['/staff/bookings/%00', '/staff/bookings/%00/offer', '/staff/requests/a%00', '/staff/interests/%00', '/staff/waitlist/%00']) expect([path, (await member.open(path)).status]).toEqual([path, 404]);
    expect(faults).toEqual([]);
  });

  it('is not told from a wrong key by a portal that is out of order, nor by one that has been asked too often', async () => {
    const limited = samplePortal(database, { limits: 'per-minute' });
    const visitor = createBrowser(limited.fetch);
    const { html } = await visitor.open('/staff');
    const statuses = new Set<number>();
    for (let count = 0; count < 120; count++) statuses.add((await visitor.submit(html, '/staff/log-in', { key: 'dbs_0000000000000000_' + 'A'.repeat(43) })).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe('a letter', () => {
  it('has the headers that it should have, whatever a name holds', async () => {
    const name = '김하늘\r\nBcc: everyone@example.org\r\n\r\n<b>x</b>\u2028Subject: x';
    await book(fetch, wish({ requester: { name, email: 'kim@example.org', lang: 'ko', organization: 'x\r\nBcc: y@example.org' } }));
    await portal.courier.deliver();
    const raw = (await mimeOf(mails[0]!)).toString();
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(Array.from(head.matchAll(/^([A-Za-z-]+):/gm), ([, header]) => header).sort()).toEqual(['Auto-Submitted', 'Content-Language', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To']);
    expect(mails[0]?.to.address).toBe('kim@example.org');
  });

  it.each(['kim@example.org, evil@example.org', 'kim@example.org\r\nBcc: evil@example.org', '"<evil@example.org>" <kim@example.org>', 'kim@example.org>', 'kim@localhost', 'kim@example.org?bcc=x'])('goes to no address like %j', async (email) => {
    const { status, body } = await book(fetch, wish({ requester: { ...wish().requester, email } }));
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/requester/email']);
  });
});

describe('whoever guesses', () => {
  it('learns nothing of a record that there is, on any route that is for its holder', async () => {
    const { booking } = (await book(fetch, wish())).body;
    const nothing = `booking_${'0'.repeat(24)}`;
    for (const [path, body] of [['', undefined], ['/calendar', undefined], ['/cancel', {}], ['/move', { start: booking.start, end: booking.end }], ['/verify', { code: '123456' }], ['/send-code', {}]] as const) {
      const answers = [];
      for (const id of [booking.id, nothing]) {
        const { status, body: problem } = await ask<object>(fetch, `/v1/bookings/${id}${path}`, { headers: { authorization: `Bearer ${'A'.repeat(43)}`, 'if-match': '"0"' }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
        answers.push(JSON.stringify([status, problem]).replaceAll(id, 'ID'));
      }
      expect([path, answers[0]]).toEqual([path, answers[1]]);
    }
  });
});
