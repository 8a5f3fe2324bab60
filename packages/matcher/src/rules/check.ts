import { ValidationError, type Problem } from '@dongban/core/errors';
import { catalogKinds, type CatalogKind } from '@dongban/core/kind';
import { checkField, isObject, objectOf, step, type FieldSchema, type ObjectSchema } from './field-schema.ts';
import { ruleTypes } from './registry.ts';
import type { RuleSet } from './rule-set.ts';
import type { RequireType, ScoreType } from './rule-type.ts';

type Report = (problem: Problem) => void;

/** Version of the format of rule sets. */
export const ruleSetVersion = 1;

const text: FieldSchema = { type: 'string', minLength: 1 };

/** What a set says of itself, beside its rules. */
export const headFields: Readonly<Record<string, FieldSchema>> = { id: text, version: text, spread: { type: 'number', minimum: 0, maximum: 1, default: 0 } };

/** Fields of a score rule: those that all have, and its own. */
export function scoreSchema({ type, fields }: ScoreType): ObjectSchema {
  return objectOf({ type: { const: type }, weight: { type: 'number', exclusiveMinimum: 0 }, ...fields });
}

/** Fields of a require rule: those that all have, and its own. */
export function requireSchema({ type, fields, kinds }: RequireType): ObjectSchema {
  return objectOf({ type: { const: type }, kinds: { type: 'array', items: { enum: kinds }, minItems: 1 }, ...fields }, ['kinds']);
}

/**
 * A rule set as its format says it.
 *
 * @param functions names of the functions that custom rules may call.
 * @throws {ValidationError} with every problem, each with a JSON pointer into the set.
 * @example
 * import { defaultRules } from '@dongban/matcher';
 * import { isValidationError } from '@dongban/core';
 *
 * checkRuleSet(defaultRules).id === defaultRules.id; // → true
 * try {
 *   checkRuleSet({ ...defaultRules, version: 1 });
 * } catch (error) {
 *   isValidationError(error) && error.problems.map(({ pointer, code }) => [pointer, code]); // → [['/version', 'wrong-type']]
 * }
 */
export function checkRuleSet(input: unknown, functions: readonly string[] = []): RuleSet {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!isObject(input)) report({ pointer: '', code: 'wrong-type', params: { expected: 'object' } });
  else if (input['schema'] !== ruleSetVersion) report({ pointer: '/schema', code: 'unknown-version', params: { version: input['schema'] ?? null, known: ruleSetVersion } });
  else checkSet(input, functions, report);
  if (problems.length > 0) throw new ValidationError('The rule set', problems);
  return input as RuleSet;
}

function checkSet(set: Readonly<Record<string, unknown>>, functions: readonly string[], report: Report): void {
  const { schema: _, require, score, ...head } = set;
  checkField(head, objectOf(headFields), '', report);
  const ids = new Set<string>();
  for (const [kind, rules] of entriesOf(score, '/score', report)) {
    if (!(catalogKinds as readonly string[]).includes(kind)) {
      report({ pointer: `/score${step(kind)}`, code: 'not-one-of', params: { values: catalogKinds } });
      continue;
    }
    for (const [id, rule] of entriesOf(rules, `/score${step(kind)}`, report)) {
      ids.add(id);
      checkScoreRule(rule, kind as CatalogKind, `/score${step(kind)}${step(id)}`, functions, report);
    }
  }
  for (const [id, rule] of entriesOf(require, '/require', report)) checkRequireRule(rule, `/require${step(id)}`, ids, report);
}

function checkScoreRule(rule: unknown, kind: CatalogKind, pointer: string, functions: readonly string[], report: Report): void {
  const type = typeOf(rule, ruleTypes.score, ({ kinds }) => kinds.includes(kind), pointer, report);
  if (type === undefined) return;
  checkField(rule, scoreSchema(type), pointer, report);
  const name = isObject(rule) && rule['type'] === 'custom' ? rule['function'] : undefined;
  if (typeof name === 'string' && !functions.includes(name)) report({ pointer: `${pointer}/function`, code: 'unknown-function', params: { name, known: functions } });
}

function checkRequireRule(rule: unknown, pointer: string, scoreIds: ReadonlySet<string>, report: Report): void {
  const type = typeOf(rule, ruleTypes.require, () => true, pointer, report);
  if (type === undefined) return;
  checkField(rule, requireSchema(type), pointer, report);
  const id = isObject(rule) && rule['type'] === 'least' ? rule['rule'] : undefined;
  if (typeof id === 'string' && !scoreIds.has(id)) report({ pointer: `${pointer}/rule`, code: 'reference-to-nothing', params: { id } });
}

function typeOf<Type>(rule: unknown, types: ReadonlyMap<string, Type>, isMeant: (type: Type) => boolean, pointer: string, report: Report): Type | undefined {
  const name = isObject(rule) ? rule['type'] : undefined;
  const type = typeof name === 'string' ? types.get(name) : undefined;
  if (type !== undefined && isMeant(type)) return type;
  if (!isObject(rule)) report({ pointer, code: 'wrong-type', params: { expected: 'object' } });
  else if (name === undefined) report({ pointer: `${pointer}/type`, code: 'missing', params: {} });
  else report({ pointer: `${pointer}/type`, code: 'not-one-of', params: { values: [...types].filter(([, one]) => isMeant(one)).map(([known]) => known) } });
  return undefined;
}

function entriesOf(value: unknown, pointer: string, report: Report): [string, unknown][] {
  if (value === undefined) report({ pointer, code: 'missing', params: {} });
  else if (!isObject(value)) report({ pointer, code: 'wrong-type', params: { expected: 'object' } });
  else return Object.entries(value);
  return [];
}
