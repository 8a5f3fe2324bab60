import { createClient, type DongbanClient } from '@dongban/client';
import type { SlotQuery } from '@dongban/core/contract';
import { NotFoundError } from '@dongban/core/errors';
import { collections, kindOf, type CatalogKind, type Id } from '@dongban/core/kind';
import type { Need } from '@dongban/core/need';
import { isVisible, type PublicCatalog, type RecordOf } from '@dongban/core/public-catalog';
import type { SlotList } from '@dongban/core/slot';
import type { BookingDesk } from './desk.ts';
import { once } from './once.ts';
import { portalDesk } from './portal-desk.ts';
import type { Source, SourceAnswer } from './source.ts';

/** A portal over HTTP. What it says of records is kept for the life of the page; times and bookings never are. */
export class PortalSource implements Source {
  readonly isLive = true;
  readonly origin: string;
  readonly endpoint: string;
  readonly catalog: () => Promise<PublicCatalog>;
  readonly #client: DongbanClient;
  readonly #records = new Map<string, () => Promise<unknown>>();

  constructor(endpoint: URL) {
    this.origin = endpoint.origin;
    this.endpoint = endpoint.href;
    this.#client = createClient({ endpoint: endpoint.href });
    this.catalog = once(() => this.#client.catalog.get());
  }

  prepare(): void {
    // The client is there; what to ask it for depends on the element.
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

  #fetchRecord(collection: (typeof collections)[CatalogKind], id: string): Promise<unknown> {
    const { get } = this.#client[collection] as { get: (id: string) => Promise<unknown> };
    return get(id);
  }

  async match(need: Need, { limit, signal }: { limit: number; signal: AbortSignal }): Promise<SourceAnswer> {
    const { match } = this.#client;
    return { ...(await match.create({ need, limit }, { signal })), whyNot: (id) => match.whyNot({ need, id }) };
  }

  slots(query: SlotQuery, signal: AbortSignal): Promise<SlotList> {
    return this.#client.slots.list(query, { signal });
  }

  desk(): Promise<BookingDesk> {
    return Promise.resolve(portalDesk(this.#client));
  }
}
