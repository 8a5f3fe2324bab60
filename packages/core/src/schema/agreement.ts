import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** What a person agreed to: one item of a notice, in the version they read. */
export const Agreement = entity({
  /** What the data may be used for: `booking`, `request`, `interest`, `waitlist`, or the purpose of another item of the notice. */
  purpose: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** `id` of the item, where it has one: an agreement to one item is none to another of its purpose. */
  item: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  /** Version of the notice that was shown. */
  noticeVersion: z.string().check(z.minLength(1)),
});
/** What a person agreed to. */
export type Agreement = z.infer<typeof Agreement>;
