import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaDocument } from '../scripts/json-schema.ts';

const stored = JSON.parse(readFileSync(new URL('../schema/dongban.schema.json', import.meta.url), 'utf8')) as object;

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
