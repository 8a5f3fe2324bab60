import { catalogKinds } from '@dongban/core/kind';
import { headFields, requireSchema, ruleSetVersion, scoreSchema } from '../src/rules/check.ts';
import type { FieldSchema, ObjectSchema } from '../src/rules/field-schema.ts';
import { ruleTypes } from '../src/rules/registry.ts';
import { readInterfaceDocs, readRuleDocs, type RuleDocs } from './rule-docs.ts';

type Described = ObjectSchema & { readonly description: string };

/** The rules of each sort as JSON Schemas with their descriptions, by type. */
export function describedRules(): { score: Map<string, Described>; require: Map<string, Described> } {
  const [scoreBase, requireBase] = [readInterfaceDocs('rule-type.ts', 'ScoreRuleBase'), readInterfaceDocs('rule-type.ts', 'RequireRuleBase')];
  const typeOf = readInterfaceDocs('rule-type.ts', 'RuleBase');
  const [score, require] = [readRuleDocs('score'), readRuleDocs('require')];
  return {
    score: new Map([...ruleTypes.score].map(([name, type]) => [name, described(scoreSchema(type), score.get(name), [typeOf, scoreBase])])),
    require: new Map([...ruleTypes.require].map(([name, type]) => [name, described(requireSchema(type), require.get(name), [typeOf, requireBase])])),
  };
}

/** The format of rule sets (JSON Schema, draft 2020-12), made of the same parts that `createMatcher` checks a set by. */
export function ruleSetSchema(): object {
  const { score, require } = describedRules();
  const set = readInterfaceDocs('rule-set.ts', 'RuleSet');
  const describe = (name: string, schema: object) => ({ description: set.fields.get(name), ...schema });
  const rulesOf = (rules: readonly string[], prefix: string) => ({ type: 'object', additionalProperties: { oneOf: rules.map((name) => ({ $ref: `#/$defs/${prefix}-${name}` })) } });
  const kinds = catalogKinds.map((kind) => [kind, rulesOf([...ruleTypes.score].filter(([, type]) => type.kinds.includes(kind)).map(([name]) => name), 'score')] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule set of @dongban/matcher',
    description: set.description,
    type: 'object',
    properties: {
      schema: describe('schema', { const: ruleSetVersion }),
      ...Object.fromEntries(Object.entries(headFields).map(([name, schema]) => [name, describe(name, schema)])),
      require: describe('require', rulesOf([...require.keys()], 'require')),
      score: describe('score', { type: 'object', properties: Object.fromEntries(kinds), additionalProperties: false }),
    },
    required: ['schema', 'id', 'version', 'require', 'score'],
    additionalProperties: false,
    $defs: Object.fromEntries([...[...score].map(([name, schema]) => [`score-${name}`, schema]), ...[...require].map(([name, schema]) => [`require-${name}`, schema])]) as object,
  };
}

function described(schema: ObjectSchema, docs: RuleDocs | undefined, bases: readonly RuleDocs[]): Described {
  const fieldDocs = (name: string) => [docs, ...bases].map((one) => one?.fields.get(name)).find((text) => text !== undefined && text !== '');
  const properties = Object.entries(schema.properties).map(([name, field]): [string, FieldSchema] => [name, withDescription(field, fieldDocs(name))]);
  return { description: docs?.description ?? '', ...schema, properties: Object.fromEntries(properties) };
}

function withDescription(field: FieldSchema, description = ''): FieldSchema {
  const described = { description, ...field };
  return described;
}
