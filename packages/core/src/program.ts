import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Money, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LocalizedText } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { Eligibility } from './service.ts';
import { areas } from './vocabularies.ts';

/** A funding, investment, training or global program with a time to apply. */
export const Program = entity({
  id: idOf('program'),
  name: LocalizedText,
  summary: LocalizedText,
  description: z.optional(LocalizedText),
  area: z.enum(areas.keys),
  operator: idOf('organization'),
  /** First and last day of applying; without them it is always open. */
  opens: z.optional(CalendarDate),
  closes: z.optional(CalendarDate),
  /** The most that one company gets. */
  supportUpTo: z.optional(Money),
  eligibility: z.optional(Eligibility),
  keywords: z.array(LocalizedText),
  ...recordFields,
});
/** A funding, investment, training or global program with a time to apply. */
export type Program = z.infer<typeof Program>;
