import { writeFileSync } from 'node:fs';
import { jsonSchemaDocument } from './json-schema.ts';
import { openApiDocument } from './openapi.ts';

const { document, undescribed } = jsonSchemaDocument();
if (undescribed.length > 0) throw new Error(`These fields have no comment that says what they are:\n${undescribed.join('\n')}`);
write('dongban.schema.json', document);
write('openapi.json', openApiDocument());

function write(name: string, content: object): void {
  writeFileSync(new URL(`../schema/${name}`, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);
}
