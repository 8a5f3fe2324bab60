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
  /** Name of the variable. */
  label: LocalizedText,
  /** Lower end; open where left out. */
  min: z.optional(z.number()),
  /** Upper end; open where left out. */
  max: z.optional(z.number()),
  /** UCUM code. */
  unit: z.string().check(z.minLength(1)),
});

/** A quantity that a need asks for; `text` is how it was written. */
export const NeededQuantity = entity({
  /** Key of the quantity kind, where it is known. */
  quantity: z.optional(z.string()),
  /** Lower end that has to be covered. */
  min: z.optional(z.number()),
  /** Upper end that has to be covered. */
  max: z.optional(z.number()),
  /** UCUM code. */
  unit: z.string().check(z.minLength(1)),
  /** How the need wrote it. */
  text: z.optional(z.string()),
});
