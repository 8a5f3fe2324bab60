import * as z from 'zod/mini';
import { inputs, outputs } from '../src/contract-schemas.ts';
import { routes, type Route, type RouteName } from '../src/contract.ts';
import { PriceTerms } from '../src/hold.ts';
import { HttpsUrl, Quote } from '../src/schema/common.ts';
import { entity } from '../src/schema/entity.ts';
import { Refusal } from '../src/slot.ts';
import { describedSchemas, nameOf } from './json-schema.ts';

const prefix = '#/components/schemas/';

/** What each route is for; routes of one kind share a line. */
const summaries: Readonly<Record<string, string>> = {
  health: 'Tell whether the portal is up',
  catalog: 'Give the whole public catalog',
  list: 'List the public records of a kind',
  get: 'Give one public record',
  'cards.vcard': 'Give a researcher’s public card as a vCard file',
  'notice.get': 'Give the notice that a person reads before they give their data',
  'match.create': 'Find what fits a need, with reasons',
  'match.whyNot': 'Say why a record is not first for a need, and the one change that would help it most',
  'slots.list': 'List the times of a resource that can be booked, and why others cannot',
  'bookings.create': 'Book a slot',
  'quotes.create': 'Tell what a booking of a time costs, and what it costs not to use it',
  'holds.create': 'Keep a time for some minutes',
  'holds.extend': 'Keep it for some minutes more',
  'holds.release': 'Let go of a time that is kept',
  'bookings.move': 'Give a booking another time',
  'bookings.cancel': 'Call a booking off',
  'waitlist.join': 'Wait for a time to become free',
  'waitlist.verify': 'Make a place on the waitlist stand by the code from the mail',
  'waitlist.sendCode': 'Send another code',
  'waitlist.list': 'List places on waitlists, for staff',
  'waitlist.get': 'Give a place on a waitlist to the holder of its token',
  'waitlist.accept': 'Book the time that is offered',
  'waitlist.decline': 'Let the offered time go to the next, and go on waiting',
  'waitlist.leave': 'Leave the waitlist',
  'requests.create': 'Apply for something',
  'requests.verify': 'Make a request stand by the code from the mail',
  'requests.sendCode': 'Send another code',
  'requests.list': 'List requests, for staff',
  'requests.get': 'Give a request to the holder of its token',
  'requests.accept': 'Take a request on',
  'requests.decline': 'Decline a request',
  'requests.quote': 'Make a quote',
  'requests.agree': 'Agree to the quote',
  'requests.start': 'Begin the work',
  'requests.deliver': 'Hand over the result',
  'requests.close': 'Close a request',
  'requests.withdraw': 'Withdraw a request',
  ready: 'Tell whether the portal can do its work',
  openapi: 'Give this description',
  outcomes: 'Give how much came about, by event',
  'interests.create': 'Express interest in a partner profile',
  'interests.verify': 'Make an expression of interest stand by the code from the mail',
  'interests.sendCode': 'Send another code',
  'interests.list': 'List expressions of interest, for staff',
  'interests.get': 'Give an expression of interest to the holder of its token',
  'interests.answer': 'Answer an expression of interest for the owner of the profile',
  'ledger.list': 'List what came about, for staff',
  'ledger.append': 'Write down what came about',
  'bookings.list': 'List bookings, for staff',
  'bookings.approve': 'Confirm a booking that waits for it',
  'bookings.decline': 'Decline a booking',
  'bookings.propose': 'Offer another time',
  'bookings.attendance': 'Write down that nobody came, or take that back',
  'bookings.get': 'Give a booking to the holder of its token',
  'bookings.calendar': 'Give a booking as an iCalendar file',
  'bookings.verify': 'Make a booking stand by the code from the mail',
  'bookings.sendCode': 'Send another code',
};

/** What the statuses beside success mean. */
const meanings: Readonly<Record<number, string>> = {
  400: 'The body is no JSON', 401: 'The key is missing, or is none', 403: 'The key does not allow this', 404: 'There is no such record for this caller',
  409: 'It cannot be done as things are; the code, and the refusals where a time is wanted, say why', 410: 'The code is no longer good',
  412: 'Somebody changed the record in the meantime', 413: 'The body is too large', 422: 'The input does not fit; the errors say where',
  428: '`If-Match` is missing', 429: 'Too often; `Retry-After` says how long to wait', 500: 'The portal failed',
};

/** Routes that name something to book in what they take. */
const namesResource: readonly RouteName[] = ['slots.list', 'holds.create', 'bookings.create', 'waitlist.join'];

