import * as z from 'zod/mini';
import { entity } from './schema/entity.ts';
import { formatted } from './schema/formatted.ts';
import { Instant } from './schema/time.ts';

/** A mail address, or an at sign and a domain, as browsers check addresses in a form. */
const Holder = formatted('email', /^(?:[\w.!#$%&'*+/=?^`{|}~-]+)?@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i);

/** A training or membership that somebody has, as a list of the institute says. */
export const Qualification = entity({
  /** What it is. */
  kind: z.enum(['training', 'membership']),
  /** Key in the institute's list, as policies name it. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Whose it is: a mail address, or `@example.org` for everyone at a domain. */
  holder: Holder,
  /** First instant at which it is no longer valid; for good where left out. */
  until: z.optional(Instant),
});
/** A training or membership that somebody has. */
export type Qualification = z.infer<typeof Qualification>;
