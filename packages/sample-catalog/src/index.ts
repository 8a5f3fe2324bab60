export { sampleCatalog } from './data/catalog.ts';
export { samplePublicCatalog } from './data/public.ts';
export { sampleConsents, sampleNeeds } from './data/records.ts';
