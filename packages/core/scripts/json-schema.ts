import { globSync } from 'node:fs';
import * as z from 'zod/mini';
import * as core from '../src/index.ts';
import * as common from '../src/schema/common.ts';
import { Named } from '../src/schema/eligibility.ts';
import { formatOfSchema } from '../src/schema/formatted.ts';
import { MessageSchema } from '../src/schema/message.ts';
import { listOfSchema } from '../src/schema/one-of.ts';
import * as policy from '../src/schema/policy.ts';
import * as pricing from '../src/schema/pricing.ts';
import { MeasuredVariable, NeededQuantity } from '../src/schema/quantity.ts';
import { LanguageTag, LocalizedText } from '../src/schema/text.ts';
import * as time from '../src/schema/time.ts';
import { readFieldDocs, type FieldDocs } from './field-docs.ts';

/** As much of a JSON Schema as is looked at here. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  [keyword: string]: unknown;
}

/** Every schema that the document names, by the name of its type. */
const named: Readonly<Record<string, z.ZodMiniType>> = schemasOf({
  ...core, ...common, ...time, LanguageTag, LocalizedText, MeasuredVariable, NeededQuantity, ...policy, ...pricing, Named, Message: MessageSchema,
});

/** The JSON Schema (2020-12) of every entity and wire type, and the fields that no comment describes. */
export function jsonSchemaDocument(): { document: JsonSchema; undescribed: string[] } {
  const { schemas, undescribed } = describedSchemas('#/$defs/');
  return { document: { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'dongban', $defs: schemas }, undescribed };
}

/**
 * Schemas by name, each field with what its comment says.
 *
 * @param prefix where references to other schemas point.
 * @param more schemas to add to the named ones.
 */
export function describedSchemas(
  prefix: string,
  more: Readonly<Record<string, z.ZodMiniType>> = {},
): { schemas: Record<string, JsonSchema>; undescribed: string[] } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...named, ...more })) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => prefix + id,
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const list = listOfSchema(zodSchema);
      if (list !== undefined) jsonSchema.enum = [...list.keys];
      Object.assign(jsonSchema, formatOfSchema(zodSchema));
    },
  }) as unknown as {
    schemas: Record<string, JsonSchema>;
  };

  const docs = readFieldDocs(globSync(new URL('../src/**/*.ts', import.meta.url).pathname));
  const undescribed: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    delete schema['$schema'];
    delete schema['$id'];
    const about = docs.get(name === 'Message' ? 'MessageSchema' : name);
    if (about?.description) schema.description = about.description;
    describeFields(schema, about?.fields ?? new Map<string, FieldDocs>(), name, undescribed);
  }
  return { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))), undescribed };
}

/** The name under which a schema stands in the document, if it has one. */
export function nameOf(schema: z.ZodMiniType): string | undefined {
  return Object.keys(named).find((name) => named[name] === schema);
}

function schemasOf(things: object): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(things).filter(([, thing]) => thing instanceof Object && '_zod' in thing));
}

/** Puts the comments of the fields into the schema, through arrays and objects that are written in place. */
function describeFields(schema: JsonSchema, fields: ReadonlyMap<string, FieldDocs>, path: string, undescribed: string[]): void {
  const target = schema.properties === undefined && schema.items !== undefined ? schema.items : schema;
  for (const [name, field] of Object.entries(target.properties ?? {})) {
    const docs = fields.get(name);
    if (docs?.description) field.description = docs.description;
    else undescribed.push(`${path}.${name}`);
    describeFields(field, docs?.fields ?? new Map<string, FieldDocs>(), `${path}.${name}`, undescribed);
  }
}
