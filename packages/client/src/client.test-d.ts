import type { Booking, BookingReceipt } from '@dongban/core/booking';
import type { Service } from '@dongban/core/service';
import type { MatchAnswer } from '@dongban/core/match';
import type { Page } from '@dongban/core/contract';
import { collections, type CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { assertType, describe, expectTypeOf, it } from 'vitest';
import { createAnswerCache } from './cache.ts';
import { createClient, isPortalError, type DongbanClient } from './index.ts';

declare const client: DongbanClient;
declare const input: Parameters<DongbanClient['bookings']['create']>[0];
const accessToken = 'token';
const { signal } = new AbortController();

describe('the types of a client', () => {
  it('give what the contract says', () => {
    expectTypeOf(client.services.list({ area: 'reliability' })).resolves.toEqualTypeOf<Page<Service>>();
    expectTypeOf(client.services.get('service_x')).resolves.toEqualTypeOf<Service>();
    expectTypeOf(client.match.create({ need: { text: '진동시험' } }, { signal })).resolves.toEqualTypeOf<MatchAnswer>();
    expectTypeOf(client.bookings.create(input, { idempotencyKey: 'k' })).resolves.toEqualTypeOf<BookingReceipt>();
    expectTypeOf(client.bookings.get('booking_x', { accessToken })).resolves.toEqualTypeOf<Booking>();
    expectTypeOf(client.bookings.calendar('booking_x', { accessToken, signal })).resolves.toEqualTypeOf<string>();
    expectTypeOf(client.catalog.get()).resolves.toEqualTypeOf<PublicCatalog>();
    expectTypeOf(client.services.all({ area: 'reliability' }, { signal })).toEqualTypeOf<AsyncIterable<Service>>();
    assertType<Promise<unknown>>(client.services.list());
    assertType<Promise<unknown>>(client.health.get({ signal }));
  });

  it('let a program choose the kind', () => {
    const kind = 'service' as CatalogKind;
    assertType<Promise<CatalogRecord>>(client[collections[kind]].get('service_x' as never));
  });

  it('refuse the id of another kind', () => {
    // @ts-expect-error a card is no service
    void client.services.get('r-card_x');
    // @ts-expect-error an id has to be there
    void client.services.get();
  });

  it('refuse filters that are not there, and values that a filter does not take', () => {
    // @ts-expect-error no such area
    void client.services.list({ area: 'catering' });
    // @ts-expect-error no such filter
    void client.services.list({ colour: 'red' });
    // @ts-expect-error `all` turns the pages itself
    void client.services.all({ cursor: 'x' });
    // @ts-expect-error slots are of one resource
    void client.slots.list({ from: '2026-11-26', through: '2026-11-26' });
  });

  it('refuse options that do not belong to a route', () => {
    // @ts-expect-error a booking opens with its token
    void client.bookings.get('booking_x');
    // @ts-expect-error reading needs no key
    void client.services.get('service_x', { idempotencyKey: 'k' });
    // @ts-expect-error a search makes no record
    void client.match.create({ need: { text: '진동시험' } }, { idempotencyKey: 'k' });
    // @ts-expect-error no such option
    createClient({ endpoint: 'https://portal.example.org', endpont: 1 });
  });

  it('take staff in place of a token, and nothing between', () => {
    expectTypeOf(client.bookings.get('booking_x', { asStaff: true })).resolves.toEqualTypeOf<Booking>();
    // @ts-expect-error either staff or the holder
    void client.bookings.get('booking_x', { asStaff: true, accessToken });
    // @ts-expect-error `false` is nobody
    void client.bookings.get('booking_x', { asStaff: false });
    // @ts-expect-error an open route asks for neither
    void client.services.get('service_x', { asStaff: true });
  });

  it('ask for the state that a change is made to', () => {
    expectTypeOf(client.bookings.cancel('booking_x', {}, { accessToken, ifMatch: '"0"' })).resolves.toEqualTypeOf<Booking>();
    // @ts-expect-error which state was seen has to be said
    void client.bookings.cancel('booking_x', {}, { accessToken });
    // @ts-expect-error a note is text
    void client.bookings.cancel('booking_x', { note: 1 }, { accessToken, ifMatch: '"0"' });
  });

  it('take what a client is made with', () => {
    createClient({ endpoint: 'https://portal.example.org', key: async () => Promise.resolve('k'), cache: createAnswerCache(10), validation: () => import('./validation.ts') });
    createClient({ endpoint: 'https://portal.example.org', onAttempt: ({ route, status }) => void [route satisfies string, status satisfies number | undefined] });
    // @ts-expect-error a cache is made
    createClient({ endpoint: 'https://portal.example.org', cache: 10 });
    // @ts-expect-error modules are loaded when they are needed
    createClient({ endpoint: 'https://portal.example.org', validation: import('./validation.ts') });
    // @ts-expect-error a timeout is in milliseconds
    void client.health.get({ timeout: '1s' });
  });

  it('refuse routes that are not there', () => {
    // @ts-expect-error slots have no ids
    void client.slots.get;
    // @ts-expect-error a slot list has no pages
    void client.slots.all;
    // @ts-expect-error no such group
    void client.rooms;
  });

  it('narrow a caught value', () => {
    const caught: unknown = undefined;
    if (isPortalError(caught)) expectTypeOf(caught.refusals[0]?.nearest?.start).toEqualTypeOf<string | undefined>();
  });
});
