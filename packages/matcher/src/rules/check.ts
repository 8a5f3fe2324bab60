import { ValidationError, type Problem } from '@dongban/core/errors';
import { catalogKinds } from '@dongban/core/kind';
import type { RuleSet } from './rule-set.ts';

type Params = Problem['params'];
type Value = Readonly<Record<string, unknown>>;

/** Gathers problems at a place in the document. */
class Checker {
  readonly problems: Problem[] = [];

  fail(pointer: string, code: string, params: Params = {}): void {
    this.problems.push({ pointer, code, params });
  }

  object(value: unknown, pointer: string): Value | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Value;
    this.wrong(value, pointer, 'object');
    return undefined;
  }

  list(value: unknown, pointer: string): readonly unknown[] {
    if (!Array.isArray(value)) this.wrong(value, pointer, 'array');
    else if (value.length > 0) return value;
    else this.fail(pointer, 'too-small', { minimum: 1, of: 'array' });
    return [];
  }

  text(value: unknown, pointer: string): void {
    if (typeof value !== 'string') this.wrong(value, pointer, 'string');
    else if (value === '') this.fail(pointer, 'too-small', { minimum: 1, of: 'string' });
  }

  oneOf(value: unknown, pointer: string, values: readonly unknown[]): void {
    if (value === undefined) this.fail(pointer, 'missing');
    else if (!values.includes(value)) this.fail(pointer, 'not-one-of', { values });
  }

  /** A number from `minimum` on; `above` shuts `minimum` itself out. */
  number(value: unknown, pointer: string, minimum: number, above = false): void {
    if (typeof value !== 'number' || !Number.isFinite(value)) this.wrong(value, pointer, 'number');
    else if (value < minimum || (above && value === minimum)) this.fail(pointer, 'too-small', { minimum, of: 'number' });
  }

  wrong(value: unknown, pointer: string, expected: string): void {
    if (value === undefined) this.fail(pointer, 'missing');
    else this.fail(pointer, 'wrong-type', { expected });
  }
}

const scoreTypes = ['text', 'works', 'spec', 'place'];
const requireTypes = ['kinds', 'hub', 'direction', 'dates'];

/**
 * A rule set as its format says it.
 *
 * @throws {ValidationError} with every problem, each with a JSON pointer into the set.
 */
export function checkRuleSet(input: unknown): RuleSet {
  const check = new Checker();
  const set = check.object(input, '');
  if (set !== undefined) checkSet(check, set);
  if (check.problems.length > 0) throw new ValidationError('The rule set', check.problems);
  return input as RuleSet;
}

function checkSet(check: Checker, set: Value): void {
  if (set['schema'] !== 1) check.fail('/schema', 'unknown-version', { version: set['schema'] ?? null, known: 1 });
  check.text(set['id'], '/id');
  check.text(set['version'], '/version');
  const ids = new Set<unknown>();
  for (const [index, item] of check.list(set['rules'], '/rules').entries()) {
    const pointer = `/rules/${index}`;
    const rule = check.object(item, pointer);
    if (rule === undefined) continue;
    check.text(rule['id'], `${pointer}/id`);
    if (ids.has(rule['id'])) check.fail(`${pointer}/id`, 'id-used-twice', { id: rule['id'] });
    ids.add(rule['id']);
    checkRule(check, rule, pointer);
  }
}

function checkRule(check: Checker, rule: Value, pointer: string): void {
  check.oneOf(rule['kind'], `${pointer}/kind`, ['score', 'require']);
  check.oneOf(rule['type'], `${pointer}/type`, rule['kind'] === 'require' ? requireTypes : scoreTypes);
  if (rule['kind'] === 'require') return;
  check.number(rule['weight'], `${pointer}/weight`, 0, true);
  const kinds = rule['type'] === 'works' ? ['r-card'] : catalogKinds;
  for (const [index, kind] of check.list(rule['kinds'], `${pointer}/kinds`).entries()) check.oneOf(kind, `${pointer}/kinds/${index}`, kinds);
  if (rule['type'] === 'text') checkTextFields(check, rule['fields'], `${pointer}/fields`);
  if (rule['type'] === 'works') checkWorks(check, rule, pointer);
}

function checkTextFields(check: Checker, value: unknown, pointer: string): void {
  const fields = check.object(value, pointer) ?? {};
  for (const [name, field] of Object.entries(fields)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!name.startsWith('/')) check.fail(at, 'wrong-format', { format: 'json-pointer' });
    checkField(check, field, at);
  }
}

function checkWorks(check: Checker, rule: Value, pointer: string): void {
  const fields = check.object(rule['fields'], `${pointer}/fields`) ?? {};
  for (const name of ['title', 'abstract', 'topic']) checkField(check, fields[name], `${pointer}/fields/${name}`);
  check.number(rule['best'], `${pointer}/best`, 1);
  const recency = check.object(rule['recency'], `${pointer}/recency`) ?? {};
  check.number(recency['years'], `${pointer}/recency/years`, 0, true);
  check.number(recency['floor'], `${pointer}/recency/floor`, 0);
}

function checkField(check: Checker, value: unknown, pointer: string): void {
  const field = check.object(value, pointer);
  if (field === undefined) return;
  check.number(field['weight'], `${pointer}/weight`, 0, true);
  check.number(field['length'], `${pointer}/length`, 0, true);
}
