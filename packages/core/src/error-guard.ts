import { brand } from './errors/brand.ts';
import type { DongbanError, ValidationError } from './errors/classes.ts';

/**
 * Whether a value is an error of dongban's, from this or another copy of the package.
 *
 * @example
 * import { NotFoundError } from '@dongban/core';
 *
 * isDongbanError(new NotFoundError('service_gone')); // → true
 * isDongbanError(new TypeError('not one of ours')); // → false
 */
export function isDongbanError(value: unknown): value is DongbanError {
  return value instanceof Error && brand in value;
}

/**
 * Whether a value is a `ValidationError`, from this or another copy of the package.
 *
 * @example
 * import { Need, parse } from '@dongban/core';
 *
 * try {
 *   parse(Need, { text: '' }, 'The need');
 * } catch (error) {
 *   isValidationError(error) && error.problems.map(({ pointer }) => pointer); // → ['/text']
 * }
 */
export function isValidationError(value: unknown): value is ValidationError {
  return isDongbanError(value) && value.name === 'ValidationError';
}
