import { routes, type Route, type RouteName } from '@dongban/core/contract';
import { collections } from '@dongban/core/kind';
import { sampleCatalog } from '@dongban/sample-catalog';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../index.ts';
import { analyzer, ask, book, now, samplePortal, time, wish } from '../testing/portal.ts';
import { createKey, revokeKey, roles as keyRoles, type Scope } from './api-keys.ts';

/*
 * Every route, asked by everyone. What each level of the table means is written here once; that a route is on the right level is
 * for the eyes of whoever reads the table, which has few of them.
 */

type Verdict = 'in' | 401 | 403 | 404;
const everyone = ['nobody', 'owner', 'stranger', 'partner', 'reader', 'staff', 'other scope', 'revoked', 'expired'] as const;
type Who = (typeof everyone)[number];

/** Who comes in where; a key that is none is turned away everywhere. */
function verdictFor({ auth, method }: Route, who: Who): Verdict {
  if (who === 'revoked' || who === 'expired') return 401;
  const reads = method === 'GET';
  const isStaff = who === 'staff' || (who === 'reader' && reads);
  if (auth === 'open') return 'in';
  if (auth === 'token') return isStaff || who === 'owner' ? 'in' : 404;
  if (isStaff) return 'in';
  return who === 'reader' || who === 'other scope' ? 403 : 401;
}

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
const portal = samplePortal(database, { limits: 'none', clock: () => now });

const secret = async (label: string, scopes: readonly Scope[]) => createKey(database, { kind: 'secret', label, scopes }, now);
const partner = await createKey(database, { kind: 'publishable', label: 'p', origins: ['https://partner.example.org'] }, now);
const [reader, staff, other, revoked] = await Promise.all([secret('reader', keyRoles.read), secret('staff', keyRoles.staff), secret('other', ['nothing:read', 'nothing:write']), secret('revoked', keyRoles.admin)]);
await revokeKey(database, revoked.key.id, now);
const expired = await createKey(database, { kind: 'secret', label: 'expired', scopes: keyRoles.admin, expiresAt: now.toString() }, now);

/** What is theirs and nobody else's. */
const mark = '몰래김하늘';
const requester = { ...wish().requester, name: mark, email: 'owner@example.org' };
const application = { type: 'consultation', text: mark, requester, agreements: [{ purpose: 'request', noticeVersion: '1' }] };

const waiting = { resource: analyzer, from: '2026-11-26', through: '2026-11-26', hours: { from: '14:00', until: '16:00' }, mode: 'onsite', requester, agreements: [{ purpose: 'waitlist', noticeVersion: '1' }] };

const interest = { profile: sampleCatalog.partnerProfiles[0]!.id, text: mark, country: 'DE', requester, agreements: [{ purpose: 'interest', noticeVersion: '1' }] };

interface Made {
  readonly id: string;
  readonly token: string;
}

/** Tables of what is somebody's. */
const sorts = ['waitlist', 'bookings', 'holds', 'requests', 'interests'];

/** A new record of each sort that is somebody's, and the token of somebody else's record of that sort. */
async function records(): Promise<Record<string, { readonly own: Made; readonly strangers: string }>> {
  for (const table of sorts) await database.query(`delete from ${table}`);
  const made = async (path: string, body: object, name: string): Promise<Made> => {
    const { status, body: receipt } = await ask<Record<string, { id: string }> & { accessToken: string }>(portal.fetch, path, { method: 'POST', body: JSON.stringify(body) });
    expect([path, status]).toEqual([path, 201]);
    return { id: receipt[name]!.id, token: receipt.accessToken };
  };
  const hold = (day: string) => ({ resource: analyzer, ...time(day, '09:00', '11:00'), mode: 'onsite' });
  const taken = await made('/v1/bookings', wish({ requester, note: mark }), 'booking');
  return {
    waitlist: { own: await made('/v1/waitlist', waiting, 'entry'), strangers: (await made('/v1/waitlist', { ...waiting, requester: wish().requester }, 'entry')).token },
    bookings: { own: taken, strangers: (await made('/v1/bookings', wish(time('11-27', '14:00', '16:00')), 'booking')).token },
    holds: { own: await made('/v1/holds', hold('11-26'), 'hold'), strangers: (await made('/v1/holds', hold('11-27'), 'hold')).token },
    requests: { own: await made('/v1/requests', application, 'request'), strangers: (await made('/v1/requests', { ...application, text: 'x', requester: wish().requester }, 'request')).token },
    interests: { own: await made('/v1/interests', interest, 'interest'), strangers: (await made('/v1/interests', { ...interest, text: 'x', requester: wish().requester }, 'interest')).token },
  };
}

