import { objectOf } from './field-schema.ts';

const above0 = { type: 'number', exclusiveMinimum: 0 } as const;

/** The schema of `FieldWeight`. */
export const fieldWeight = objectOf({ weight: above0, length: above0 });
