import * as z from 'zod/mini';
import { inputs, outputs } from '../src/contract-schemas.ts';
import { routes, type Route, type RouteName } from '../src/contract.ts';
import { HttpsUrl } from '../src/schema/common.ts';
import { entity } from '../src/schema/entity.ts';
import { describedSchemas, nameOf } from './json-schema.ts';

const prefix = '#/components/schemas/';

/** What each route is for, and the statuses it answers with beside success. */
const about: Readonly<Record<string, { summary: string; problems?: readonly number[] }>> = {
  health: { summary: 'Tell whether the portal is up' },
  catalog: { summary: 'Give the whole public catalog' },
  list: { summary: 'List the public records of a kind', problems: [422] },
  get: { summary: 'Give one public record', problems: [404] },
  'cards.vcard': { summary: 'Give a researcher’s public card as a vCard file', problems: [404] },
  'match.create': { summary: 'Find what fits a need, with reasons', problems: [400, 413, 422] },
  'slots.list': { summary: 'List the times of a resource that can be booked, and why others cannot', problems: [404, 422] },
  'bookings.create': { summary: 'Book a slot', problems: [400, 404, 409, 413, 422] },
  'holds.create': { summary: 'Keep a time for some minutes', problems: [400, 404, 409, 413, 422] },
  'holds.extend': { summary: 'Keep it for some minutes more', problems: [404, 409, 422] },
  'holds.release': { summary: 'Let go of a time that is kept', problems: [404, 409, 422] },
  'bookings.move': { summary: 'Give a booking another time', problems: [400, 404, 409, 412, 413, 422, 428] },
  'bookings.cancel': { summary: 'Call a booking off', problems: [400, 404, 409, 412, 413, 422, 428] },
  'bookings.list': { summary: 'List bookings, for staff', problems: [401, 403, 422] },
  'bookings.approve': { summary: 'Confirm a booking that waits for it', problems: [400, 401, 403, 404, 409, 412, 413, 422, 428] },
  'bookings.decline': { summary: 'Decline a booking', problems: [400, 401, 403, 404, 409, 412, 413, 422, 428] },
  'bookings.propose': { summary: 'Offer another time', problems: [400, 401, 403, 404, 409, 412, 413, 422, 428] },
  'bookings.get': { summary: 'Give a booking to the holder of its token', problems: [404] },
  'bookings.calendar': { summary: 'Give a booking as an iCalendar file', problems: [404] },
};

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
  const { summary, problems = [] } = about[name] ?? about[groupOf(name)] ?? about[name.slice(name.indexOf('.') + 1)] ?? { summary: name };
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
      ...Object.fromEntries([...problems, 500].map((status) => [String(status), problemResponse(status)])),
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
  const meanings: Readonly<Record<number, string>> = {
    400: 'The body is no JSON', 401: 'The key is missing, or is none', 403: 'The key does not allow this', 404: 'There is no such record for this caller',
    409: 'It cannot be done as things are; the code, and the refusals where a time is wanted, say why', 412: 'Somebody changed the record in the meantime',
    413: 'The body is too large', 422: 'The input does not fit; the errors say where', 428: '`If-Match` is missing', 500: 'The portal failed',
  };
  return { description: meanings[status], content: { 'application/problem+json': { schema: { $ref: `${prefix}ProblemDetails` } } } };
}

function parameter(name: string, where: 'path' | 'query' | 'header', schema: object, required: boolean): object {
  return { name, in: where, required, schema };
}

function queryParameters(input: z.ZodMiniType): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { unrepresentable: 'any', io: 'output' }) as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', schema, required.includes(name)));
}
