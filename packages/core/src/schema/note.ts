import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** A remark to the other side, at most 2,000 characters. */
export const Note = z.string().check(z.trim(), z.maxLength(2000));

/** A change that needs no more than a word on it. */
export const NoteInput = entity({
  /** What the other side should know, at most 2,000 characters. */
  note: z.optional(Note),
});
/** A change that needs no more than a word on it. */
export type NoteInput = z.infer<typeof NoteInput>;
