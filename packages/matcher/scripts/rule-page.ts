import type { CatalogKind } from '@dongban/core/kind';
import { defaultRules } from '../src/rules/default.ts';
import type { FieldSchema } from '../src/rules/field-schema.ts';
import { ruleTypes } from '../src/rules/registry.ts';
import { describedRules } from './rule-schema.ts';

type Rules = ReturnType<typeof describedRules>['score'];

/** The reference of all rules as a page. */
export function rulePage(): string {
  const { score, require } = describedRules();
  return `# Every rule

\`pnpm --filter @dongban/matcher run rules\` made this page from the schema of rule sets and the comments in the code. How the rules work
together: [how matching works](matching.md). How to change them: [rules of your own](../guides/rules.md). The schema itself:
[rule-set.schema.json](../../packages/matcher/schema/rule-set.schema.json).

## Rules that weigh
Each stands under \`score\`, the kind of record and an id. **weight** is ${lower(descriptionOf(score.get('text')?.properties['weight']))}
A rule on *words* decides how well a record fits; one on *terms* counts in proportion to that.

${[...score.keys()].map((name) => scoreSection(name, score)).join('\n\n')}

## Rules that leave out
Each stands under \`require\` and an id. **kinds** limits a rule to some kinds of record; without it, it is for all that it can read.

${[...require.keys()].map((name) => requireSection(name, require)).join('\n\n')}
`;
}

function scoreSection(name: string, rules: Rules): string {
  const type = ruleTypes.score.get(name);
  const weights = (Object.entries(defaultRules.score) as [CatalogKind, Record<string, { type: string; weight: number }>][]).flatMap(([kind, ofKind]) =>
    Object.values(ofKind).filter((rule) => rule.type === name).map(({ weight }) => `${kind} ${weight}`));
  const facts = [`On ${type?.weighs ?? ''}. Kinds: ${type?.kinds.join(', ') ?? ''}.`, `By default: ${weights.length === 0 ? 'not used' : weights.join(', ')}.`];
  return section(name, rules, facts, ['type', 'weight']);
}

function requireSection(name: string, rules: Rules): string {
  const ids = Object.entries(defaultRules.require).filter(([, rule]) => rule.type === name).map(([id]) => `\`${id}\``);
  return section(name, rules, [`Kinds: ${ruleTypes.require.get(name)?.kinds.join(', ') ?? ''}.`, `By default: ${ids.length === 0 ? 'not used' : ids.join(', ')}.`], ['type', 'kinds']);
}

function section(name: string, rules: Rules, facts: readonly string[], shared: readonly string[]): string {
  const rule = rules.get(name);
  const own = Object.entries(rule?.properties ?? {}).filter(([field]) => !shared.includes(field));
  const lines = own.map(([field, schema]) => `| \`${field}\` | ${typeOf(schema)} | ${'default' in schema ? `\`${JSON.stringify(schema.default)}\`` : 'needed'} | ${descriptionOf(schema)} |`);
  const table = own.length === 0 ? [] : ['', '| field | what it takes | default | |', '|---|---|---|---|', ...lines];
  return [`### ${name}`, rule?.description ?? '', '', ...facts, ...table].join('\n');
}

function typeOf(schema: FieldSchema): string {
  if ('const' in schema) return `\`${JSON.stringify(schema.const)}\``;
  if ('enum' in schema) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (schema.type === 'number' || schema.type === 'integer') {
    const low = schema.minimum === undefined ? (schema.exclusiveMinimum === undefined ? '' : ` above ${schema.exclusiveMinimum}`) : ` from ${schema.minimum}`;
    return `${schema.type === 'integer' ? 'whole number' : 'number'}${low}${schema.maximum === undefined ? '' : ` to ${schema.maximum}`}`;
  }
  if (schema.type === 'object') return 'properties' in schema ? `{ ${Object.entries(schema.properties).map(([name, field]) => `${name}: ${typeOf(field)}`).join(', ')} }` : `JSON pointer → ${typeOf(schema.additionalProperties)}`;
  return schema.type === 'array' ? `list of ${typeOf(schema.items)}` : 'text';
}

function descriptionOf(schema: FieldSchema | undefined): string {
  return String((schema as { description?: string } | undefined)?.description ?? '');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
