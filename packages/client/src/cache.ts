import type { AnswerCache } from './client/attempt.ts';

export type { AnswerCache } from './client/attempt.ts';

interface Kept {
  readonly etag: string;
  readonly text: string;
  readonly contentType: string;
}

/**
 * Keeps answers with their entity tags, so that what has not changed is not sent again. Each use asks the portal: what it has
 * changed is never given old.
 *
 * @param most how many answers are kept, 1 or more; of more, the one that nobody asked for the longest goes.
 * @example
 * import { createClient } from '@dongban/client';
 *
 * const statuses: unknown[] = [];
 * const client = createClient({
 *   endpoint: 'https://portal.example.org', cache: createAnswerCache(50), onAttempt: ({ status }) => statuses.push(status),
 * });
 * await client.catalog.get();
 * await client.catalog.get();
 * statuses; // → [200, 304]
 */
export function createAnswerCache(most: number): AnswerCache {
  const kept = new Map<string, Kept>();
  const keyOf = ({ url, headers }: Request): string => [url, headers.get('accept-language'), headers.get('authorization')].join('\n');
  const keep = (key: string, answer: Kept): void => {
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    asking(request) {
      const known = kept.get(keyOf(request));
      if (known === undefined) return request;
      const headers = new Headers(request.headers);
      headers.set('if-none-match', known.etag);
      return new Request(request, { headers });
    },
    async answering(request, response) {
      const key = keyOf(request);
      const known = kept.get(key);
      if (response.status === 304 && known !== undefined) {
        keep(key, known);
        return new Response(known.text, { headers: { 'content-type': known.contentType, etag: known.etag } });
      }
      const etag = response.headers.get('etag');
      if (response.ok && etag !== null) keep(key, { etag, text: await response.clone().text(), contentType: response.headers.get('content-type') ?? '' });
      return response;
    },
  };
}
