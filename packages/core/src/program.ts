import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Money, recordFields } from './schema/common.ts';
import { Eligibility } from './schema/eligibility.ts';
import { entity } from './schema/entity.ts';
import { IndustryCode } from './schema/industry.ts';
import { oneOf } from './schema/one-of.ts';
import { LocalizedText } from './schema/text.ts';
import { CalendarDate } from './schema/time.ts';
import { areas, programKinds } from './vocabularies.ts';

/** A funding, investment, training or global program with a time to apply. */
export const Program = entity({
  /** Stable id of the record. */
  id: idOf('program'),
  /** Name, in each language it has. */
  name: LocalizedText,
  /** One sentence on what it is, for lists. */
  summary: LocalizedText,
  /** What it is, in a few sentences. */
  description: z.optional(LocalizedText),
  /** Area it supports. */
  area: oneOf(areas),
  /** What it gives. */
  kind: z.optional(oneOf(programKinds)),
  /** Who runs it. */
  operator: idOf('organization'),
  /** First and last day of applying; without them it is always open. */
  opens: z.optional(CalendarDate),
  /** Last day of applying. */
  closes: z.optional(CalendarDate),
  /** The most that one company gets. */
  supportUpTo: z.optional(Money),
  /** Industries it is made for, each with all that lies below it. */
  industries: z.optional(z.array(IndustryCode)),
  /** Who may use it; everyone where left out. */
  eligibility: z.optional(Eligibility),
  /** Words people would look for it with. */
  keywords: z.array(LocalizedText),
  ...recordFields,
});
/** A funding, investment, training or global program with a time to apply. */
export type Program = z.infer<typeof Program>;
