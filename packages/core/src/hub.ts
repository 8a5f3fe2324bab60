import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Closure, Country, OpeningHours, Region, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LocalizedText } from './schema/text.ts';
import { TimeZone } from './schema/time.ts';

/** A regional site of the institute (schema.org Place). */
export const Hub = entity({
  id: idOf('hub'),
  name: LocalizedText,
  /** What the hub is known for, one phrase each. */
  specialities: z.array(LocalizedText),
  address: LocalizedText,
  country: Country,
  region: Region,
  /** WGS 84 degrees. */
  latitude: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  longitude: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  timeZone: TimeZone,
  openingHours: z.array(OpeningHours),
  closures: z.array(Closure),
  ...recordFields,
});
/** A regional site of the institute (schema.org Place). */
export type Hub = z.infer<typeof Hub>;
