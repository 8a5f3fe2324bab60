export { isDongbanError, isValidationError } from './error-guard.ts';
export { DongbanError, NotFoundError, ValidationError, type Problem } from './errors/classes.ts';
