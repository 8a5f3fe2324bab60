import type { Problem } from '@dongban/core/errors';

/** The part of JSON Schema (draft 2020-12) that rule sets need; there are no patterns in it. */
export type FieldSchema =
  | NumberSchema
  | { readonly type: 'string'; readonly minLength: 1; readonly default?: string }
  | { readonly type: 'boolean'; readonly default?: boolean }
  | { readonly const: unknown }
  | { readonly enum: readonly unknown[]; readonly default?: unknown }
  | { readonly type: 'array'; readonly items: FieldSchema; readonly minItems: 1; readonly default?: readonly unknown[] }
  | ObjectSchema
  | MapSchema;

interface NumberSchema {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

/** An object of known fields. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** An object whose keys are the author's own: texts, or JSON pointers where `propertyNames` says so. */
export interface MapSchema {
  readonly type: 'object';
  readonly additionalProperties: FieldSchema;
  readonly propertyNames?: { readonly format: 'json-pointer' };
}

type Report = (problem: Problem) => void;

/** An object of known fields, all needed but those with a default or named as optional. */
export function objectOf(properties: Readonly<Record<string, FieldSchema>>, optional: readonly string[] = []): ObjectSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name) && !('default' in (properties[name] ?? {})));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Reports everything in which a value does not fit a schema, each with a JSON pointer. */
export function checkField(value: unknown, schema: FieldSchema, pointer: string, report: Report): void {
  const fail = (code: string, params: Problem['params'] = {}) => report({ pointer, code, params });
  if (value === undefined) return fail('missing');
  if ('const' in schema || 'enum' in schema) {
    const values = 'const' in schema ? [schema.const] : schema.enum;
    return values.includes(value) ? undefined : fail('not-one-of', { values });
  }
  if (!isOfType(value, schema.type)) return fail('wrong-type', { expected: schema.type === 'integer' ? 'int' : schema.type });
  if (schema.type === 'string' && value === '') return fail('too-small', { minimum: 1, of: 'string' });
  if (schema.type === 'number' || schema.type === 'integer') return checkNumber(value as number, schema, fail);
  if (schema.type === 'array') return checkItems(value as readonly unknown[], schema.items, pointer, report);
  if (schema.type === 'object') checkObject(value as object, schema, pointer, report);
}

/** A step of a JSON pointer (RFC 6901). */
export function step(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether a value is an object with fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: 'string' | 'boolean' | 'number' | 'integer' | 'array' | 'object'): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'number') return Number.isFinite(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function checkNumber(value: number, { minimum, exclusiveMinimum, maximum }: NumberSchema, fail: (code: string, params: Problem['params']) => void): void {
  const lowest = minimum ?? exclusiveMinimum;
  if (lowest !== undefined && (value < lowest || value === exclusiveMinimum)) fail('too-small', { minimum: lowest, of: 'number' });
  if (maximum !== undefined && value > maximum) fail('too-big', { maximum, of: 'number' });
}

function checkItems(items: readonly unknown[], schema: FieldSchema, pointer: string, report: Report): void {
  if (items.length === 0) report({ pointer, code: 'too-small', params: { minimum: 1, of: 'array' } });
  for (const [index, item] of items.entries()) checkField(item, schema, pointer + step(index), report);
}

function checkObject(value: object, schema: ObjectSchema | MapSchema, pointer: string, report: Report): void {
  if (!('properties' in schema)) {
    for (const [name, item] of Object.entries(value)) {
      const at = pointer + step(name);
      if (schema.propertyNames !== undefined && !name.startsWith('/')) report({ pointer: at, code: 'wrong-format', params: { format: 'json-pointer' } });
      checkField(item, schema.additionalProperties, at, report);
    }
    return;
  }
  const given = new Map<string, unknown>(Object.entries(value));
  for (const name of given.keys()) {
    if (!Object.hasOwn(schema.properties, name)) report({ pointer: pointer + step(name), code: 'unknown-field', params: { known: Object.keys(schema.properties) } });
  }
  for (const [name, field] of Object.entries(schema.properties)) {
    if (given.has(name) || schema.required.includes(name)) checkField(given.get(name), field, pointer + step(name), report);
  }
}
