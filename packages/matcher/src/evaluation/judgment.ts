import { ValidationError, type Problem } from '@dongban/core/errors';
import { catalogKinds, kindOf, type CatalogKind } from '@dongban/core/kind';
import type { Need } from '@dongban/core/need';
import { isObject, step } from '../rules/field-schema.ts';

/** What somebody who knows said of a need: which records answer it, and how well. */
export interface Judgment {
  readonly need: Need | string;
  /** By id of the record: 0 for one that does not answer it, and higher for a better answer, up to 10. What is not named is taken for 0. */
  readonly grades: Readonly<Record<string, number>>;
}

/** A higher grade would drown the others: its gain is 2 to its power. */
const highestGrade = 10;

/**
 * Judgments as their format says it.
 *
 * @throws {ValidationError} with every problem, each with a JSON pointer into the list.
 */
export function checkJudgments(input: unknown): readonly Judgment[] {
  const problems: Problem[] = [];
  if (!Array.isArray(input)) problems.push({ pointer: '', code: 'wrong-type', params: { expected: 'array' } });
  else if (input.length === 0) problems.push({ pointer: '', code: 'too-small', params: { minimum: 1, of: 'array' } });
  else for (const [index, judgment] of input.entries()) problems.push(...problemsOf(judgment, step(index)));
  if (problems.length > 0) throw new ValidationError('The judgments', problems);
  return input as readonly Judgment[];
}

function problemsOf(judgment: unknown, pointer: string): Problem[] {
  if (!isObject(judgment)) return [{ pointer, code: 'wrong-type', params: { expected: 'object' } }];
  const { need, grades } = judgment;
  const text = isObject(need) ? need['text'] : need;
  const problems: Problem[] = typeof text === 'string' ? [] : [{ pointer: `${pointer}/need`, code: need === undefined ? 'missing' : 'wrong-type', params: { expected: 'string' } }];
  if (!isObject(grades)) return [...problems, { pointer: `${pointer}/grades`, code: grades === undefined ? 'missing' : 'wrong-type', params: { expected: 'object' } }];
  for (const [id, grade] of Object.entries(grades)) {
    const at = `${pointer}/grades${step(id)}`;
    if (!(catalogKinds as readonly (string | undefined)[]).includes(kindOf(id))) problems.push({ pointer: at, code: 'not-found', params: { id } });
    if (typeof grade !== 'number' || !Number.isFinite(grade)) problems.push({ pointer: at, code: 'wrong-type', params: { expected: 'number' } });
    else if (grade < 0) problems.push({ pointer: at, code: 'too-small', params: { minimum: 0, of: 'number' } });
    else if (grade > highestGrade) problems.push({ pointer: at, code: 'too-big', params: { maximum: highestGrade, of: 'number' } });
  }
  return problems;
}

/** The grades of one kind of record, or of all. */
export function gradesOf({ grades }: Judgment, kind?: CatalogKind): ReadonlyMap<string, number> {
  return new Map(Object.entries(grades).filter(([id]) => kind === undefined || kindOf(id) === kind));
}
