import { randomUUID } from 'node:crypto';
import type { BookingInput, Requester } from '@dongban/core/booking';
import { routes, type Route, type RouteName } from '@dongban/core/contract';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { isStaffFor, scopeOf, unauthorized, type Gate } from '../access/caller.ts';
import { namesTag } from './entity-tag.ts';
import type { Answer, Asker, Call, Handlers } from './handler.ts';
import { incidentOf, type Incident } from './incident.ts';
import { localeOf } from './locale.ts';
import { ProblemError, notFound, problemOf, problemResponse } from './problem.ts';
import { readInput } from './read-input.ts';
import { recordId } from './record-id.ts';

type Env = { Bindings: Sender; Variables: { route: RouteName; requester: Requester } };

/** Who sent a request, as the server knows it. */
export interface Sender {
  /** IP address. */
  readonly address?: string | undefined;
}

/** Room for the longest need and note, in whatever script, and the fields around them. */
export const largestBody = 64 * 1024;

/** Headers that every answer carries, whoever gives it. Partner sites load scripts and data from here. */
export const safeHeaders = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  // YouTube refuses to play for a page that does not say where it is.
  referrerPolicy: 'strict-origin-when-cross-origin',
  // TLS ends in front of the portal, which cannot know whether there is any.
  strictTransportSecurity: false,
});

/** Everyone may ask, from every page: cookies and other credentials of the browser play no part. */
export const openToAllOrigins = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Accept-Language', 'Authorization', 'Content-Type', 'Dongban-Key', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Link', 'Location', 'Retry-After'],
  maxAge: 86_400,
});

/** They say how the portal is, and answer whatever is the matter with its database. */
const probes: readonly RouteName[] = ['health.get', 'ready.get'];

/**
 * The HTTP side of a portal: the routes of the table, each with its handler, and problems for everything else.
 *
 * @param refresh called before each answer; without what it brings, nothing is shown.
 */
export function createApp(handlers: Handlers, gate: Gate, log: (incident: Incident) => void, refresh: () => Promise<void>): Hono<Env> {
  const app = new Hono<Env>();
  app.use(safeHeaders, openToAllOrigins);
  app.use(async (context, next) => {
    await next();
    context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  });
  app.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    app.on(route.method, route.path.replace('{id}', ':id'), async (context) => {
      context.set('route', name);
      if (!probes.includes(name)) await refresh();
      return answer(context, name, route, handlers, await admit(context, name, route, gate));
    });
  }
  app.notFound((context) => problemResponse(notFound(context.req.path), localeOf(context.req.header('accept-language'))));
  app.onError((error, context) => {
    const locale = localeOf(context.req.header('accept-language'), context.get('requester')?.lang);
    const problem = problemOf(error);
    if (problem !== undefined) return problemResponse(problem, locale);
    const id = randomUUID();
    log(incidentOf(id, context.get('route'), error));
    return problemResponse(new ProblemError(500, { code: 'internal', params: {} }, { headers: { 'dongban-incident': id } }), locale);
  });
  return app;
}

/** Who asks; staff routes are for staff only. */
async function admit({ req, env }: Context<Env, string>, name: RouteName, route: Route, gate: Gate): Promise<Asker> {
  const address = env?.address ?? '';
  const caller = await gate.admit({ authorization: req.header('authorization'), dongbanKey: req.header('dongban-key'), origin: req.header('origin'), address });
  const isStaff = isStaffFor(caller, name, route);
  if (route.auth === 'staff' && !isStaff) throw caller.key?.kind === 'secret' ? new ProblemError(403, { code: 'forbidden', params: { scope: scopeOf(name, route) } }) : unauthorized();
  return { address, token: caller.token, staff: isStaff ? caller.key : undefined };
}

async function answer(context: Context<Env, string>, name: RouteName, route: Route, handlers: Handlers, asker: Asker): Promise<Response> {
  const input = await readInput(name, context.req);
  if (name === 'bookings.create') context.set('requester', (input as BookingInput).requester);
  const id = context.req.param('id');
  const call = {
    route: name,
    ...asker,
    id: id === undefined ? undefined : recordId(id),
    input,
    header: (field: string) => context.req.header(field),
  };
  // The table ties each name to its types; TypeScript cannot follow a name that is a variable.
  const handler = handlers[name] as (call: Call<RouteName>) => Answer<RouteName> | Promise<Answer<RouteName>>;
  const { body, text, status = 200, headers = {} } = await handler(call as Call<RouteName>);
  const given: Record<string, string> = { 'cache-control': route.auth !== 'open' || route.method === 'POST' ? 'no-store' : 'no-cache', ...headers };
  const asked = context.req.header('if-none-match');
  if (route.method === 'GET' && asked !== undefined && headers['etag'] !== undefined && namesTag(asked, headers['etag'])) return context.body(null, 304, given);
  return context.body(text ?? JSON.stringify(body), status, { 'content-type': contentTypeOf(route), ...given });
}

/** JSON is UTF-8 by its own rules; calendars are told. */
function contentTypeOf({ gives }: Route): string {
  return gives === 'application/json' ? gives : `${gives}; charset=utf-8`;
}

/** @throws {ProblemError} `too-large` */
export function tooLarge(): Response {
  throw new ProblemError(413, { code: 'too-large', params: { limit: largestBody } });
}
