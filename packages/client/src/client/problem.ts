import type { ProblemDetails } from '@dongban/core/contract';

/** What statuses mean that come from something between here and the portal, in codes that `describe` knows. */
const codes: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'took-too-long',
  410: 'not-found',
  413: 'too-large',
  429: 'too-many-requests',
  504: 'took-too-long',
};

const usualWaitSeconds = 60;

/** The problem that an answer states, or else one made from its status. */
export function problemIn(response: Response, body: unknown): ProblemDetails {
  if (isProblem(body)) return { ...body, status: response.status };
  const code = codes[response.status] ?? 'internal';
  const params = code === 'too-many-requests' ? { seconds: secondsToWait(response.headers) ?? usualWaitSeconds } : {};
  const title = response.statusText || `Status ${response.status}`;
  return { type: `urn:dongban:problem:${code}`, title, status: response.status, detail: title, code, params };
}

/**
 * Seconds that `Retry-After` asks for, given as a number or a date; `undefined` where it says nothing that can be read. A date is
 * read by the clock of whoever wrote it, as far as the answer tells it.
 */
export function secondsToWait(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

function isProblem(body: unknown): body is ProblemDetails {
  if (typeof body !== 'object' || body === null) return false;
  const { code, params } = body as Partial<Record<string, unknown>>;
  return typeof code === 'string' && typeof params === 'object' && params !== null;
}
