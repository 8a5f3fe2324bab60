// Writes the catalog that the application reads; an institute's own portal would answer in its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePublicCatalog } from '@dongban/sample-catalog';

const directory = join(import.meta.dirname, 'public');
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, 'catalog.json'), JSON.stringify(samplePublicCatalog(new Date().toISOString())));
