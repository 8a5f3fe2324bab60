import { DongbanError, NotFoundError } from '@dongban/core/errors';
import { openPublicCatalog, type PublicCatalog } from '@dongban/core/public-catalog';

/** Fetches a catalog file. */
export async function fetchCatalog(url: URL): Promise<PublicCatalog> {
  const response = await fetch(url, { headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    throw new DongbanError('unreachable', `The catalog ${url.href} cannot be reached.`, { cause });
  });
  if (response.status === 404) throw new NotFoundError(url.pathname);
  if (!response.ok) throw new DongbanError('internal', `The catalog ${url.href} was answered with status ${response.status}.`);
  const document = await response.json().catch((cause: unknown) => {
    throw new DongbanError('not-json', `The catalog ${url.href} is not JSON.`, { cause });
  }) as unknown;
  return openPublicCatalog(document);
}
