import * as z from 'zod/mini';
import { BookingInput } from './booking.ts';
import type { Contract, RouteName } from './contract.ts';
import { idOf } from './id.ts';
import { MatchInput } from './match.ts';
import { Mode } from './schema/common.ts';
import { CalendarDate } from './schema/time.ts';
import { ResourceId } from './slot.ts';
import { areas } from './vocabularies.ts';

/** A number as it stands in a query string. */
const queryInt = (minimum: number, maximum: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
    z.int().check(z.minimum(minimum), z.maximum(maximum)),
  );

const ListQuery = z.object({
  area: z.optional(z.enum(areas.keys)),
  hub: z.optional(idOf('hub')),
  limit: z.optional(queryInt(1, 100)),
  cursor: z.optional(z.string()),
});

const SlotQuery = z.object({
  resource: ResourceId,
  from: CalendarDate,
  through: CalendarDate,
  mode: z.optional(Mode),
  minutes: z.optional(queryInt(1, 60 * 24 * 31)),
});

type Inputs = {
  readonly [Name in RouteName as Contract[Name] extends { query: unknown } | { body: unknown } ? Name : never]: Contract[Name] extends {
    query: infer Query;
  }
    ? z.ZodMiniType<Query, unknown>
    : Contract[Name] extends { body: infer Body }
      ? z.ZodMiniType<Body, unknown>
      : never;
};

/** The schema of what each route takes: a query string's fields, or a body. Tied to `Contract` by its type. */
export const inputs = {
  'hubs.list': ListQuery,
  'organizations.list': ListQuery,
  'cards.list': ListQuery,
  'services.list': ListQuery,
  'equipment.list': ListQuery,
  'technologies.list': ListQuery,
  'programs.list': ListQuery,
  'partnerProfiles.list': ListQuery,
  'match.create': MatchInput,
  'slots.list': SlotQuery,
  'bookings.create': BookingInput,
} as const satisfies Inputs;
