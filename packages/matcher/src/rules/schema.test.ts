import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../../scripts/rule-page.ts';
import { describedRules, ruleSetSchema } from '../../scripts/rule-schema.ts';
import { checkRuleSet } from './check.ts';
import { defaultRules } from './default.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const accepts = new Ajv2020({ strict: false, formats: { 'json-pointer': (text: string) => text.startsWith('/') } }).compile(ruleSetSchema());

describe('the schema of rule sets', () => {
  it('is the one that the rules and their comments make (run `pnpm --filter @dongban/matcher run rules`)', () => {
    expect(JSON.parse(read('../../schema/rule-set.schema.json'))).toEqual(JSON.parse(JSON.stringify(ruleSetSchema())));
    expect(read('../../../../docs/concepts/rules.md')).toBe(rulePage());
  });

  it('describes every rule and every field of one', () => {
    const { score, require } = describedRules();
    const bare = [...score, ...require].flatMap(([name, { description, properties }]) => [
      ...(description === '' ? [name] : []), ...Object.entries(properties).filter(([, field]) => (field as { description?: string }).description === '').map(([field]) => `${name}.${field}`),
    ]);
    expect(bare).toEqual([]);
  });

  it('holds no pattern', () => {
    expect(read('../../schema/rule-set.schema.json')).not.toContain('"pattern');
  });

  it('accepts the default set', () => {
    expect(accepts(JSON.parse(JSON.stringify(defaultRules)))).toBe(true);
  });

  it('accepts and refuses what createMatcher does, whatever a field is changed to', () => {
    const paths = pathsIn(defaultRules);
    const value = fc.constantFrom<unknown>(undefined, null, 0, -1, 0.5, 1.5, 100, '', 'text', 'place', 'r-card', true, [], ['service'], {}, { weight: 1, length: 1 });
    fc.assert(fc.property(fc.constantFrom(...paths), value, (path, changed) => {
      const set = JSON.parse(JSON.stringify(defaultRules)) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce((at: Record<string, unknown>, step) => at[step] as Record<string, unknown>, set);
      const last = path.at(-1) ?? '';
      if (changed === undefined) delete parent[last];
      else parent[last] = changed;
      expect(isAccepted(set), `${path.join('/')} = ${JSON.stringify(changed)}`).toBe(accepts(set));
    }), { numRuns: 1000 });
  });
});

function isAccepted(set: unknown): boolean {
  try {
    checkRuleSet(set);
    return true;
  } catch {
    return false;
  }
}

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length === 0 ? [] : [path]), ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}
