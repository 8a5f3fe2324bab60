import type * as z from 'zod/mini';

/**
 * The value with those fields only that its schema knows, at every depth.
 *
 * @param leftOut hears the path of each field that goes, steps joined by `/`.
 */
export function knownFields<T>(schema: z.core.$ZodType, value: T, leftOut: (path: string) => void): T {
  return known(schema, value, leftOut, []) as T;
}

function known(schema: z.core.$ZodType, value: unknown, leftOut: (path: string) => void, path: readonly string[]): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return known(def.innerType, value, leftOut, path);
  if (def.type === 'array') {
    return Array.isArray(value) ? value.map((item, index) => known(def.element, item, leftOut, [...path, String(index)])) : value;
  }
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    const below = [...path, field];
    const part = Object.hasOwn(def.shape, field) ? def.shape[field] : undefined;
    if (part === undefined) leftOut(below.join('/'));
    return part === undefined ? [] : [[field, known(part, inner, leftOut, below)] as const];
  });
  return Object.fromEntries(entries);
}
