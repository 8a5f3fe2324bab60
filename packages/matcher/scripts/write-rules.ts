import { writeFileSync } from 'node:fs';
import { rulePage } from './rule-page.ts';
import { ruleSetSchema } from './rule-schema.ts';

writeFileSync(new URL('../schema/rule-set.schema.json', import.meta.url), `${JSON.stringify(ruleSetSchema(), null, 2)}\n`);
writeFileSync(new URL('../../../docs/concepts/rules.md', import.meta.url), rulePage());
