import { writeFileSync } from 'node:fs';
import { jsonSchemaDocument } from './json-schema.ts';

const { document, undescribed } = jsonSchemaDocument();
if (undescribed.length > 0) throw new Error(`These fields have no comment that says what they are:\n${undescribed.join('\n')}`);
writeFileSync(new URL('../schema/dongban.schema.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
