import type { BookingInput, BookingReceipt } from '@dongban/core/booking';
import type { Catalog } from '@dongban/core/catalog';
import type { Policy } from '@dongban/core/common';
import { etagOf, type ProblemDetails } from '@dongban/core/contract';
import type { HoldInput, HoldReceipt } from '@dongban/core/hold';
import type { SlotList } from '@dongban/core/slot';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { createKey, roles, type Scope } from '../access/api-keys.ts';
import { createPortal, type Database, type Portal, type LetterOptions, type Mail, type PortalOptions } from '../index.ts';

/** Tuesday 24 November 2026, noon in Seoul. */
export const now = Temporal.Instant.from('2026-11-24T03:00:00Z');

export const testSecret = new Uint8Array(32).fill(7);

/** A shared-use instrument of the sample catalog in Seongnam, open on working days from 9 to 18. */
export const analyzer = 'equipment_vector-network-analyzer-67g';

/** The sample catalog with another policy for one instrument. */
export function catalogWith(policy: Policy, id: string = analyzer): Catalog {
  return { ...sampleCatalog, equipment: sampleCatalog.equipment.map((one) => (one.id === id ? { ...one, policy } : one)) };
}

export function samplePortal(database: Database, options: Partial<PortalOptions> = {}): Portal {
  return createPortal({ catalog: sampleCatalog, consents: sampleConsents, database, secret: testSecret, limits: 'none', clock: () => now, ...options });
}

/** A day and two wall times in Seoul, as the two ends of a booking. */
export function time(day: string, start: string, end: string): { start: string; end: string } {
  const at = (wall: string) => Temporal.PlainDateTime.from(`2026-${day}T${wall}`).toZonedDateTime('Asia/Seoul').toInstant().toString();
  return { start: at(start), end: at(end) };
}

export function wish(changes: Partial<BookingInput> = {}): BookingInput {
  return {
    resource: analyzer,
    ...time('11-26', '14:00', '16:00'),
    mode: 'onsite',
    requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' },
    agreements: [{ purpose: 'booking', noticeVersion: 'sample-1' }],
    ...changes,
  };
}

export interface Answered<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

type Fetch = (request: Request) => Promise<Response>;

export async function ask<T>(fetch: Fetch, path: string, init: RequestInit = {}, base = 'http://portal.example.org'): Promise<Answered<T>> {
  const response = await fetch(new Request(new URL(path, base), init));
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
}

/** Sends a body; the answer is what was asked for, or a problem. */
export function send<T>(fetch: Fetch, path: string, input: unknown, headers: Record<string, string> = {}, base?: string): Promise<Answered<T & ProblemDetails>> {
  return ask(fetch, path, { method: 'POST', body: typeof input === 'string' ? input : JSON.stringify(input), headers: { 'content-type': 'application/json', ...headers } }, base);
}

/** Books over `fetch`. */
export function book(fetch: Fetch, input: unknown, headers: Record<string, string> = {}, base?: string): Promise<Answered<BookingReceipt & ProblemDetails>> {
  return send(fetch, '/v1/bookings', input, headers, base);
}

/** Keeps a time over `fetch`. */
export function hold(fetch: Fetch, changes: Partial<HoldInput> = {}, headers: Record<string, string> = {}, base?: string): Promise<Answered<HoldReceipt & ProblemDetails>> {
  const { resource, start, end, mode } = wish();
  return send(fetch, '/v1/holds', { resource, start, end, mode, ...changes }, headers, base);
}

/** Opens a record, in the state in which it was seen. */
export function withToken(accessToken: string, seen?: { readonly sequence: number }): Record<string, string> {
  return { authorization: `Bearer ${accessToken}`, ...(seen === undefined ? {} : { 'if-match': etagOf(seen) }) };
}

export async function slotsOf(fetch: Fetch, query: Record<string, string>, base?: string): Promise<SlotList> {
  return (await ask<SlotList>(fetch, `/v1/slots?${new URLSearchParams({ resource: analyzer, from: '2026-11-26', through: '2026-11-26', ...query }).toString()}`, {}, base)).body;
}

/** A key of staff, with these rights. */
export async function staffKey(database: Database, scopes: readonly Scope[] = roles.staff): Promise<Record<string, string>> {
  const { text } = await createKey(database, { kind: 'secret', label: 'desk', scopes }, now);
  return { authorization: `Bearer ${text}` };
}

/** Letters that end in a list. */
export function testLetters(into: Mail[] = [], changes: Partial<LetterOptions> = {}): LetterOptions {
  return {
    from: { name: '동반전자기술연구원', address: 'desk@example.org' },
    send: (mail) => {
      into.push(mail);
      return Promise.resolve({ state: 'sent' });
    },
    publicUrl: () => 'https://portal.example.org/',
    ...changes,
  };
}