const quote = { lines: [], subtotal: { amount: 0, currency: 'KRW' }, vat: { amount: 0, currency: 'KRW' }, total: { amount: 0, currency: 'KRW' } };
/** What makes a request whole, where its route takes something that has to be there. */
const bodies: Partial<Record<RouteName, object>> = {
  'match.create': { need: { text: '진동시험' } },
  'match.whyNot': { need: { text: '진동시험' }, id: 'service_vibration-test' },
  'quotes.create': { resource: analyzer, ...time('11-30', '09:00', '11:00'), mode: 'onsite' },
  'holds.create': { resource: analyzer, ...time('11-30', '09:00', '11:00'), mode: 'onsite' },
  'bookings.create': wish(time('11-30', '14:00', '16:00')),
  'bookings.verify': { code: '000000' },
  'bookings.move': { ...time('11-30', '14:00', '16:00'), mode: 'onsite' },
  'bookings.propose': time('11-30', '14:00', '16:00'),
  'bookings.attendance': { missed: true },
  'waitlist.join': { ...waiting, requester: { ...wish().requester, email: 'third@example.org' } },
  'waitlist.verify': { code: '000000' },
  'requests.create': { ...application, text: 'y', requester: wish().requester },
  'requests.verify': { code: '000000' },
  'interests.create': { ...interest, text: 'y', requester: wish().requester },
  'interests.verify': { code: '000000' },
  'ledger.append': { event: 'meeting', subjects: ['organization_x'] },
  'requests.quote': { quote },
  'requests.deliver': { result: 'x' },
};

describe('every route, asked by everyone', () => {
  it.each(Object.entries<Route>(routes))('%s', async (name, route) => {
    const group = name.split('.')[0] ?? '';
    const verdicts: Partial<Record<Who, Verdict>> = {};
    const wanted: Partial<Record<Who, Verdict>> = {};
    for (const who of everyone) {
      const all = await records();
      const theirs = all[group];
      if (route.auth === 'token' && theirs === undefined) throw new Error(`Say in records() how a record of ${group} is made.`);
      const before = await documents();
      const { status, text } = await request(name as RouteName, route, who, theirs);
      wanted[who] = verdictFor(route, who);
      verdicts[who] = status === 401 || status === 403 || status === 404 ? status : 'in';
      if (verdicts[who] === 'in' && (route.auth !== 'open' || status < 300)) {
        expect([name, who, status < 500]).toEqual([name, who, true]);
        continue;
      }
      // Whoever is kept out learns nothing and changes nothing.
      expect([name, who, text.includes(mark)]).toEqual([name, who, false]);
      expect(await documents()).toBe(before);
    }
    expect(verdicts).toEqual(wanted);
  });

  it('gives what is somebody’s to nobody on a route that is open', async () => {
    await records();
    for (const [name, route] of Object.entries<Route>(routes).filter(([, { auth }]) => auth === 'open')) {
      const { text } = await request(name as RouteName, route, 'nobody', undefined);
      expect([name, text.includes(mark)]).toEqual([name, false]);
    }
  });
});

async function documents(): Promise<string> {
  return JSON.stringify(await Promise.all(sorts.map((table) => database.query(`select document from ${table} order by id`))));
}

async function request(name: RouteName, route: Route, who: Who, theirs: { readonly own: Made; readonly strangers: string } | undefined): Promise<{ status: number; text: string }> {
  const collection = Object.values(collections).find((one) => one === name.split('.')[0]);
  const id = theirs?.own.id ?? (collection === undefined ? undefined : publicId(collection));
  const query = name === 'slots.list' ? `?resource=${analyzer}&from=2026-11-26&through=2026-11-26` : '';
  const bearer: Record<Who, string | undefined> = {
    nobody: undefined, owner: theirs?.own.token, stranger: theirs?.strangers, partner: partner.text,
    reader: reader.text, staff: staff.text, 'other scope': other.text, revoked: revoked.text, expired: expired.text,
  };
  const token = bearer[who];
  const { status, body } = await ask<unknown>(portal.fetch, route.path.replace('{id}', id ?? 'x') + query, {
    method: route.method,
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(route.takes === 'body' ? { body: JSON.stringify(bodies[name] ?? {}) } : {}),
  });
  return { status, text: JSON.stringify(body) };
}

/** A record that everyone may see. */
function publicId(collection: (typeof collections)[keyof typeof collections]): string | undefined {
  return collection === 'cards' ? 'r-card_sample-han-seoyun' : sampleCatalog[collection][0]?.id;
}

it('that takes a body is asked with one that is whole, or stops at nothing but its version', async () => {
  for (const [name, route] of Object.entries<Route>(routes).filter(([, { takes }]) => takes === 'body')) {
    const all = await records();
    const { status } = await request(name as RouteName, route, route.auth === 'token' ? 'owner' : 'staff', all[name.split('.')[0] ?? '']);
    expect([name, status === 422 && !['bookings.verify', 'waitlist.verify', 'requests.verify', 'interests.verify'].includes(name)]).toEqual([name, false]);
  }
});

it('a publishable key opens nothing that is anybody’s, whatever page it comes from', async () => {
  const { body } = await book(portal.fetch, wish(time('12-01', '14:00', '16:00')));
  for (const origin of ['https://partner.example.org', 'https://evil.example.org']) {
    const { status } = await ask(portal.fetch, `/v1/bookings/${body.booking.id}`, { headers: { 'dongban-key': partner.text, origin } });
    expect([origin, status]).toEqual([origin, origin.includes('evil') ? 403 : 404]);
  }
});
