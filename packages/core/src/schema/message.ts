import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** A sentence we make, as a code and the facts it needs; `describe` says it in a language. */
export const MessageSchema = entity({
  /** Stable code of the sentence. */
  code: z.string(),
  /** The facts that the sentence needs. */
  params: z.record(z.string(), z.unknown()),
});
