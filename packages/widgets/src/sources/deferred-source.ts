import type { SlotQuery } from '@dongban/core/contract';
import type { CatalogKind, Id } from '@dongban/core/kind';
import type { Need } from '@dongban/core/need';
import type { PublicCatalog, RecordOf } from '@dongban/core/public-catalog';
import type { SlotList } from '@dongban/core/slot';
import type { BookingDesk } from './desk.ts';
import { once } from './once.ts';
import type { Source, SourceAnswer } from './source.ts';

/** What is known of a source before its code is there. */
type Known = Pick<Source, 'origin'> & Partial<Pick<Source, 'endpoint'>>;

/** Stands for a source whose code is fetched with the first question, so that a page draws without waiting for it. */
export class DeferredSource implements Source {
  readonly isLive: boolean;
  readonly origin: string;
  readonly endpoint: string | undefined;
  readonly #open: () => Promise<Source>;

  constructor({ origin, endpoint }: Known, open: () => Promise<Source>) {
    this.isLive = endpoint !== undefined;
    this.origin = origin;
    this.endpoint = endpoint;
    this.#open = once(open);
  }

  prepare(): void {
    this.#open().then((source) => source.prepare(), () => undefined);
  }

  async catalog(): Promise<PublicCatalog> {
    return (await this.#open()).catalog();
  }

  async record<K extends CatalogKind>(id: Id<K>): Promise<RecordOf<K>> {
    return (await this.#open()).record(id);
  }

  async match(need: Need, options: { limit: number; signal: AbortSignal }): Promise<SourceAnswer> {
    return (await this.#open()).match(need, options);
  }

  async slots(query: SlotQuery, signal: AbortSignal): Promise<SlotList> {
    return (await this.#open()).slots(query, signal);
  }

  async desk(): Promise<BookingDesk> {
    return (await this.#open()).desk();
  }
}
