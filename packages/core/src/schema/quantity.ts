import * as z from 'zod/mini';
import { entity } from './entity.ts';
import { LocalizedText } from './text.ts';

/**
 * What an instrument or service measures or imposes, from `min` to `max` in `unit` (UCUM code: `Hz`, `Cel`, `kN`).
 * A missing end is open: nothing is known of it.
 */
export const MeasuredVariable = entity({
  /** Key of the quantity kind, such as `frequency` or `temperature`; see `quantityKinds`. */
  quantity: z.string().check(z.minLength(1)),
  label: LocalizedText,
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.string().check(z.minLength(1)),
});

/** A quantity that a need asks for; `text` is how it was written. */
export const NeededQuantity = entity({
  quantity: z.optional(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.string().check(z.minLength(1)),
  text: z.optional(z.string()),
});
