import type { DongbanError, ValidationError } from './errors.ts';

// Two copies of the package may meet on one page; the symbol is the same in both, the class is not.
export const brand = Symbol.for('@dongban/error');

/** Whether a value is an error of dongban's, from this or another copy of the package. */
export function isDongbanError(value: unknown): value is DongbanError {
  return value instanceof Error && brand in value;
}

/** Whether a value is a `ValidationError`, from this or another copy of the package. */
export function isValidationError(value: unknown): value is ValidationError {
  return isDongbanError(value) && value.name === 'ValidationError';
}
