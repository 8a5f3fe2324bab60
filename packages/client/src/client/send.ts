import { routes, type Route, type RouteName } from '@dongban/core/contract';
import { DongbanError, NotFoundError } from '@dongban/core/errors';
import ky, { isHTTPError, isTimeoutError, type Options } from 'ky';
import { PortalError } from '../errors/portal-error.ts';
import { TookTooLongError } from '../errors/took-too-long-error.ts';
import { isUnreachableError } from '../errors/unreachable-error.ts';
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts';
import { createAttempts } from './attempt.ts';
import { randomKey } from './intent.ts';
import type { ClientOptions } from './options.ts';
import { problemIn, secondsToWait } from './problem.ts';
import type { ChangeOptions, HolderOptions, StaffOptions } from './types.ts';

const defaultTimeoutMilliseconds = 10_000;
const defaultRetries = 2;
const longestPauseMilliseconds = 5_000;
/** Where the portal asks for a longer pause than this, its answer goes to the caller, who knows whether to wait. */
const longestWaitSeconds = 10;

/** What a call of a route was given. */
export interface Call {
  readonly id?: string | undefined;
  readonly input?: object | undefined;
  readonly options?: (Partial<ChangeOptions> & Partial<HolderOptions | StaffOptions>) | undefined;
}

/** Makes the one function that every call goes through. */
export function createSender(options: ClientOptions): (name: RouteName, call: Call) => Promise<unknown> {
  const { key, locale, fetch = (request) => globalThis.fetch(request), onAttempt, cache } = options;
  if (typeof key === 'string') assertHeaderSafe(key);
  const http = ky.create({ prefix: addressOf(options.endpoint), credentials: 'omit', headers: { 'accept-language': locale } });

  return async (name, call) => {
    const route: Route = routes[name];
    const signal = call.options?.signal;
    const path = pathOf(route, call.id);
    const told = `${route.method} ${path}`;
    signal?.throwIfAborted();
    const authorization = await authorizationFor(route, call, key);
    const isKept = route.method === 'GET' && route.auth === 'open';
    const attempts = createAttempts(name, fetch, isKept ? cache : undefined, onAttempt);
    try {
      const response = await http(path, {
        ...inputOf(route, call),
        method: route.method,
        fetch: (request) => attempts(request as Request),
        timeout: call.options?.timeout ?? options.timeout ?? defaultTimeoutMilliseconds,
        headers: headersOf(route, call, authorization),
        retry: retryOf(route, signal, options.retry ?? defaultRetries),
      });
      return await checked(name, told, response.status, read(told, route, response, await response.text()), options);
    } catch (error) {
      signal?.throwIfAborted();
      // Without their cause: ky's errors hold the request, with its token and what a person wrote, and errors end up in logs.
      if (isHTTPError(error)) throw new PortalError(told, problemIn(error.response, error.data));
      if (isTimeoutError(error)) throw new TookTooLongError(told);
      throw error;
    }
  };
}

/** The record's own token, or the client's key. */
async function authorizationFor({ auth }: Route, { options = {} }: Call, key: ClientOptions['key']): Promise<string | undefined> {
  const { accessToken, asStaff } = options;
  if (auth === 'token' && asStaff !== true) {
    if (accessToken === undefined || !isHeaderSafe(accessToken)) throw new DongbanError('unauthorized', 'The access token holds characters that no token has.');
    return accessToken;
  }
  const own = typeof key === 'function' ? await key() : key;
  if (own !== undefined) assertHeaderSafe(own);
  if (own === undefined && auth !== 'open') throw new DongbanError('unauthorized', 'This call is made by staff: the client needs their `key`.');
  return own;
}

function inputOf(route: Route, { input, options = {} }: Call): Options {
  return {
    ...(route.takes === 'body' ? { json: input } : input === undefined ? {} : { searchParams: input as Record<string, string> }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

function headersOf(route: Route, { options = {} }: Call, authorization: string | undefined): Record<string, string> {
  return {
    accept: `${route.gives}, application/problem+json`,
    ...(authorization === undefined ? {} : { authorization: `Bearer ${authorization}` }),
    ...(options.ifMatch === undefined ? {} : { 'if-match': options.ifMatch }),
    ...(route.writes ? { 'idempotency-key': options.idempotencyKey ?? randomKey() } : {}),
  };
}

function retryOf(route: Route, signal: AbortSignal | undefined, limit: number): NonNullable<Options['retry']> {
  // What writes carries a key, so that doing it twice does it once. A POST that is open and writes nothing is a search; any other,
  // such as one that sends a letter, is left to the caller.
  const isSafe = route.method === 'GET' || route.writes || route.auth === 'open';
  return {
    limit: isSafe ? limit : 0,
    methods: ['get', 'post'],
    statusCodes: [408, 429, 500, 502, 503, 504],
    afterStatusCodes: [429, 503],
    retryOnTimeout: route.writes,
    jitter: true,
    backoffLimit: longestPauseMilliseconds,
    shouldRetry: ({ error }) => (signal?.aborted === true ? false : worthAnotherTry(error)),
  };
}

async function checked(name: RouteName, told: string, status: number, answer: unknown, { validation }: ClientOptions): Promise<unknown> {
  const problems = validation === undefined ? [] : (await validation()).problemsIn(name, answer);
  if (problems.length === 0) return answer;
  throw new UnreadableAnswerError(told, { status, contentType: routes[name].gives, problems });
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

function assertHeaderSafe(key: string): void {
  if (!isHeaderSafe(key)) throw new TypeError('createClient: `key` holds characters that cannot stand in a header.');
}
