import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaDocument } from '../scripts/json-schema.ts';
import { openApiDocument } from '../scripts/openapi.ts';
import { routes } from './contract.ts';

const read = (name: string) => readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8');
const stored = JSON.parse(read('dongban.schema.json')) as object;

describe('the JSON Schema document', () => {
  it('is the one that the schemas and their comments make (run `pnpm --filter @dongban/core run schema`)', () => {
    expect(stored).toEqual(jsonSchemaDocument().document);
  });

  it('describes every field', () => {
    expect(jsonSchemaDocument().undescribed).toEqual([]);
  });

  it('is a valid schema of draft 2020-12 that accepts what fits and refuses what does not', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(stored, 'dongban');
    const accepts = (name: string, value: unknown) => ajv.validate({ $ref: `dongban#/$defs/${name}` }, value);
    expect(accepts('Money', { amount: 30000, currency: 'KRW' })).toBe(true);
    expect(accepts('Money', { amount: 0.5, currency: 'KRW' })).toBe(false);
    expect(accepts('Topic', { label: { ko: '진동' }, evidence: ['work_a'] })).toBe(true);
    expect(accepts('Topic', { label: { ko: '진동' }, evidence: ['paper_a'] })).toBe(false);
  });
});

describe('the OpenAPI document', () => {
  it('is the one that the route table and the schema map make', () => {
    expect(JSON.parse(read('openapi.json'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('describes every route', () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
    const described = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(described.sort()).toEqual(Object.keys(routes).sort());
  });

  it('has no error under the recommended rules of a public linter', async () => {
    const problems = await lintFromString({ source: read('openapi.json'), absoluteRef: '/openapi.json', config: await createConfig({ extends: ['recommended'] }) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
