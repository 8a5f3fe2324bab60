import { describe, expect, it } from 'vitest';
import { DongbanError, isDongbanError, isValidationError, NotFoundError, ValidationError } from './errors.ts';
import { httpProblemOf, toProblemDetails } from './problem-details.ts';

const problems = [{ pointer: '/email', code: 'wrong-format', params: { format: 'email' } }];

describe('errors', () => {
  it('are known by their guards, also when they come from another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), { name: 'ValidationError', [Symbol.for('@dongban/error')]: true });
    expect(isDongbanError(foreign)).toBe(true);
    expect(isValidationError(foreign)).toBe(true);
    expect(isDongbanError(new Error('x'))).toBe(false);
    expect(isDongbanError({ code: 'not-found' })).toBe(false);
    expect(isValidationError(new NotFoundError('hub_a'))).toBe(false);
  });

  it('say what failed, on what, for a developer, and keep what caused them', () => {
    const cause = new Error('socket');
    expect(new DongbanError('unreachable', 'The portal cannot be reached.', { cause })).toMatchObject({ code: 'unreachable', params: {}, cause });
    expect(new ValidationError('The booking', problems).message).toBe('The booking has 1 problem(s):\n  /email: wrong-format {"format":"email"}');
    expect(new ValidationError('The catalog', Array.from({ length: 12 }, () => problems[0]!)).message).toMatch(/… and 2 more$/);
  });
});

describe('problem details', () => {
  it('tell a validation error field by field, in the language asked for', () => {
    const details = toProblemDetails(httpProblemOf(new ValidationError('The booking', problems)), 'ko');
    expect(details).toMatchObject({ type: 'urn:dongban:problem:invalid', status: 422, code: 'invalid', errors: problems });
    expect(details.detail).toMatch(/^\/email: .*name@example\.org/);
  });

  it('tell what is not there', () => {
    expect(toProblemDetails(httpProblemOf(new NotFoundError('hub_a')), 'en')).toMatchObject({ status: 404, code: 'not-found', params: { id: 'hub_a' } });
  });

  it('keep a fault’s own words to themselves', () => {
    for (const fault of [new Error('password=secret'), 'secret', undefined, new DongbanError('secret-code', 'secret')]) {
      const details = toProblemDetails(httpProblemOf(fault), 'en');
      expect(details).toMatchObject({ status: 500, code: 'internal', params: {} });
      expect(JSON.stringify(details)).not.toContain('secret');
    }
  });
});
