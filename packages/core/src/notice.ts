import * as z from 'zod/mini';
import { ValidationError, type Problem } from './errors.ts';
import { parse, pointerOf } from './parse.ts';
import { Country } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { CalendarDate } from './schema/time.ts';
import { LocalizedText } from './schema/text.ts';
import { noticeKinds } from './vocabularies.ts';

/** One thing that a person is asked to agree to, apart from the others: never several in one tick, and none ticked beforehand. */
export const NoticeItem = entity({
  /** What it is for: `booking`, `waitlist`, `request` or `interest`, and then that form asks for it; or a word of the institute's own, and then every form does. */
  purpose: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Tells it from other items of its purpose, so that each is agreed to by itself; one of them may go without. */
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
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
const Notices = z.array(Notice).check(z.minLength(1));

/**
 * Notices of an institute as a file has them.
 *
 * @throws {ValidationError} with every problem: `id-used-twice` where two items of a notice go by one purpose and one `id`, so that
 * an agreement to the one would be taken for the other.
 * @example
 * const notices = parseNotices([
 *   {
 *     version: '2026-11', validFrom: '2026-11-01', controller: { ko: '동반전자기술연구원', en: 'Dongban Institute' },
 *     items: [{
 *       purpose: 'booking', kind: 'collection', required: true, why: { en: 'To book' }, items: [{ en: 'Name, e-mail' }],
 *       retention: { en: 'One year' }, refusal: { en: 'Without it nothing can be booked.' },
 *     }],
 *   },
 * ]);
 * notices.map(({ version }) => version); // → ['2026-11']
 */
export function parseNotices(input: unknown): Notice[] {
  const what = 'The list of notices';
  const notices = parse(Notices, input, what);
  const problems = notices.flatMap(({ items }, notice) => items.flatMap(({ purpose, id }, index): Problem[] => {
    const isFirst = items.findIndex((other) => other.purpose === purpose && other.id === id) === index;
    return isFirst ? [] : [{ pointer: pointerOf([notice, 'items', index, 'id']), code: 'id-used-twice', params: { id: id ?? purpose } }];
  }));
  if (problems.length > 0) throw new ValidationError(what, problems);
  return notices;
}
