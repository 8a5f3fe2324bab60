import * as z from 'zod/mini';
import { Country } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { CalendarDate } from './schema/time.ts';
import { LocalizedText } from './schema/text.ts';
import { noticeKinds } from './vocabularies.ts';

/** One thing that a person is asked to agree to, apart from the others: never several in one tick, and none ticked beforehand. */
export const NoticeItem = entity({
  /** Names it; an agreement to it carries this word as its purpose. */
  purpose: z.string().check(z.minLength(1)),
  /** Whether data is taken in, given to somebody else, or sent to another country. */
  kind: oneOf(noticeKinds),
  /** Without it what was asked for cannot be done. What is not required is as good refused as agreed to. */
  required: z.boolean(),
  /** What the data is used for. */
  why: LocalizedText,
  /** Which data. */
  items: z.array(LocalizedText).check(z.minLength(1)),
  /** How long it is kept. */
  retention: LocalizedText,
  /** That one may refuse, and what follows from it. */
  refusal: LocalizedText,
  /** Who gets it, for a third party or another country. */
  recipient: z.optional(LocalizedText),
  /** Where it goes, for another country. */
  country: z.optional(Country),
});
/** One thing that a person is asked to agree to. */
export type NoticeItem = z.infer<typeof NoticeItem>;

/** What a person reads before they give their data. It never changes: what is to be different has another version. */
export const Notice = entity({
  /** Names it in agreements; `2026-11`, for instance. */
  version: z.string().check(z.minLength(1)),
  /** From this day on it is shown. */
  validFrom: CalendarDate,
  /** Who is responsible, and how to reach them. */
  controller: LocalizedText,
  /** What is asked for, one thing each. */
  items: z.array(NoticeItem).check(z.minLength(1)),
});
/** What a person reads before they give their data. */
export type Notice = z.infer<typeof Notice>;

/** Notices of an institute, of which the latest that is valid is shown. */
export const Notices = z.array(Notice).check(z.minLength(1));
