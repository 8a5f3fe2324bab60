import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Closure, Country, OpeningHours, Region, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LocalizedText } from './schema/text.ts';
import { TimeZone } from './schema/time.ts';

/** A regional site of the institute (schema.org Place). */
export const Hub = entity({
  /** Stable id of the record. */
  id: idOf('hub'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** What the hub is known for, one phrase each. */
  specialities: z.array(LocalizedText),
  /** Postal address on one line. */
  address: LocalizedText,
  /** ISO 3166-1 alpha-2 country. */
  country: Country,
  /** ISO 3166-2 region, or the host’s own key. */
  region: Region,
  /** WGS 84 degrees. */
  latitude: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  /** WGS 84 degrees, east positive. */
  longitude: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  /** IANA zone of opening hours and bookings. */
  timeZone: TimeZone,
  /** Weekly hours in wall time. */
  openingHours: z.array(OpeningHours),
  /** Days on which the hub is closed. */
  closures: z.array(Closure),
  ...recordFields,
});
/** A regional site of the institute (schema.org Place). */
export type Hub = z.infer<typeof Hub>;
