import type * as z from 'zod/mini';
import { ValidationError, type Problem } from './errors.ts';

/**
 * The value as the schema says it. Fields that the schema does not know are dropped or refused, as the schema says.
 *
 * @param what names the input in the error's message, such as `The catalog`.
 * @throws {ValidationError} with every problem.
 * @example
 * import { Need } from '@dongban/core';
 *
 * parse(Need, { text: '인버터 진동시험' }, 'The need').text; // → '인버터 진동시험'
 */
export function parse<T>(schema: z.ZodMiniType<T>, input: unknown, what: string): T {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new ValidationError(what, result.error.issues.flatMap((issue) => problemsOfIssue(issue)));
}

/**
 * What is wrong with a value, for a form that puts each problem beside its field; empty where the value fits.
 *
 * @example
 * import { describe, Need } from '@dongban/core';
 *
 * problemsOf(Need, { text: '' }).map((problem) => describe(problem, 'en')); // → ['Write at least 1 character.']
 */
export function problemsOf(schema: z.ZodMiniType, input: unknown): readonly Problem[] {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOfIssue(issue));
}

/**
 * JSON pointer (RFC 6901) of a path: `~` and `/` within a part are escaped; of no part, the empty text that means the whole.
 *
 * @example
 * pointerOf(['cards', 3, 'a/b']); // → '/cards/3/a~1b'
 */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function problemsOfIssue(issue: z.core.$ZodIssue, base: readonly PropertyKey[] = []): Problem[] {
  const pointer = pointerOf([...base, ...issue.path]);
  const problem = (code: string, params: Problem['params'] = {}): Problem[] => [{ pointer, code, params }];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? problem('missing') : problem('wrong-type', { expected: issue.expected });
    case 'invalid_value':
      return issue.input === undefined ? problem('missing') : problem('not-one-of', { values: issue.values });
    case 'too_small':
      return problem('too-small', { minimum: issue.minimum, of: issue.origin });
    case 'too_big':
      return problem('too-big', { maximum: issue.maximum, of: issue.origin });
    case 'invalid_format':
      return problem('wrong-format', { format: issue.format });
    case 'invalid_union': {
      // The branch that came nearest says best what is wrong.
      const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
      return nearest?.flatMap((inner) => problemsOfIssue(inner, [...base, ...issue.path])) ?? problem('not-accepted');
    }
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOfIssue(inner, [...base, ...issue.path]));
    default:
      return problem('not-accepted', issue.message === undefined ? {} : { why: issue.message });
  }
}
