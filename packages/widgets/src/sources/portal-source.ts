import type { DongbanClient } from '@dongban/client';
import type { BookingInput, BookingReceipt } from '@dongban/core/booking';
import type { SlotQuery } from '@dongban/core/contract';
import { NotFoundError } from '@dongban/core/errors';
import { collections, kindOf, type CatalogKind, type Id } from '@dongban/core/kind';
import type { MatchAnswer } from '@dongban/core/match';
import { isVisible, type PublicCatalog, type RecordOf } from '@dongban/core/public-catalog';
import type { SlotList } from '@dongban/core/slot';
import { once } from './once.ts';
import type { Source } from './source.ts';

/** A portal over HTTP. What it says of records is kept for the life of the page; times and bookings never are. */
export class PortalSource implements Source {
  readonly isLive = true;
  readonly origin: string;
  readonly catalog: () => Promise<PublicCatalog>;
  readonly #client: () => Promise<DongbanClient>;
  readonly #records = new Map<string, () => Promise<unknown>>();

  constructor(endpoint: URL) {
    this.origin = endpoint.origin;
    this.#client = once(async () => {
      const { createClient } = await import('@dongban/client');
      return createClient({ endpoint: endpoint.href });
    });
    this.catalog = once(async () => (await this.#client()).catalog.get());
  }

  prepare(): void {
    this.#client().catch(() => undefined);
  }

  async record<K extends CatalogKind>(id: Id<K>): Promise<RecordOf<K>> {
    const kind = kindOf(id);
    if (kind === undefined || !(kind in collections)) throw new NotFoundError(id);
    const get = this.#records.get(id) ?? once(() => this.#fetchRecord(collections[kind as CatalogKind], id));
    this.#records.set(id, get);
    const record = (await get()) as RecordOf<K>;
    if (!isVisible(record, new Date().toISOString())) throw new NotFoundError(id);
    return record;
  }

  async #fetchRecord(collection: (typeof collections)[CatalogKind], id: string): Promise<unknown> {
    const { get } = (await this.#client())[collection] as { get: (id: string) => Promise<unknown> };
    return get(id);
  }

  async match(text: string, { limit, signal }: { limit: number; signal: AbortSignal }): Promise<MatchAnswer> {
    return (await this.#client()).match.create({ need: { text }, limit }, { signal });
  }

  async slots(query: SlotQuery, signal: AbortSignal): Promise<SlotList> {
    return (await this.#client()).slots.list(query, { signal });
  }

  async book(input: BookingInput, { idempotencyKey }: { idempotencyKey: string }): Promise<BookingReceipt> {
    return (await this.#client()).bookings.create(input, { idempotencyKey });
  }

  async calendar({ booking, accessToken }: BookingReceipt): Promise<string> {
    return (await this.#client()).bookings.calendar(booking.id, { accessToken });
  }
}
