import * as z from 'zod/mini';

/**
 * An object schema for a record. Fields it does not know survive parsing and saving, since a newer portal may have
 * sent them; the type leaves them out, so that a mistyped field does not compile.
 */
export function entity<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strip> {
  // `looseObject` would add an index signature to the type, which accepts every misspelling.
  return z.looseObject(shape);
}
