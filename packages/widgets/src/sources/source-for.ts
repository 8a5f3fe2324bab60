import { DeferredSource } from './deferred-source.ts';
import type { Source } from './source.ts';

/** The three ways to say where data comes from; the first that is there counts, from top to bottom. */
export interface SourceOptions {
  readonly catalog?: unknown;
  readonly endpoint?: string | null;
  readonly src?: string | null;
}

const byAddress = new Map<string, Source>();
const byObject = new WeakMap<object, Source>();

/** The source that the options name; elements that name the same one share it, and with it every request. */
export function sourceFor({ catalog, endpoint, src }: SourceOptions): Source | undefined {
  if (typeof catalog === 'object' && catalog !== null) return remembered(byObject, catalog, () => catalogObject(catalog));
  const portal = addressOf(endpoint);
  if (portal !== undefined) return remembered(byAddress, `endpoint ${portal.href}`, () => portalAt(portal));
  const file = addressOf(src);
  if (file !== undefined) return remembered(byAddress, `src ${file.href}`, () => catalogFile(file));
  return undefined;
}

function catalogObject(catalog: object): Source {
  return new DeferredSource(location, () => import('./catalog-source.ts').then(({ sourceOfObject }) => sourceOfObject(catalog)));
}

function catalogFile(address: URL): Source {
  return new DeferredSource(address, () => import('./catalog-source.ts').then(({ sourceOfFile }) => sourceOfFile(address)));
}

function portalAt(endpoint: URL): Source {
  return new DeferredSource({ origin: endpoint.origin, endpoint: endpoint.href }, () => import('./portal-source.ts').then(({ PortalSource }) => new PortalSource(endpoint)));
}

function addressOf(text: string | null | undefined): URL | undefined {
  if (text === null || text === undefined || text === '' || !URL.canParse(text, document.baseURI)) return undefined;
  return new URL(text, document.baseURI);
}

function remembered<K>(cache: { get(key: K): Source | undefined; set(key: K, value: Source): unknown }, key: K, make: () => Source): Source {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const source = make();
  cache.set(key, source);
  return source;
}
