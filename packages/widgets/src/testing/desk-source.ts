import type { BookingInput, BookingReceipt } from '@dongban/core/booking';
import type { SlotQuery } from '@dongban/core/contract';
import { DongbanError } from '@dongban/core/errors';
import type { HoldInput, HoldReceipt, Price } from '@dongban/core/hold';
import type { CatalogKind, Id } from '@dongban/core/kind';

import type { Need } from '@dongban/core/need';
import type { Notice } from '@dongban/core/notice';
import type { RecordOf } from '@dongban/core/public-catalog';
import type { RequestInput, RequestReceipt } from '@dongban/core/request';
import type { Refusal, Slot, SlotList } from '@dongban/core/slot';
import type { WaitlistInput, WaitlistReceipt } from '@dongban/core/waitlist';
import { addDays, weekday } from '../format/calendar.ts';
import { CatalogSource } from '../sources/catalog-source.ts';
import type { BookingDesk } from '../sources/desk.ts';
import type { Source, SourceAnswer } from '../sources/source.ts';
import { testCatalog } from './catalog.ts';

/**
 * A source with a desk that takes bookings, so that elements can be shown what a portal would say. Weekdays at 9 and at 14
 * o'clock in Seoul are free, 11 o'clock is taken.
 */
export class DeskSource implements Source {
  readonly isLive = true;
  readonly origin = location.origin;
  readonly endpoint = `${location.origin}/`;
  readonly catalog = () => Promise.resolve(testCatalog());
  readonly queries: SlotQuery[] = [];
  readonly bookings: { readonly input: BookingInput; readonly idempotencyKey: string }[] = [];
  /** What the desk says to a booking; throws where it says no. */
  answer: (input: BookingInput) => BookingReceipt = confirm;
  /** What the desk says to a hold; throws where it says no. */
  keep: (input: HoldInput) => HoldReceipt = keepFor;
  /** What the desk says to a question for the price; throws where it says nothing. */
  tell: (input: HoldInput) => Price = () => ({});
  /** Why the time at 11 is refused. */
  refusal: Refusal = { rule: 'taken', code: 'slot-taken', params: {}, overridable: false };
  /** How much longer it keeps a time when it is asked to. */
  minutesMore = 5;
  /** The code in the mail. */
  code = '123456';
  readonly released: string[] = [];
  /** What was asked for its price alone. */
  readonly priced: HoldInput[] = [];
  readonly requests: { readonly input: RequestInput; readonly idempotencyKey: string }[] = [];
  /** What the desk says to a request; throws where it says no. */
  answerRequest: (input: RequestInput) => RequestReceipt = receive;

  readonly waits: { readonly input: WaitlistInput; readonly idempotencyKey: string }[] = [];
  /** What the desk says to somebody who wants to wait; throws where it says no. */
  answerWait: (input: WaitlistInput) => WaitlistReceipt = putInLine;

  /** What the desk asks people to agree to. */
  notice: Notice = {
    version: '2026-11', validFrom: '2026-11-01', controller: { ko: '시험용 기관' },
    items: (['booking', 'waitlist', 'request'] as const).map((purpose) => ({
      purpose, kind: 'collection', required: true, why: { ko: `접수와 안내(${purpose})`, en: `Receiving it (${purpose})` }, items: [{ ko: '이름', en: 'Name' }, { ko: '이메일', en: 'E-mail' }],
      retention: { ko: '3년', en: 'three years' }, refusal: { ko: '동의하지 않으면 접수할 수 없어요.', en: 'Without it nothing can be received.' },
    })),
  };

  readonly #catalogSource = new CatalogSource(this.catalog);

  prepare(): void {}

  record<K extends CatalogKind>(id: Id<K>): Promise<RecordOf<K>> {
    return this.#catalogSource.record(id);
  }

  match(need: Need, options: { limit: number; signal: AbortSignal }): Promise<SourceAnswer> {
    return this.#catalogSource.match(need, options);
  }

  slots(query: SlotQuery): Promise<SlotList> {
    this.queries.push(query);
    return Promise.resolve(listOf(query, this.refusal));
  }