/** Statuses that a route can answer with, which follow from the table. */
function problemsOf(name: RouteName, { takes, writes, versioned, path }: Route): number[] {
  return [
    ...(takes === 'body' ? [400, 413] : []),
    ...(takes === 'nothing' ? [] : [422]),
    401, 403, 429, 500,
    ...(path.includes('{id}') || namesResource.includes(name) ? [404] : []),
    ...(writes || namesResource.includes(name) ? [409] : []),
    ...(versioned ? [412, 428] : []),
    ...(name.endsWith('.verify') ? [410] : []),
  ].toSorted((a, b) => a - b);
}

const Problem = entity({
  /** JSON pointer into the input. */
  pointer: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
});

const ProblemDetails = entity({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  errors: z.optional(z.array(Problem)),
  refusals: z.optional(z.array(Refusal)),
  quote: z.optional(Quote),
  terms: z.optional(PriceTerms),
});

/** The OpenAPI 3.1 description of a portal, from the route table and the schema map. */
export function openApiDocument(): object {
  const responses = Object.fromEntries(
    Object.entries(outputs).flatMap(([name, schema]) => (nameOf(schema) === undefined ? [[`${name}.response`, schema]] : [])),
  );
  const requests = Object.fromEntries(
    Object.entries(inputs).flatMap(([name, schema]) => (routes[name as RouteName].takes === 'body' && nameOf(schema) === undefined ? [[`${name}.request`, schema]] : [])),
  );
  const { schemas } = describedSchemas(prefix, { ...responses, ...requests, ProblemDetails, HttpsUrl });
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'dongban portal',
      version: '1',
      summary: 'Public catalog, matching, free hours and bookings of a research institute',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The portal that serves this document' }],
    security: [],
    tags: tags(),
    paths,
    components: {
      schemas,
      securitySchemes: {
        receipt: { type: 'http', scheme: 'bearer', description: 'Access token of a record, given once when it is made' },
        staff: { type: 'http', scheme: 'bearer', description: 'Secret key of staff, with the scope of the route' },
      },
    },
  };
}

function tags(): { name: string; description: string }[] {
  const groups = new Set((Object.keys(routes) as RouteName[]).map(groupOf));
  return [...groups].map((name) => ({ name, description: `Routes of ${name}` }));
}

const groupOf = (name: RouteName): string => name.slice(0, name.indexOf('.'));

function operation(name: RouteName, route: Route): object {
  const summary = summaries[name] ?? summaries[groupOf(name)] ?? summaries[name.slice(name.indexOf('.') + 1)];
  if (summary === undefined) throw new Error(`${name} has no summary.`);
  const input = name in inputs ? inputs[name as keyof typeof inputs] : undefined;
  const parameters = [
    ...(route.path.includes('{id}') ? [parameter('id', 'path', { type: 'string' }, true)] : []),
    ...(route.method === 'GET' && input !== undefined ? queryParameters(input) : []),
    ...(route.writes ? [parameter('Idempotency-Key', 'header', { type: 'string', minLength: 1, maxLength: 200 }, false)] : []),
    ...(route.versioned ? [parameter('If-Match', 'header', { type: 'string', examples: ['"0"'] }, true)] : []),
  ];
  const body = route.takes === 'body' && input !== undefined ? (nameOf(input) ?? `${name}.request`) : undefined;
  return {
    operationId: name,
    summary,
    tags: [groupOf(name)],
    ...(route.auth === 'open' ? {} : { security: route.auth === 'token' ? [{ receipt: [] }, { staff: [] }] : [{ staff: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: { $ref: prefix + body } } } } }),
    responses: {
      [makesRecord(name, route) ? '201' : '200']: { description: 'What was asked for', content: successContent(name, route) },
      ...Object.fromEntries(problemsOf(name, route).map((status) => [String(status), problemResponse(status)])),
    },
  };
}

/** A record that was made comes with the token that opens it. */
function makesRecord(name: RouteName, { writes }: Route): boolean {
  return writes && 'accessToken' in shapeOf(outputs[name]);
}

function shapeOf(schema: z.ZodMiniType): object {
  return 'shape' in schema ? (schema.shape as object) : {};
}

function successContent(name: RouteName, route: Route): object {
  if (route.gives !== 'application/json') return { [route.gives]: { schema: { type: 'string' } } };
  return { [route.gives]: { schema: { $ref: prefix + (nameOf(outputs[name]) ?? `${name}.response`) } } };
}

function problemResponse(status: number): object {
  return { description: meanings[status], content: { 'application/problem+json': { schema: { $ref: `${prefix}ProblemDetails` } } } };
}

function parameter(name: string, where: 'path' | 'query' | 'header', schema: object, required: boolean): object {
  return { name, in: where, required, schema };
}

function queryParameters(input: z.ZodMiniType): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { unrepresentable: 'any', io: 'output' }) as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', schema, required.includes(name)));
}
