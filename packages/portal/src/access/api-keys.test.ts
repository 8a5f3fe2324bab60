import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../index.ts';
import { now } from '../testing/portal.ts';
import { allows, authenticate, createKey, listKeys, revokeKey, roles, rotateKey } from './api-keys.ts';
import { createGate } from './caller.ts';
import { createRateLimiter } from './rate-limiter.ts';

const database = await openEmbeddedDatabase();
afterAll(() => database.close());
beforeEach(() => database.query('delete from api_keys'));

const staffKey = () => createKey(database, { kind: 'secret', label: '창구', scopes: roles.staff }, now);

describe('a secret key', () => {
  it('is shown once and kept as a hash', async () => {
    const { key, text } = await staffKey();
    expect(text).toMatch(/^dbs_[0-9a-f]{16}_[\w-]{43}$/);
    const dump = JSON.stringify(await database.query('select * from api_keys'));
    expect(dump).toContain(key.id);
    expect(dump).not.toContain(text.slice(21));
    expect(await authenticate(database, text, now)).toEqual((await listKeys(database))[0]);
  });

  it.each([
    ['another secret', (text: string) => text.slice(0, -4) + 'AAAA'],
    ['half of it', (text: string) => text.slice(0, 20)],
    ['its id in the clothing of a publishable one', (text: string) => text.slice(0, 20).replace('dbs', 'dbp')],
    ['another case', (text: string) => text.toUpperCase()],
    ['something around it', (text: string) => ` ${text}`],
    ['nothing', () => ''],
  ])('is not %s', async (_, forge) => {
    const { text } = await staffKey();
    expect(await authenticate(database, forge(text), now)).toBeUndefined();
  });

  it('that is rotated has a successor with the same rights, and ends after a day', async () => {
    const { key, text } = await staffKey();
    const next = await rotateKey(database, key.id, now, 24);
    expect(next?.key).toMatchObject({ label: '창구', scopes: roles.staff });
    expect(await authenticate(database, next?.text ?? '', now)).toBeDefined();
    expect(await authenticate(database, text, now.add({ hours: 23 }))).toBeDefined();
    expect(await authenticate(database, text, now.add({ hours: 24 }))).toBeUndefined();
    expect(await rotateKey(database, key.id, now.add({ hours: 24 }), 24)).toBeUndefined();
  });

  it('that is revoked is none from that moment on', async () => {
    const { key, text } = await staffKey();
    expect(await revokeKey(database, key.id, now)).toBe(true);
    expect(await authenticate(database, text, now)).toBeUndefined();
    expect(await revokeKey(database, key.id, now)).toBe(false);
  });

  it('may do what its role says, and no more', () => {
    expect([allows({ scopes: roles.read }, 'bookings', 'read'), allows({ scopes: roles.read }, 'bookings', 'write')]).toEqual([true, false]);
    expect([allows({ scopes: roles.staff }, 'keys', 'admin'), allows({ scopes: roles.admin }, 'keys', 'admin')]).toEqual([false, true]);
    expect([allows({ scopes: ['bookings:write'] }, 'bookings', 'write'), allows({ scopes: ['bookings:write'] }, 'requests', 'write')]).toEqual([true, false]);
  });
});

describe('a publishable key', () => {
  it.each(['partner.example.org', 'https://partner.example.org/page', 'https://*.example.org', 'null', '*', 'ftp://example.org'])('is not made for %j, which is no origin', async (origin) => {
    await expect(createKey(database, { kind: 'publishable', label: 'p', origins: [origin] }, now)).rejects.toThrow(RangeError);
  });
});

describe('the gate', () => {
  const credentials = { authorization: undefined, dongbanKey: undefined, origin: undefined, address: '192.0.2.1' };
  const gateAt = (clock: () => number = () => 0) => createGate(database, () => now, createRateLimiter(clock));
  const partner = (requestsPerMinute?: number) => createKey(database, { kind: 'publishable', label: 'p', origins: ['https://partner.example.org'], requestsPerMinute }, now);

  it('lets a partner’s page in from its own origin, and from no other', async () => {
    const { text, key } = await partner();
    expect(await gateAt().admit({ ...credentials, dongbanKey: text, origin: 'https://partner.example.org' })).toMatchObject({ key: { id: key.id } });
    for (const origin of ['https://evil.example.org', 'https://partner.example.org.evil.example', 'http://partner.example.org', 'null']) {
      await expect(gateAt().admit({ ...credentials, dongbanKey: text, origin })).rejects.toMatchObject({ status: 403, code: 'origin-not-allowed' });
    }
  });

  it('takes a record’s token beside a partner’s key', async () => {
    const { text, key } = await partner();
    expect(await gateAt().admit({ ...credentials, dongbanKey: text, authorization: 'Bearer abc' })).toMatchObject({ key: { id: key.id }, token: 'abc' });
  });

  it('turns away keys that are none', async () => {
    for (const authorization of ['Bearer dbs_0000000000000000_' + 'A'.repeat(43), 'Bearer dbp_0000000000000000', 'Bearer dbs_']) {
      await expect(gateAt().admit({ ...credentials, authorization })).rejects.toMatchObject({ status: 401, code: 'unauthorized' });
    }
  });

  it('says when to come again: by address without a key, by key with one', async () => {
    let time = 0;
    const gate = gateAt(() => time);
    for (let count = 0; count < 75; count++) await gate.admit(credentials);
    await expect(gate.admit(credentials)).rejects.toMatchObject({ status: 429, params: { seconds: 1 }, extras: { headers: { 'retry-after': '1' } } });
    expect(await gate.admit({ ...credentials, address: '192.0.2.2' })).toBeDefined();
    const { text } = await partner(40);
    const asPartner = { ...credentials, dongbanKey: text };
    for (let count = 0; count < 10; count++) await gate.admit(asPartner);
    await expect(gate.admit({ ...asPartner, address: '192.0.2.9' })).rejects.toMatchObject({ status: 429, params: { seconds: 2 } });
    time = 1_500;
    expect(await gate.admit(asPartner)).toBeDefined();
    expect(await gate.admit(credentials)).toBeDefined();
  });

  it('counts those who try keys as visitors', async () => {
    const gate = gateAt();
    const tries = await Promise.all(Array.from({ length: 80 }, () => gate.admit({ ...credentials, authorization: 'Bearer dbs_no' }).catch((error: { status: number }) => error.status)));
    expect(tries.filter((status) => status === 429)).toHaveLength(5);
  });
});
