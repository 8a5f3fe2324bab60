import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Booking } from '@dongban/core/booking';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from './index.ts';
import { serve, type ServeOptions } from './serve.ts';
import { startMailServer } from './testing/mail-server.ts';
import { ask, book, slotsOf, wish } from './testing/portal.ts';

const root = mkdtempSync(join(tmpdir(), 'dongban-mail-'));
beforeAll(async () => {
  await (await openEmbeddedDatabase(join(root, 'prepared'))).close();
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let directories = 0;
function serving(options: Partial<ServeOptions>) {
  const dataDirectory = join(root, `data-${++directories}`);
  mkdirSync(dataDirectory);
  cpSync(join(root, 'prepared'), join(dataDirectory, 'database'), { recursive: true });
  return serve({ dataDirectory, catalog: sampleCatalog, consents: sampleConsents, port: 0, ...options });
}

async function wishAt(url: string) {
  const today = Temporal.Now.plainDateISO('Asia/Seoul');
  const { slots: [slot] } = await slotsOf(fetch, { from: today.add({ days: 3 }).toString(), through: today.add({ days: 40 }).toString() }, url);
  return wish({ start: slot!.start, end: slot!.end });
}

describe('a portal with a mail server', () => {
  it('books with a code that comes by mail, and mails the rest', { timeout: 60_000 }, async () => {
    const server = await startMailServer();
    const { url, close } = await serving({ mail: { server: server.url, from: { name: '창구', address: 'desk@example.org' } }, publicUrl: 'https://portal.example.org/' });
    const { body: { booking, accessToken } } = await book(fetch, await wishAt(url), {}, url);
    expect(booking.state).toBe('unverified');
    await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBe(1);
    const [code = ''] = /\d{6}/.exec(server.taken[0]?.mail.text ?? '') ?? [];
    const { body } = await ask<Booking>(fetch, `/v1/bookings/${booking.id}/verify`, { method: 'POST', body: JSON.stringify({ code }), headers: { authorization: `Bearer ${accessToken}` } }, url);
    expect(body).toMatchObject({ state: 'confirmed' });
    await expect.poll(() => server.taken.length, { timeout: 20_000 }).toBe(2);
    expect(server.taken[1]?.mail.text).toContain('https://portal.example.org/my/booking/');
    await close();
    await server.close();
  });
});

describe('a portal with a development mailbox', () => {
  it('shows its letters on this machine', { timeout: 60_000 }, async () => {
    const { url, close } = await serving({ mail: 'development', verification: 'none' });
    const { body: { booking } } = await book(fetch, await wishAt(url), {}, url);
    expect(booking.state).toBe('confirmed');
    const mailbox = () => ask<string>(fetch, '/dev/mail?lang=ko', {}, url);
    await expect.poll(async () => (await mailbox()).body, { timeout: 20_000 }).toContain('예약 확정');
    const { headers, body } = await mailbox();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(body).toContain(`<a href="${url}my/booking/`);
    expect((await ask<string>(fetch, '/pages.css', {}, url)).headers.get('content-type')).toBe('text/css; charset=utf-8');
    await close();
  });

  it('asks for a code like any other', { timeout: 60_000 }, async () => {
    const { url, close } = await serving({ mail: 'development' });
    expect((await book(fetch, await wishAt(url), {}, url)).body.booking.state).toBe('unverified');
    await close();
  });

  it('is for this machine only', async () => {
    await expect(serving({ mail: 'development', host: '0.0.0.0' })).rejects.toMatchObject({ code: 'mailbox-in-public' });
  });
});
