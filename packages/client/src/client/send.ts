import type { Route } from '@dongban/core/contract';
import { DongbanError, NotFoundError } from '@dongban/core/errors';
import ky, { isHTTPError, isTimeoutError, type Options } from 'ky';
import { PortalError } from '../errors/portal-error.ts';
import { TookTooLongError } from '../errors/took-too-long-error.ts';
import { UnreachableError, isUnreachableError } from '../errors/unreachable-error.ts';
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts';
import type { Call, ClientOptions } from './create-client.ts';
import { problemIn, secondsToWait } from './problem.ts';

const defaultTimeoutMilliseconds = 10_000;
const defaultRetries = 2;
const longestPauseMilliseconds = 5_000;
/** Where the portal asks for a longer pause than this, its answer goes to the caller, who knows whether to wait. */
const longestWaitSeconds = 10;

/** Makes the one function that every call goes through. */
export function createSender(options: ClientOptions): (route: Route, call: Call) => Promise<unknown> {
  const { key, locale, fetch = (request) => globalThis.fetch(request) } = options;
  if (key !== undefined && !isHeaderSafe(key)) throw new TypeError('createClient: `key` holds characters that cannot stand in a header.');
  const http = ky.create({
    prefix: addressOf(options.endpoint),
    timeout: options.timeout ?? defaultTimeoutMilliseconds,
    fetch: (request) => fetchWhole(fetch, request as Request),
    credentials: 'omit',
    headers: { authorization: key && `Bearer ${key}`, 'accept-language': locale },
  });

  return async (route, call) => {
    const signal = call.options?.signal;
    const path = pathOf(route, call.id);
    const name = `${route.method} ${path}`;
    try {
      const response = await http(path, requestOptions(route, call, options.retry ?? defaultRetries));
      return read(name, route, response, await response.text());
    } catch (error) {
      signal?.throwIfAborted();
      if (isHTTPError(error)) throw new PortalError(name, problemIn(error.response, error.data), error);
      if (isTimeoutError(error)) throw new TookTooLongError(name, error);
      throw error;
    }
  };
}

/** ky tries again only what fails before an answer begins; an answer that breaks off half-way is no better. */
async function fetchWhole(fetch: NonNullable<ClientOptions['fetch']>, request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    const { status, statusText, headers } = response;
    return new Response((await response.text()) || null, { status, statusText, headers });
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new UnreachableError(`${request.method} ${new URL(request.url).pathname}`, cause);
  }
}

function requestOptions(route: Route, { input, options = {} }: Call, retries: number): Options {
  const { accessToken, idempotencyKey, ifMatch, signal } = options;
  if (accessToken !== undefined && !isHeaderSafe(accessToken)) {
    throw new DongbanError('unauthorized', 'The access token holds characters that no token has.');
  }
  return {
    method: route.method,
    ...(route.takes === 'body' ? { json: input } : input === undefined ? {} : { searchParams: input as Record<string, string> }),
    ...(signal === undefined ? {} : { signal }),
    headers: {
      accept: `${route.gives}, application/problem+json`,
      ...(route.auth === 'token' ? { authorization: `Bearer ${accessToken}` } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(route.writes ? { 'idempotency-key': idempotencyKey ?? randomKey() } : {}),
    },
    retry: {
      limit: retries,
      // A portal's POST either changes nothing or carries a key, so that doing it twice does it once.
      methods: ['get', 'post'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      retryOnTimeout: route.writes,
      jitter: true,
      backoffLimit: longestPauseMilliseconds,
      shouldRetry: ({ error }) => (signal?.aborted === true ? false : worthAnotherTry(error)),
    },
  };
}

/** `undefined` leaves it to the method and the status. */
function worthAnotherTry(error: Error): boolean | undefined {
  if (isUnreachableError(error)) return true;
  if (!isHTTPError(error)) return undefined;
  // The first attempt is still at work: its result comes to whoever asks again with the same key.
  if (problemIn(error.response, error.data).code === 'key-in-flight') return true;
  return (secondsToWait(error.response.headers) ?? 0) > longestWaitSeconds ? false : undefined;
}

function read(name: string, route: Route, response: Response, text: string): unknown {
  const contentType = response.headers.get('content-type') ?? '';
  const unreadable = (cause?: unknown) => new UnreadableAnswerError(name, { status: response.status, contentType }, cause);
  if (route.gives !== 'application/json') {
    if (contentType.split(';')[0]?.trim().toLowerCase() !== route.gives) throw unreadable();
    return text;
  }
  const value = parseJson(text, unreadable);
  if (typeof value !== 'object' || value === null) throw unreadable();
  return value;
}

function parseJson(text: string, unreadable: (cause: unknown) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function addressOf(endpoint: string | URL): string {
  const page = globalThis.location?.href;
  const url = URL.canParse(endpoint, page) ? new URL(endpoint, page) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError(`createClient: \`endpoint\` has to be an http(s) address without user, query and fragment, not ${JSON.stringify(String(endpoint))}.`);
  }
  return url.href;
}

/** Dots alone would climb to another route, and no id at all would be the list. */
function pathOf(route: Route, id: string | undefined): string {
  if (id === undefined) return route.path;
  if (/^\.{0,2}$/.test(id)) throw new NotFoundError(id);
  return route.path.replace('{id}', () => encodeURIComponent(id));
}

const isHeaderSafe = (value: string): boolean => /^[\x21-\x7e]+$/.test(value);

/** 128 random bits; `crypto.randomUUID` is missing in pages without TLS. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