  desk(): Promise<BookingDesk> {
    return Promise.resolve({
      hold: async (input) => {
        await Promise.resolve();
        return this.keep(input);
      },
      extendHold: ({ hold }) => Promise.resolve({ ...hold, expiresAt: later(hold.expiresAt, this.minutesMore) }),
      releaseHold: ({ hold }) => Promise.resolve(void this.released.push(hold.id)),
      price: async (input) => {
        this.priced.push(input);
        await Promise.resolve();
        return this.tell(input);
      },
      book: async (input, { idempotencyKey }) => {
        this.bookings.push({ input, idempotencyKey });
        await Promise.resolve();
        return this.answer(input);
      },
      verify: async ({ booking }, code) => {
        await Promise.resolve();
        if (code !== this.code) throw new DongbanError('wrong-code', 'no', { params: { triesLeft: 4 } });
        return { ...booking, state: 'confirmed' };
      },
      sendCode: () => Promise.resolve({ expiresAt: later(new Date().toISOString(), 15) }),
      request: async (input, { idempotencyKey }) => {
        this.requests.push({ input, idempotencyKey });
        await Promise.resolve();
        return this.answerRequest(input);
      },
      verifyRequest: async ({ request }, code) => {
        await Promise.resolve();
        if (code !== this.code) throw new DongbanError('wrong-code', 'no', { params: { triesLeft: 4 } });
        return { ...request, state: 'submitted' };
      },
      sendRequestCode: () => Promise.resolve({ expiresAt: later(new Date().toISOString(), 15) }),
      joinWaitlist: async (input, { idempotencyKey }) => {
        this.waits.push({ input, idempotencyKey });
        await Promise.resolve();
        return this.answerWait(input);
      },
      verifyEntry: async ({ entry }, code) => {
        await Promise.resolve();
        if (code !== this.code) throw new DongbanError('wrong-code', 'no', { params: { triesLeft: 4 } });
        return { ...entry, state: 'waiting', ahead: 2 };
      },
      sendEntryCode: () => Promise.resolve({ expiresAt: later(new Date().toISOString(), 15) }),
      notice: () => Promise.resolve(this.notice),
      calendar: () => Promise.resolve('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
    });
  }
}

export function receive({ samples = [], standards = [], confidential = false, agreements: _, ...rest }: RequestInput): RequestReceipt {
  const createdAt = new Date().toISOString();
  return {
    accessToken: 'token',
    request: { ...rest, id: 'request_1', state: 'submitted', samples, standards, confidential, answerBy: '2026-11-26T09:00:00Z', bookings: [], createdAt, history: [], sequence: 0 },
  };
}

export function putInLine({ agreements: _, minutes = 240, ...rest }: WaitlistInput): WaitlistReceipt {
  return { accessToken: 'token', entry: { ...rest, id: 'waitlist_1', timeZone: 'Asia/Seoul', minutes, seats: 1, state: 'waiting', passed: [], unanswered: 0, ahead: 0, createdAt: new Date().toISOString(), sequence: 0 } };
}

/** A hold of ten minutes. */
export function keepFor(input: HoldInput, seconds = 600): HoldReceipt {
  const now = new Date().toISOString();
  return {
    accessToken: 'token',
    hold: { id: `hold_${input.start.replaceAll(/\D/g, '')}`, resources: [input.resource], start: input.start, end: input.end, timeZone: 'Asia/Seoul', mode: input.mode, seats: 1, ...(input.company === undefined ? {} : { company: input.company }), createdAt: now, expiresAt: later(now, seconds / 60) },
  };
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

export function confirm(input: BookingInput): BookingReceipt {
  return {
    accessToken: 'token',
    booking: {
      id: 'booking_1', resources: [input.resource], start: input.start, end: input.end, timeZone: 'Asia/Seoul', mode: input.mode, hub: 'hub_changwon', seats: 1,
      state: 'confirmed', requester: input.requester, createdAt: '2026-11-24T00:00:00Z', sequence: 0,
    },
  };
}

/** A slot at an hour of Seoul's clocks. */
export function slotAt(query: Pick<SlotQuery, 'resource' | 'minutes' | 'mode'>, date: string, hour: number): Slot {
  const start = Date.parse(`${date}T00:00:00Z`) + (hour - 9) * 3_600_000;
  const end = start + (query.minutes ?? 60) * 60_000;
  return {
    resources: [query.resource], start: new Date(start).toISOString(), end: new Date(end).toISOString(), timeZone: 'Asia/Seoul', mode: query.mode ?? 'onsite', hub: 'hub_changwon', seatsLeft: 1,
  };
}

function listOf(query: SlotQuery, refusal: Refusal): SlotList {
  const days: string[] = [];
  for (let day = query.from; day <= query.through; day = addDays(day, 1)) if (weekday(day) % 6 !== 0) days.push(day);
  return {
    resource: query.resource, timeZone: 'Asia/Seoul', duration: `PT${query.minutes ?? 60}M`,
    slots: days.flatMap((day) => [slotAt(query, day, 9), slotAt(query, day, 14)]),
    refused: days.map((day) => {
      const { start, end } = slotAt(query, day, 11);
      return { start, end, refusals: [refusal] };
    }),
  };
}
