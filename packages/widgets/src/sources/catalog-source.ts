import { DongbanError, NotFoundError } from '@dongban/core/errors';
import type { CatalogKind, Id } from '@dongban/core/kind';
import type { Need } from '@dongban/core/need';
import { findRecord, openPublicCatalog, type PublicCatalog, type RecordOf } from '@dongban/core/public-catalog';
import { fetchCatalog } from './fetch-catalog.ts';
import { once } from './once.ts';
import type { Source, SourceAnswer } from './source.ts';

export function sourceOfObject(catalog: unknown): Source {
  return new CatalogSource(() => Promise.resolve(catalog).then(openPublicCatalog));
}

export function sourceOfFile(address: URL): Source {
  return new CatalogSource(() => fetchCatalog(address), address.origin);
}

/** A catalog with no server behind it: finding and showing work, booking says that it needs a portal. */
export class CatalogSource implements Source {
  readonly isLive: boolean = false;
  readonly origin: string;
  readonly endpoint = undefined;
  readonly catalog: () => Promise<PublicCatalog>;

  constructor(open: () => Promise<PublicCatalog>, origin: string = location.origin) {
    this.catalog = once(open);
    this.origin = origin;
  }

  prepare(): void {
    this.catalog().catch(() => undefined);
  }

  async record<K extends CatalogKind>(id: Id<K>): Promise<RecordOf<K>> {
    const record = findRecord(await this.catalog(), id, new Date().toISOString());
    if (record === undefined) throw new NotFoundError(id);
    return record;
  }

  // The matcher is the largest part of a page without a portal; it is fetched at the first question.
  readonly #matcher = once(async () => {
    const [{ matcherOf }, catalog] = await Promise.all([import('./catalog-matcher.ts'), this.catalog()]);
    return matcherOf(catalog);
  });

  async match(need: Need, { limit, signal }: { limit: number; signal: AbortSignal }): Promise<SourceAnswer> {
    const matcher = await this.#matcher();
    signal.throwIfAborted();
    return { ...matcher.match(need, { limit }), whyNot: (id) => Promise.resolve(matcher.whyNot(need, id)) };
  }

  slots(): Promise<never> {
    return portalNeeded();
  }

  desk(): Promise<never> {
    return portalNeeded();
  }
}

function portalNeeded(): Promise<never> {
  return Promise.reject(new DongbanError('portal-needed', 'A catalog file has no times to book: set endpoint to a portal.'));
}
