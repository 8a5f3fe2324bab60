import * as z from 'zod/mini';
import { Email } from './common.ts';
import { entity } from './entity.ts';
import { LanguageTag } from './text.ts';

/** Text on one line, at most so many characters. */
const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** Who books. Kept only for the booking, and never public. */
export const Requester = entity({
  /** The person’s name. */
  name: line(100),
  /** Where answers go. */
  email: Email,
  /** The company or body the person asks for. */
  organization: z.optional(line(200)),
  /** The language to answer in. */
  lang: LanguageTag,
});
/** Who books. */
export type Requester = z.infer<typeof Requester>;
